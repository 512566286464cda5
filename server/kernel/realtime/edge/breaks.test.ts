import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemChance } from '../../clock.ts';
import { noCaller } from '../../context/make.ts';
import { notReady } from '../../faults/catalogue.ts';
import { openLog } from '../../log/log.ts';
import { KEPT_SAID } from '../limits.ts';
import type { Seat } from '../seat.ts';
import { openEdgeCore } from './edge-core.ts';
import { PATIENCE_MS } from './limits.ts';
import { ear, openDoor, openEdgeStand, SECRET, type EdgeStand } from './test-stand.ts';

const WAIT = { timeout: 10_000 };
const NOT_READY = { kind: notReady.kind };
const nobody: Seat = { actor: { kind: 'nobody' }, caller: noCaller('0196-a-request') };

let stand: EdgeStand;
let slow: { go(): void; began: number };
beforeAll(async () => {
  const waiting: (() => void)[] = [];
  slow = { began: 0, go: () => waiting.splice(0).forEach((go) => go()) };
  stand = await openEdgeStand((core) => ({
    ...core,
    async run(seat, command) {
      slow.began++;
      if (command.operation === 'slow') await new Promise<void>((go) => waiting.push(go));
      return command.operation === 'slow' ? '"done"' : core.run(seat, command);
    },
  }));
});
afterAll(() => stand.close());

const ready = (is: boolean) => vi.waitFor(() => expect(stand.edge.isReady()).toBe(is), WAIT);
let count = 0;
const fresh = () => `small/yard/breaks-${++count}`;

/** Cuts the line and keeps it cut, until the returned function is called. */
async function cutOff(): Promise<() => Promise<void>> {
  await ready(true);
  stand.wire.admit(false);
  stand.wire.cut();
  await ready(false);
  return async () => {
    stand.wire.admit(true);
    await ready(true);
  };
}

describe('when the stream breaks', () => {
  test('who watches hears what was said meanwhile, once and in order', async () => {
    const topic = fresh();
    const one = ear();
    const watching = await stand.edge.watch(topic, one);
    stand.house.publish(topic, 1);
    await vi.waitFor(() => expect(one.heard).toEqual([1]));
    const mend = await cutOff();
    for (const body of [2, 3]) stand.house.publish(topic, body);
    await mend();
    stand.house.publish(topic, 4);
    await vi.waitFor(() => expect(one.heard).toEqual([1, 2, 3, 4]), WAIT);
    expect(stand.house.watchers(topic)).toBe(1);
    watching.stop();
  });

  test('who missed more than is kept is told of the gap, and hears on', async () => {
    const topic = fresh();
    const one = ear();
    const watching = await stand.edge.watch(topic, one);
    const mend = await cutOff();
    for (let i = 0; i <= KEPT_SAID; i++) stand.house.publish(topic, i);
    await mend();
    await vi.waitFor(() => expect(one.heard).toEqual(['gap']), WAIT);
    stand.house.publish(topic, 'after');
    await vi.waitFor(() => expect(one.heard).toEqual(['gap', 'after']), WAIT);
    watching.stop();
  });

  test('a hundred breaks while somebody speaks lose nothing and double nothing', async () => {
    const topic = fresh();
    const one = ear();
    const watching = await stand.edge.watch(topic, one);
    let said = 0;
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < 7; j++) stand.house.publish(topic, said++);
      stand.wire.cut();
      // More than is kept must not be missed.
      if (i % 3 === 0) await vi.waitFor(() => expect(one.heard.at(-1)).toBe(said - 1), WAIT);
    }
    await vi.waitFor(() => expect(one.heard.at(-1)).toBe(said - 1), WAIT);
    expect(one.heard).toEqual(Array.from({ length: said }, (_, i) => i));
    watching.stop();
  });

  test('what may have been done is refused, and never done by us again', async () => {
    const before = slow.began;
    const running = stand.edge.run(nobody, { operation: 'slow', input: {} });
    const refused = expect(running).rejects.toMatchObject(NOT_READY);
    await expect.poll(() => slow.began).toBe(before + 1);
    const mend = await cutOff();
    await refused;
    await mend();
    slow.go();
    await stand.edge.holds(nobody);
    expect(slow.began).toBe(before + 1);
  });

  test('what only asks is asked again, and what is new waits for the stream', async () => {
    const mend = await cutOff();
    const asked = [
      stand.edge.admit(nobody, 'small/yard/a'),
      stand.edge.holds(nobody),
      stand.edge.greet(undefined, nobody.caller),
      stand.edge.watch(fresh(), ear()).then((watching) => watching.stop()),
      stand.edge.run(nobody, { operation: 'small.things.refuse', input: {} }).catch(() => 'ran'),
    ];
    await mend();
    const [admission, holds, seat, , ran] = await Promise.all(asked);
    expect([admission, holds, seat, ran]).toEqual([{ presence: false }, true, nobody, 'ran']);
  });

  test('nobody waits longer than so long', async () => {
    const mend = await cutOff();
    const beganMs = performance.now();
    const refused = await Promise.allSettled([
      stand.edge.admit(nobody, 'small/yard/a'),
      stand.edge.watch(fresh(), ear()),
    ]);
    expect(performance.now() - beganMs).toBeGreaterThan(PATIENCE_MS * 0.9);
    for (const each of refused)
      expect(each).toMatchObject({ status: 'rejected', reason: NOT_READY });
    await mend();
    expect(stand.edge.count().calls).toBe(0);
  });

  test('all seats are looked at anew when it is back', async () => {
    let missed = 0;
    stand.edge.obey({ carryOut: () => undefined, missed: () => (missed += 1) });
    const mend = await cutOff();
    expect(missed).toBe(0);
    await mend();
    expect(missed).toBe(1);
  });

  test('places that were held are held again', async () => {
    const { id, ticket } = await stand.house.ticket('member');
    const { id: otherId, ticket: otherTicket } = await stand.house.ticket('member');
    const seat = await stand.edge.greet(ticket, nobody.caller);
    const other = await stand.edge.greet(otherTicket, nobody.caller);
    const topic = 'small/parlour/breaks';
    await stand.edge.attend(seat, topic, 'line-a');
    const mend = await cutOff();
    await stand.house.small.door.core.depart(topic, 'line-a');
    await mend();
    const here = async () => stand.edge.attend(other, topic, 'line-b');
    await expect.poll(here, WAIT).toEqual(expect.arrayContaining([id, otherId]));
    await stand.edge.depart(topic, 'line-a');
    await stand.edge.depart(topic, 'line-b');
  });
});

test('a core that leaves finishes what it was asked; what is new goes to the next', async () => {
  const { core } = stand.house.small.door;
  const held: (() => void)[] = [];
  const slowly = await openDoor({
    ...core,
    run: () => new Promise((done) => held.push(() => done('"late"'))),
  });
  const next = await openDoor({ ...core, run: async () => '"next"' });
  const edge = openEdgeCore({
    urls: [slowly.address, next.address],
    secret: SECRET,
    ca: null,
    log: openLog('silent'),
    chance: systemChance,
  });
  const one = ear();
  const topic = fresh();
  const watching = await edge.watch(topic, one);
  const begun = edge.run(nobody, { operation: 'x', input: {} });
  await expect.poll(() => held.length).toBe(1);
  const closing = slowly.close();
  await expect.poll(() => next.count().edges, WAIT).toBe(1);
  expect(await edge.run(nobody, { operation: 'x', input: {} })).toBe('"next"');
  stand.house.publish(topic, 'both hear it');
  held[0]?.();
  expect(await begun).toBe('"late"');
  await closing;
  stand.house.publish(topic, 'the next says it');
  await vi.waitFor(() => expect(one.heard).toEqual(['both hear it', 'the next says it']), WAIT);
  watching.stop();
  edge.close();
  await next.close();
});
