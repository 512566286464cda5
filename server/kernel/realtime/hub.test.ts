import { expect, test, vi } from 'vitest';
import { testClock } from '../testing/clock.ts';
import { matchTopic } from './channel.ts';
import { openInProcess } from './fan-out/in-process.ts';
import type { FanOut, Said } from './fan-out/port.ts';
import { openHub } from './hub.ts';
import type { Watcher } from './hub-topic.ts';
import { KEPT_SAID, LINGER_MS } from './limits.ts';

/** A watcher that keeps what it hears. */
function ear() {
  const heard: unknown[] = [];
  const watcher: Watcher = {
    said: ({ text }) => heard.push(JSON.parse(text)),
    hinted: ({ from, text }) => heard.push({ from, hint: JSON.parse(text) as unknown }),
    gap: () => heard.push('gap'),
  };
  return { heard, watcher };
}

const open = () => openHub(openInProcess(testClock()));
const bodies = (said: Said[] | null) => said?.map(({ text }) => JSON.parse(text) as unknown);

test('watchers of a topic are told in order, others are not', async () => {
  const hub = open();
  const [one, two, other] = [ear(), ear(), ear()];
  const { seq } = await hub.watch('a', one.watcher);
  await hub.watch('a', two.watcher);
  await hub.watch('b', other.watcher);
  const before = seq();
  hub.publish('a', 'first');
  hub.publish('a', { second: true });
  expect(one.heard).toEqual(['first', { second: true }]);
  expect(two.heard).toEqual(one.heard);
  expect(other.heard).toEqual([]);
  expect(seq()).toBe(before + 2);
  expect(hub.count()).toBe(3);
});

test('who stopped watching is told nothing, however often they stop', async () => {
  const hub = open();
  const [one, other] = [ear(), ear()];
  const { stop } = await hub.watch('a', one.watcher);
  const rest = await hub.watch('a', other.watcher);
  stop();
  stop();
  expect(hub.count()).toBe(1);
  hub.publish('a', 'late');
  expect(one.heard).toEqual([]);
  rest.stop();
  expect(hub.count()).toBe(0);
});

test('who comes back hears what they missed, as long as it is kept', async () => {
  vi.useFakeTimers();
  try {
    const hub = open();
    const first = await hub.watch('a', ear().watcher);
    const left = first.seq();
    hub.publish('a', 1);
    hub.publish('a', 2);
    first.stop();
    hub.publish('a', 3);
    vi.advanceTimersByTime(LINGER_MS - 1);
    const again = await hub.watch('a', ear().watcher);
    expect(bodies(await again.since(left))).toEqual([1, 2, 3]);
    expect(bodies(await again.since(left + 2))).toEqual([3]);
    expect(await again.since(again.seq())).toEqual([]);
    expect(await again.since(left - 1)).toBeNull();
    expect(await again.since(again.seq() + 1)).toBeNull();
    again.stop();
    vi.advanceTimersByTime(LINGER_MS);
    hub.publish('a', 4);
    const late = await hub.watch('a', ear().watcher);
    expect(late.seq()).toBeGreaterThan(again.seq());
    expect(await late.since(left)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test('of a topic that is loud only the last are kept', async () => {
  const hub = open();
  const { seq, since } = await hub.watch('a', ear().watcher);
  const before = seq();
  for (let i = 0; i <= KEPT_SAID; i++) hub.publish('a', i);
  expect(await since(before)).toBeNull();
  expect(await since(before + 1)).toHaveLength(KEPT_SAID);
});

test('when the line to other nodes was broken, everybody is told of a gap', async () => {
  let seq = 5;
  let lost = () => undefined as void;
  const fanOut: FanOut = {
    ...openInProcess(testClock()),
    follow: async () => seq,
    listen: (listener) => void (lost = () => listener.lost()),
  };
  const hub = openHub(fanOut);
  const { heard, watcher } = ear();
  const watching = await hub.watch('a', watcher);
  expect(watching.seq()).toBe(5);
  seq = 9;
  lost();
  await vi.waitFor(() => expect(heard).toEqual(['gap']));
  expect(watching.seq()).toBe(9);
  expect(await watching.since(5)).toBeNull();
});

test('a topic that could not be followed is tried anew by the next who asks', async () => {
  const inner = openInProcess(testClock());
  let fails = true;
  const follow: FanOut['follow'] = async (topic) => {
    if (fails) throw new Error('away');
    return inner.follow(topic);
  };
  const hub = openHub({ ...inner, follow });
  const { heard, watcher } = ear();
  await expect(hub.watch('a', watcher)).rejects.toThrow('away');
  expect(hub.count()).toBe(0);
  fails = false;
  await hub.watch('a', watcher);
  hub.publish('a', 'here');
  expect(heard).toEqual(['here']);
});

test.each([
  ['a/:b', 'a/x', { b: 'x' }],
  ['a/:b/:c', 'a/x/y', { b: 'x', c: 'y' }],
  ['a', 'a', {}],
  ['a/:b', 'a/', null],
  ['a/:b', 'a', null],
  ['a/:b', 'a/x/y', null],
  ['a/:b', 'c/x', null],
  ['a/:b', '', null],
])('%s and %s give %j', (pattern, topic, params) => {
  expect(matchTopic(pattern, topic)).toEqual(params);
});
