import { expect, test, vi } from 'vitest';
import { noCaller } from '../../context/make.ts';
import { notReady } from '../../faults/catalogue.ts';
import type { Seat } from '../seat.ts';
import { AT_WORK_MAX, BEHIND_BYTES_MAX, CALLS_BYTES_MAX, CALLS_MAX } from './limits.ts';
import { ear, openEdgeStand } from './test-stand.ts';

const WAIT = { timeout: 20_000 };
const TAKEN_BYTES_MAX = 256 * 1024 * 1024;
const nobody: Seat = { actor: { kind: 'nobody' }, caller: noCaller('0196-a-request') };
const NOT_READY = { kind: notReady.kind };

test('a core that does not keep up is asked so much and not more; the rest is refused at once', async () => {
  const held: (() => void)[] = [];
  let atWork = 0;
  let atWorkMax = 0;
  const stand = await openEdgeStand((core) => ({
    ...core,
    async run() {
      atWorkMax = Math.max(atWorkMax, ++atWork);
      await new Promise<void>((go) => held.push(go));
      atWork--;
      return '"done"';
    },
  }));
  await vi.waitFor(() => expect(stand.edge.isReady()).toBe(true), WAIT);
  const command = { operation: 'x', input: {} };
  const outcomes = { done: 0, refused: 0 };
  const asked = Array.from({ length: CALLS_MAX + 5_000 }, () =>
    stand.edge.run(nobody, command).then(
      () => outcomes.done++,
      () => outcomes.refused++,
    ),
  );
  await vi.waitFor(() => expect(outcomes.refused).toBe(5_000), WAIT);
  await vi.waitFor(() => expect(stand.door.count().queued).toBe(CALLS_MAX), WAIT);
  expect(stand.edge.count()).toMatchObject({ calls: CALLS_MAX, refused: 5_000 });
  await expect(stand.edge.admit(nobody, 'small/yard/a')).rejects.toMatchObject(NOT_READY);
  expect(atWorkMax).toBe(AT_WORK_MAX);
  // It keeps up again: all that was taken in is done, and new things are.
  const going = setInterval(() => held.splice(0).forEach((go) => go()));
  await Promise.all(asked);
  expect(outcomes).toEqual({ done: CALLS_MAX, refused: 5_000 });
  expect(await stand.edge.admit(nobody, 'small/yard/a')).toEqual({ presence: false });
  expect(atWorkMax).toBe(AT_WORK_MAX);
  clearInterval(going);
  await stand.close();
});

test('calls that a stalled line does not take wait in bounded memory, and go when it flows', async () => {
  const stand = await openEdgeStand();
  await vi.waitFor(() => expect(stand.edge.isReady()).toBe(true), WAIT);
  stand.wire.stall();
  const text = 'x'.repeat(64 * 1024);
  const outcomes = { refused: 0, other: 0 };
  const asked = Array.from({ length: 1_000 }, () =>
    stand.edge
      .run(nobody, { operation: 'small.things.tell', input: { text } })
      .catch((error: unknown) => {
        const { kind } = error as { kind: { code: string } };
        if (kind.code === 'house.not_ready') outcomes.refused++;
        else outcomes.other++;
      }),
  );
  await vi.waitFor(() => expect(outcomes.refused).toBeGreaterThan(400), WAIT);
  expect(stand.edge.count().waiting).toBeLessThanOrEqual(CALLS_BYTES_MAX * 1.1);
  stand.wire.flow();
  await Promise.all(asked);
  // Nobody may tell: those that were taken in are refused by the core for that.
  expect(outcomes.other).toBeGreaterThan(300);
  expect(outcomes.other + outcomes.refused).toBe(1_000);
  await stand.close();
});

test('an edge that does not take what it is sent costs the core bounded memory, and hears of the gap', async () => {
  const stand = await openEdgeStand();
  const topic = 'small/yard/slow';
  const slow = ear();
  const quick = ear();
  const watching = await stand.edge.watch(topic, slow);
  // Somebody else hears all of it: what is slow is that one.
  const beside = await stand.house.small.door.core.watch(topic, quick);
  stand.wire.stall();
  const body = 'y'.repeat(100_000);
  let said = 0;
  let waitingMax = 0;
  const say = async () => {
    stand.house.publish(topic, `${said++} ${body}`);
    await new Promise(setImmediate);
    waitingMax = Math.max(waitingMax, stand.door.count().waiting);
  };
  // How much the sockets of the machine take in before anything waits, is theirs to say.
  while (stand.door.count().gaps === 0 && said * body.length < TAKEN_BYTES_MAX) await say();
  expect(stand.door.count().gaps).toBeGreaterThan(0);
  for (let i = 0; i < 100; i++) await say();
  expect(quick.heard).toHaveLength(said);
  expect(waitingMax).toBeGreaterThan(BEHIND_BYTES_MAX / 2);
  expect(waitingMax).toBeLessThan(BEHIND_BYTES_MAX + 2 * body.length);
  stand.wire.flow();
  await vi.waitFor(() => expect(slow.heard).toContain('gap'), WAIT);
  stand.house.publish(topic, 'after');
  await vi.waitFor(() => expect(slow.heard.at(-1)).toBe('after'), WAIT);
  expect(stand.door.count().waiting).toBeLessThan(1_000);
  watching.stop();
  beside.stop();
  await stand.close();
});
