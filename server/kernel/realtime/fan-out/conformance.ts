import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FanOut, Hint, Said } from './port.ts';

/** Two nodes of one house; of a house that is one node, twice the same. */
export interface Nodes {
  one: FanOut;
  two: FanOut;
  /** Lets time pass for what is kept. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

let count = 0;
/** A topic of its own for each test: what others said is not heard. */
const fresh = () => `test/${process.pid}/${++count}`;

/** What every fan-out must do. */
export function fanOutConforms(name: string, open: () => Promise<Nodes>): void {
  describe(`fan-out: ${name}`, () => {
    let nodes: Nodes;
    const heard: Said[] = [];
    const hints: Hint[] = [];
    beforeAll(async () => {
      nodes = await open();
      nodes.one.listen({
        said: (said) => heard.push(said),
        hinted: (hint) => hints.push(hint),
        lost: () => undefined,
      });
    });
    afterAll(() => nodes.close());
    carries(() => nodes, heard);
    hintsAt(() => nodes, hints);
    keeps(() => nodes);
    leases(() => nodes);
  });
}

/** What is kept for all nodes. */
function keeps(nodes: () => Nodes): void {
  test('what is kept is taken once, by one of all who try at a time', async () => {
    const key = fresh();
    await nodes().one.keep(key, 'a value', 10_000);
    const tries = [nodes().one, nodes().two, nodes().one, nodes().two].map((node) =>
      node.take(key),
    );
    const taken = await Promise.all(tries);
    expect(taken.filter((value) => value !== null)).toEqual(['a value']);
    expect(await nodes().two.take(key)).toBeNull();
    expect(await nodes().two.take(fresh())).toBeNull();
  });

  test('what is kept for a while is gone after it', async () => {
    const [key, longer] = [fresh(), fresh()];
    await nodes().one.keep(key, 'short', 50);
    await nodes().one.keep(longer, 'long', 60_000);
    await nodes().pass(60);
    expect(await nodes().one.take(key)).toBeNull();
    expect(await nodes().two.take(longer)).toBe('long');
  });
}

/** What is said comes to who follows. */
function carries(nodes: () => Nodes, heard: Said[]): void {
  const bodies = (topic: string) =>
    heard.filter((said) => said.topic === topic).map(({ text }) => JSON.parse(text) as unknown);
  const sayOn = (topic: string, node: FanOut, ...all: unknown[]) => {
    for (const body of all) node.publish(topic, JSON.stringify(body));
  };

  test('what any node says is heard by who follows the topic, whole and in order', async () => {
    const [topic, other] = [fresh(), fresh()];
    const from = await nodes().one.follow(topic);
    const all = ['a b', { text: '안녕\n"' }, null, [1, 2]];
    sayOn(topic, nodes().two, ...all);
    sayOn(other, nodes().two, 'elsewhere');
    await vi.waitFor(() => expect(bodies(topic)).toEqual(all));
    const seqs = heard.filter((said) => said.topic === topic).map(({ seq }) => seq);
    expect(seqs).toEqual(all.map((_body, i) => from + 1 + i));
    expect(bodies(other)).toEqual([]);
  });

  test('what two nodes say at a time has one order and no hole', async () => {
    const topic = fresh();
    const from = await nodes().one.follow(topic);
    for (let i = 0; i < 100; i++) sayOn(topic, i % 2 === 0 ? nodes().one : nodes().two, i);
    await vi.waitFor(() => expect(bodies(topic)).toHaveLength(100));
    const seqs = heard.filter((said) => said.topic === topic).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 100 }, (_, i) => from + 1 + i));
    expect(new Set(bodies(topic)).size).toBe(100);
  });

  test('who follows later is told where the topic is, and it never goes back', async () => {
    const topic = fresh();
    const first = await nodes().one.follow(topic);
    expect(Number.isSafeInteger(first)).toBe(true);
    sayOn(topic, nodes().one, 1, 2, 3);
    await vi.waitFor(() => expect(bodies(topic)).toHaveLength(3));
    await nodes().one.unfollow(topic);
    expect(await nodes().one.follow(topic)).toBeGreaterThanOrEqual(first + 3);
  });

  test('who no longer follows hears nothing', async () => {
    const [topic, last] = [fresh(), fresh()];
    await nodes().one.follow(topic);
    await nodes().one.follow(last);
    await nodes().one.unfollow(topic);
    sayOn(topic, nodes().two, 'late');
    sayOn(last, nodes().two, 'now');
    await vi.waitFor(() => expect(bodies(last)).toEqual(['now']));
    expect(bodies(topic)).toEqual([]);
  });
}

/** What is said for the moment, and what is numbered by others. */
function hintsAt(nodes: () => Nodes, hints: Hint[]): void {
  test('a hint comes to who follows, as it was given, and moves no number', async () => {
    const [topic, other] = [fresh(), fresh()];
    const from = await nodes().one.follow(topic);
    nodes().two.hint({ topic: other, from: 'b', text: '1' });
    const all = [
      { topic, from: 'a person', text: '{"typing": true}' },
      { topic, from: '', text: '"~ 안녕"' },
    ].map((hint) => ({ ...hint, from: hint.from.replace(' ', '-') }));
    for (const hint of all) nodes().two.hint(hint);
    await vi.waitFor(() => expect(hints.filter((hint) => hint.topic === topic)).toEqual(all));
    expect(await nodes().two.follow(topic)).toBeGreaterThanOrEqual(from);
  });
}

/** Places that are kept for a while. */
function leases(nodes: () => Nodes): void {
  test('a member is in a set until released or over, and is told over to one node once', async () => {
    const [set, other] = [fresh(), fresh()];
    const { one, two } = nodes();
    await Promise.all([one.lease(set, 'a 1', 60_000), two.lease(set, 'b 1', 60_000)]);
    await one.lease(set, 'c 1', 50);
    await one.lease(other, 'z', 60_000);
    expect((await two.leased(set)).members.toSorted()).toEqual(['a 1', 'b 1', 'c 1']);
    await two.release(set, 'a 1');
    await two.release(set, 'nobody');
    await nodes().pass(60);
    const seen = await Promise.all([one.leased(set), two.leased(set), one.leased(set)]);
    expect(seen.flatMap(({ over }) => over)).toEqual(['c 1']);
    expect(seen.map(({ members }) => members)).toEqual([['b 1'], ['b 1'], ['b 1']]);
    expect(await one.leased(fresh())).toEqual({ members: [], over: [] });
  });

  test('who takes a place again keeps it longer', async () => {
    const set = fresh();
    const { one, two } = nodes();
    await one.lease(set, 'a', 50);
    await two.lease(set, 'a', 60_000);
    await nodes().pass(60);
    expect(await one.leased(set)).toEqual({ members: ['a'], over: [] });
  });
}
