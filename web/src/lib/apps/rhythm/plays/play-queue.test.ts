import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Disk } from '../../../kernel/storage/test-disk.ts';
import { uuid } from '../../../kernel/random/uuid.ts';
import type { PlayBody, PlayResult } from '../shapes.ts';
import { PlayQueue, type PlayState, type SendAnswer } from './play-queue.ts';

/** A server that counts a play by its id once, and a network that may lose either way. */
class House {
  readonly counted = new Map<string, string>();
  requests = 0;
  network: 'up' | 'down' | 'answer lost' = 'up';
  refuses = false;

  async take(person: string | null, body: PlayBody): Promise<SendAnswer> {
    this.requests += 1;
    await Promise.resolve();
    if (this.network === 'down') return { kind: 'later' };
    if (person === null) return { kind: 'signIn' };
    if (this.refuses) return { kind: 'refused', detail: 'This chart is locked.' };
    if (!this.counted.has(body.id)) this.counted.set(body.id, person);
    if (this.network === 'answer lost') return { kind: 'later' };
    return { kind: 'taken', result: { rank: 1 } as PlayResult };
  }
}

function body(id = uuid()): PlayBody {
  return { id, chartId: 'moon_0', chartVersion: 1, mode: 'easy', log: [[100, 0, 1]] };
}

function tab(house: House, disk: Disk, person: string | null = 'ann') {
  const states: Record<string, PlayState['kind'][]> = {};
  const page = { person };
  const queue = new PlayQueue({
    storage: disk,
    send: (play) => house.take(page.person, play),
    person: () => page.person,
    alone: (task) => task(),
    onState: (id, state) => (states[id] ??= []).push(state.kind),
  });
  return { queue, states, page };
}

describe('plays on their way', () => {
  test('a play is sent and forgotten', async () => {
    const [house, disk] = [new House(), new Disk()];
    const { queue, states } = tab(house, disk);
    const play = body();
    await queue.add(play);
    expect(states[play.id]).toEqual(['sending', 'taken']);
    expect([...house.counted.keys()]).toEqual([play.id]);
    expect(queue.size).toBe(0);
  });

  test('without a network it waits, and a closed tab does not lose it', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const play = body();
    const before = tab(house, disk);
    await before.queue.add(play);
    expect(before.states[play.id]?.at(-1)).toBe('waiting');
    house.network = 'up';
    const { queue, states } = tab(house, disk);
    expect(queue.size).toBe(1);
    await queue.flush();
    expect(states[play.id]).toEqual(['sending', 'taken']);
  });

  test('a lost answer costs a second request and not a second play', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'answer lost';
    const { queue } = tab(house, disk);
    await queue.add(body());
    house.network = 'up';
    await queue.flush();
    expect(house.requests).toBe(2);
    expect(house.counted.size).toBe(1);
  });

  test('who plays signed out keeps the play until they have a name', async () => {
    const [house, disk] = [new House(), new Disk()];
    const { queue, states, page } = tab(house, disk, null);
    const play = body();
    await queue.add(play);
    expect(house.requests).toBe(0);
    expect(states[play.id]).toEqual(['waiting']);
    page.person = 'bea';
    await queue.flush();
    expect(house.counted.get(play.id)).toBe('bea');
  });

  test("one person's play is never counted for another", async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const { queue, page } = tab(house, disk, 'ann');
    await queue.add(body());
    house.network = 'up';
    page.person = 'bea';
    await queue.flush();
    expect(house.counted.size).toBe(0);
    page.person = 'ann';
    await queue.flush();
    expect([...house.counted.values()]).toEqual(['ann']);
  });

  test('a refused play is told and not tried again', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.refuses = true;
    const { queue, states } = tab(house, disk);
    const play = body();
    await queue.add(play);
    await queue.flush();
    expect(house.requests).toBe(1);
    expect(states[play.id]?.at(-1)).toBe('refused');
  });

  test('a full disk does not keep a play from being sent', async () => {
    const [house, disk] = [new House(), new Disk()];
    disk.room = 0;
    house.network = 'down';
    const { queue } = tab(house, disk);
    await queue.add(body());
    house.network = 'up';
    await queue.flush();
    expect(house.counted.size).toBe(1);
    expect(queue.size).toBe(0);
  });

  test('what somebody else wrote on the disk is left alone', async () => {
    const [house, disk] = [new House(), new Disk()];
    disk.setItem('madang.rhythm.play.x', 'not json');
    disk.setItem('theme', 'dark');
    const { queue } = tab(house, disk);
    await queue.flush();
    expect(house.requests).toBe(0);
    expect(disk.length).toBe(2);
  });

  test('whatever the network does, each play is counted once in the end', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('play' as const) }),
      fc.record({ kind: fc.constant('flush' as const), twice: fc.boolean() }),
      fc.record({
        kind: fc.constant('network' as const),
        network: fc.constantFrom('up', 'down', 'answer lost'),
      }),
      fc.record({ kind: fc.constant('reload' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (story) => {
        const [house, disk] = [new House(), new Disk()];
        const made: string[] = [];
        let { queue } = tab(house, disk);
        for (const happening of story) {
          if (happening.kind === 'play') {
            const play = body();
            made.push(play.id);
            await queue.add(play);
          } else if (happening.kind === 'flush') {
            const first = queue.flush();
            if (happening.twice) await queue.flush();
            await first;
          } else if (happening.kind === 'network') {
            house.network = happening.network;
          } else {
            ({ queue } = tab(house, disk));
          }
        }
        house.network = 'up';
        await queue.flush();
        expect([...house.counted.keys()].toSorted()).toEqual(made.toSorted());
        expect(queue.size).toBe(0);
      }),
    );
  });
});
