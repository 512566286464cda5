import { expect, test, vi } from 'vitest';
import type { Core } from './core.ts';
import type { Said } from './fan-out/port.ts';
import type { Order } from './hub.ts';
import type { Watcher } from './hub-topic.ts';
import type { CoreHouse } from './test-core-house.ts';

/** A house, and a way to its core. */
export type Both = () => { house: CoreHouse; core: Core };

/** A watcher that keeps what it hears. */
export function ear(): Watcher & { heard: unknown[]; seqs: number[] } {
  const heard: unknown[] = [];
  const seqs: number[] = [];
  return {
    heard,
    seqs,
    said({ seq, text }) {
      seqs.push(seq);
      heard.push(JSON.parse(text));
    },
    hinted: ({ from, text }) => heard.push({ from, hint: JSON.parse(text) as unknown }),
    gap: () => heard.push('gap'),
  };
}

let count = 0;
const fresh = () => `small/yard/${++count}`;
const bodies = (said: Said[] | null) => said?.map(({ text }) => JSON.parse(text) as unknown);

/** What who watches a topic may rely on. */
export function hears(both: Both): void {
  hearsOfTables(both);

  test('who watches hears all in order, and knows where the topic is', async () => {
    const { house, core } = both();
    const [topic, other] = [fresh(), fresh()];
    const one = ear();
    const watching = await core.watch(topic, one);
    const from = watching.seq();
    house.publish(other, 'elsewhere');
    for (const body of ['첫째', { text: '"\n' }, null]) house.publish(topic, body);
    await vi.waitFor(() => expect(one.heard).toEqual(['첫째', { text: '"\n' }, null]));
    expect(one.seqs).toEqual([from + 1, from + 2, from + 3]);
    expect(watching.seq()).toBe(from + 3);
    watching.stop();
  });

  test('what was missed is given, or that it is not there any more', async () => {
    const { house, core } = both();
    const topic = fresh();
    const one = ear();
    const watching = await core.watch(topic, one);
    const from = watching.seq();
    for (const body of [1, 2, 3]) house.publish(topic, body);
    await vi.waitFor(() => expect(one.heard).toHaveLength(3));
    expect(bodies(await watching.since(from + 1))).toEqual([2, 3]);
    expect(await watching.since(from + 3)).toEqual([]);
    expect(await watching.since(17)).toBeNull();
    watching.stop();
  });

  test('two who watch one topic are told each; who stops is told nothing more', async () => {
    const { house, core } = both();
    const topic = fresh();
    const [one, two] = [ear(), ear()];
    const first = await core.watch(topic, one);
    const second = await core.watch(topic, two);
    house.publish(topic, 1);
    await vi.waitFor(() => expect([one.heard, two.heard]).toEqual([[1], [1]]));
    first.stop();
    first.stop();
    await vi.waitFor(() => expect(house.watchers(topic)).toBe(1));
    house.publish(topic, 2);
    await vi.waitFor(() => expect(two.heard).toEqual([1, 2]));
    expect(one.heard).toEqual([1]);
    second.stop();
    await vi.waitFor(() => expect(house.watchers(topic)).toBe(0));
  });
}

function hearsOfTables(both: Both): void {
  test('a topic that tables count has their numbers, however far back', async () => {
    const { house, core } = both();
    const one = ear();
    const watching = await core.watch('small/diary/a', one);
    expect(watching.seq()).toBe(0);
    for (const body of ['a', 'b', 'c']) house.write('small/diary/a', body);
    await vi.waitFor(() => expect(one.seqs).toEqual([1, 2, 3]));
    expect(bodies(await watching.since(0))).toEqual(['a', 'b', 'c']);
    watching.stop();
  });

  test('what is read of a table says where nothing stands any more', async () => {
    const { house, core } = both();
    for (const body of ['a', 'b', 'c']) house.write('small/diary/b', body);
    house.rewrite('small/diary/b', 1, 'a, mended');
    const again = await core.watch('small/diary/b', ear());
    const since = await again.since(0);
    expect(since?.map(({ seq, after }) => [seq, after])).toEqual([
      [2, 0],
      [3, 2],
      [4, 3],
    ]);
    again.stop();
  });
}

/** What who carries out orders may rely on. */
export function obeys(both: Both): void {
  test('orders are carried out, in order', async () => {
    const { house, core } = both();
    const given: Order[] = [
      { do: 'expel', topic: 'small/parlour/a', personId: 'p' },
      { do: 'recheck', personId: 'p' },
      { do: 'endSession', personId: 'p', sessionId: 's' },
      { do: 'changeRole', personId: 'p', role: 'curator' },
    ];
    const heard: Order[] = [];
    core.obey({ carryOut: (order) => heard.push(order), missed: () => undefined });
    for (const order of given) house.order(order);
    await vi.waitFor(() => expect(heard).toEqual(given));
  });
}
