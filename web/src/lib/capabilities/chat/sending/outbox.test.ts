import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Disk } from '../../../kernel/storage/test-disk.ts';
import { uuidv7 } from '../../../kernel/random/uuidv7.ts';
import { Outbox, type Parcel, type SendAnswer } from './outbox.ts';

/** A house that stores a message by its id once, and a network that may lose either way. */
class House {
  readonly stored: string[] = [];
  readonly senders: string[] = [];
  requests = 0;
  network: 'up' | 'down' | 'answer lost' | 'busy' = 'up';
  readonly refuses = new Set<string>();
  #locks = new Map<string, Promise<void>>();

  async take(person: string, { id, text }: Parcel): Promise<SendAnswer> {
    this.requests += 1;
    await Promise.resolve();
    if (this.network === 'down') return { kind: 'later', afterMs: null };
    if (this.network === 'busy') return { kind: 'later', afterMs: 7_000 };
    if (this.refuses.has(text))
      return { kind: 'refused', refusal: { code: 'chat.silenced', detail: 'Not now.' } };
    if (!this.stored.includes(id)) {
      this.stored.push(id);
      this.senders.push(person);
    }
    return this.network === 'answer lost' ? { kind: 'later', afterMs: null } : { kind: 'taken' };
  }

  /** What Web Locks do for the tabs of a browser. */
  alone = (room: string, task: () => Promise<void>): Promise<void> => {
    const turn = (this.#locks.get(room) ?? Promise.resolve()).then(task);
    this.#locks.set(room, turn);
    return turn;
  };
}

const parcel = (text = 'hello', roomId = 'yard'): Parcel => ({
  id: uuidv7(),
  roomId,
  text,
  replyTo: null,
  mentions: [],
  at: '2026-03-14T03:00:00Z',
  refusal: null,
});

function tab(house: House, disk: Disk, person: string | null = 'ann') {
  const page = { person };
  const due: { run: () => void; ms: number }[] = [];
  const outbox = new Outbox({
    storage: disk,
    send: (one) => house.take(page.person ?? '', one),
    person: () => page.person,
    alone: house.alone,
    later: (run, ms) => due.push({ run, ms }),
    random: () => 1,
    onChange: () => undefined,
  });
  return { outbox, page, due };
}

describe('a message on its way', () => {
  test('is sent and forgotten', async () => {
    const [house, disk] = [new House(), new Disk()];
    const { outbox } = tab(house, disk);
    const one = parcel();
    await outbox.add(one);
    expect(house.stored).toEqual([one.id]);
    expect([outbox.of('yard'), disk.length]).toEqual([[], 0]);
  });

  test('waits without a network, and is there after a reload', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const three = [parcel('1'), parcel('2'), parcel('3')];
    for (const one of three) await tab(house, disk).outbox.add(one);
    house.network = 'up';
    const { outbox } = tab(house, disk);
    expect(outbox.of('yard').map(({ text }) => text)).toEqual(['1', '2', '3']);
    await outbox.flush();
    expect(house.stored).toEqual(three.map(({ id }) => id));
    expect(outbox.of('yard')).toEqual([]);
  });

  test('is tried again with growing pauses, and when the house says', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const { outbox, due } = tab(house, disk);
    await outbox.add(parcel());
    for (let at = 0; at < 7; at++) await outbox.flush('yard');
    expect(due.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
    house.network = 'busy';
    await outbox.flush('yard');
    expect(due.at(-1)?.ms).toBe(7_000);
  });

  test('whose answer was lost is sent twice and said once', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'answer lost';
    const { outbox } = tab(house, disk);
    await outbox.add(parcel());
    house.network = 'up';
    await outbox.flush();
    expect([house.requests, house.stored.length]).toEqual([2, 1]);
  });

  test('that came back over the socket is sent no more', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'answer lost';
    const { outbox } = tab(house, disk);
    const one = parcel();
    await outbox.add(one);
    outbox.taken(one.id);
    await outbox.flush();
    expect([house.requests, disk.length]).toEqual([1, 0]);
  });

  test('that was refused stays with its reason, lets others pass, and goes when asked', async () => {
    const [house, disk] = [new House(), new Disk()];
    const { outbox } = tab(house, disk);
    house.refuses.add('rude');
    const [rude, kind] = [parcel('rude'), parcel('kind')];
    await outbox.add(rude);
    await outbox.add(kind);
    expect(house.stored).toEqual([kind.id]);
    expect(outbox.of('yard')).toMatchObject([
      { id: rude.id, refusal: { code: 'chat.silenced', detail: 'Not now.' } },
    ]);
    const requests = house.requests;
    await outbox.flush();
    expect(house.requests).toBe(requests);
    house.refuses.clear();
    await outbox.retry(rude.id);
    expect(house.stored).toEqual([kind.id, rude.id]);
  });

  test('can be taken back, with its words', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const { outbox } = tab(house, disk);
    const one = parcel('never mind');
    await outbox.add(one);
    expect(outbox.discard(one.id)).toMatchObject({ text: 'never mind' });
    house.network = 'up';
    await outbox.flush();
    expect(house.stored).toEqual([]);
    expect(outbox.discard(one.id)).toBeUndefined();
  });

  test('is never sent as another person, nor seen by one', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const { outbox, page } = tab(house, disk);
    await outbox.add(parcel());
    house.network = 'up';
    page.person = 'bea';
    await outbox.flush();
    expect([house.stored, outbox.of('yard')]).toEqual([[], []]);
    page.person = 'ann';
    await outbox.flush();
    expect(house.senders).toEqual(['ann']);
  });

  test('goes with its person, when they leave the device', async () => {
    const [house, disk] = [new House(), new Disk()];
    house.network = 'down';
    const { outbox, page } = tab(house, disk);
    await outbox.add(parcel());
    page.person = null;
    outbox.forgetAll('ann');
    expect(disk.length).toBe(0);
  });

  test('is sent from a full disk, too', async () => {
    const [house, disk] = [new House(), new Disk()];
    disk.room = 0;
    house.network = 'down';
    const { outbox } = tab(house, disk);
    await outbox.add(parcel());
    house.network = 'up';
    await outbox.flush();
    expect([house.stored.length, outbox.of('yard')]).toEqual([1, []]);
  });
});

test('several tabs that all try at once send each message once, in order, room by room', async () => {
  const [house, disk] = [new House(), new Disk()];
  house.network = 'down';
  const tabs = [tab(house, disk), tab(house, disk), tab(house, disk)];
  const made = Array.from({ length: 12 }, (_, at) => parcel(`${at}`, `room ${at % 2}`));
  for (const [at, one] of made.entries()) await tabs[at % 3]?.outbox.add(one);
  house.network = 'up';
  const before = house.requests;
  await Promise.all(tabs.map(({ outbox }) => outbox.flush()));
  expect(house.requests - before).toBe(12);
  for (const room of [0, 1]) {
    const ids = made.filter((_, at) => at % 2 === room).map(({ id }) => id);
    expect(house.stored.filter((id) => ids.includes(id))).toEqual(ids);
  }
});

test('whatever network and tabs do, each message is said once, those of a room in order', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), tab: fc.nat(1) }),
    fc.record({ kind: fc.constant('flush' as const), tab: fc.nat(1) }),
    fc.record({ kind: fc.constant('reload' as const), tab: fc.nat(1) }),
    fc.record({
      kind: fc.constant('network' as const),
      network: fc.constantFrom('up', 'down', 'answer lost', 'busy'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (story) => {
      const [house, disk] = [new House(), new Disk()];
      const tabs = [tab(house, disk), tab(house, disk)];
      const tabOf = (at: number) => tabs[at] ?? tab(house, disk);
      const made: string[] = [];
      const under: Promise<void>[] = [];
      for (const happening of story) {
        if (happening.kind === 'network') house.network = happening.network;
        else if (happening.kind === 'reload') tabs[happening.tab] = tab(house, disk);
        else if (happening.kind === 'flush') under.push(tabOf(happening.tab).outbox.flush());
        else {
          const one = parcel();
          made.push(one.id);
          under.push(tabOf(happening.tab).outbox.add(one));
        }
      }
      await Promise.all(under);
      house.network = 'up';
      await Promise.all(tabs.map(({ outbox }) => outbox.flush()));
      expect(house.stored).toEqual(made);
      expect(disk.length).toBe(0);
    }),
  );
});
