import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noCaller } from '../context/make.ts';
import type { Caller } from '../context/context.ts';
import { isFault, type Fault } from '../faults/fault.ts';
import { inputWrong, notAllowed, notFound, tooMany, whoAreYou } from '../faults/catalogue.ts';
import { toFault } from '../http/problem.ts';
import type { Core } from './core.ts';
import type { Seat } from './seat.ts';
import { ear, hears, obeys, type Both } from './test-hearing.ts';
import { openCoreHouse, type CoreHouse } from './test-core-house.ts';
import { ticketUnknown } from './tickets.ts';

/** A way to a core. */
export interface WayToCore {
  core: Core;
  close(): Promise<void>;
}

const caller: Caller = { ...noCaller('0196-a-request'), address: '2001:db8::7', agent: '여우/1.0' };
const nobody: Seat = { actor: { kind: 'nobody' }, caller };

/** What whoever ends sockets may rely on, by whichever way the core is asked. */
export function coreConforms(name: string, open: (house: CoreHouse) => Promise<WayToCore>): void {
  describe(`core: ${name}`, () => {
    let house: CoreHouse;
    let way: WayToCore;
    beforeAll(async () => {
      house = await openCoreHouse();
      way = await open(house);
    });
    afterAll(async () => {
      await way.close();
      await house.close();
    });
    const both = () => ({ house, core: way.core });
    seats(both);
    hears(both);
    runs(both);
    hints(both);
    presence(both);
    obeys(both);
  });
}

async function seatOf({ house, core }: ReturnType<Both>, role: 'guest' | 'member') {
  const { id, ticket } = await house.ticket(role);
  return { id, seat: await core.greet(ticket, caller) };
}

function seats(both: Both): void {
  test('without a ticket one is nobody, with one its owner, once', async () => {
    const { house, core } = both();
    expect(await core.greet(undefined, caller)).toEqual(nobody);
    const { id, ticket } = await house.ticket('member');
    const seat = await core.greet(ticket, caller);
    expect(seat.actor).toMatchObject({ kind: 'person', id, role: 'member', sessionId: id });
    expect(seat.caller).toBe(caller);
    const again = await core.greet(ticket, caller).catch((error: unknown) => error);
    expect(isFault(again, ticketUnknown)).toBe(true);
    expect((again as Fault).facts).toEqual({ detail: 'Ask for a new ticket.' });
  });

  test('a seat holds as long as its session does', async () => {
    const { house, core } = both();
    const { id, seat } = await seatOf(both(), 'member');
    expect(await core.holds(nobody)).toBe(true);
    expect(await core.holds(seat)).toBe(true);
    house.end(id);
    expect(await core.holds(seat)).toBe(false);
  });

  test('who is admitted is told whether others see them, who is not is told why', async () => {
    const { core } = both();
    const { seat: member } = await seatOf(both(), 'member');
    const { seat: guest } = await seatOf(both(), 'guest');
    expect(await core.admit(nobody, 'small/yard/a')).toEqual({ presence: false });
    expect(await core.admit(member, 'small/parlour/a')).toEqual({ presence: true });
    await expect(core.admit(nobody, 'small/nothing')).rejects.toMatchObject({
      kind: notFound.kind,
      facts: { detail: 'No channel has this topic.' },
    });
    await expect(core.admit(nobody, 'small/yard/hidden')).rejects.toMatchObject({
      kind: notFound.kind,
    });
    await expect(core.admit(nobody, 'small/parlour/a')).rejects.toMatchObject({
      kind: whoAreYou.kind,
    });
    await expect(core.admit(guest, 'small/parlour/a')).rejects.toMatchObject({
      kind: notAllowed.kind,
    });
  });
}

function runs(both: Both): void {
  const run = async (seat: Seat, operation: string, input: unknown) => {
    const text = await both().core.run(seat, { operation, input });
    return JSON.parse(text) as unknown;
  };

  test('an action runs as the one who sits there, from where they are', async () => {
    const { id, seat } = await seatOf(both(), 'member');
    expect(await run(seat, 'small.things.tell', { text: '안녕 "you"' })).toEqual({
      text: '안녕 "you"',
      personId: id,
      address: '2001:db8::7',
      agent: '여우/1.0',
    });
    const long = 'ㅎ'.repeat(300_000);
    expect(await run(seat, 'small.things.tell', { text: long })).toMatchObject({ text: long });
  });

  test('a refusal comes with all it has to say', async () => {
    const { seat } = await seatOf(both(), 'member');
    const refused = async (operation: string, input: unknown) =>
      toFault(await run(seat, operation, input).catch((error: unknown) => error));
    const wrong = await refused('small.things.tell', { text: 7 });
    expect(wrong.kind).toEqual(inputWrong.kind);
    expect(wrong.facts.errors).toMatchObject([{ pointer: '/text', code: 'type' }]);
    const busy = await refused('small.things.refuse', {});
    expect(busy.kind).toEqual(tooMany.kind);
    expect(busy.facts).toEqual({
      detail: 'Come back.',
      retryAfterS: 7,
      errors: [{ pointer: '/a', code: 'b', detail: 'c' }],
    });
    await expect(run(nobody, 'small.things.tell', { text: '' })).rejects.toMatchObject({
      kind: whoAreYou.kind,
    });
    await expect(run(seat, 'small.things.httpOnly', {})).rejects.toMatchObject({
      kind: notFound.kind,
    });
    await expect(run(seat, '__proto__', {})).rejects.toMatchObject({ kind: notFound.kind });
  });

  test('many at once are answered each with its own', async () => {
    const { seat } = await seatOf(both(), 'member');
    const texts = Array.from({ length: 1_000 }, (_, i) => `${i}`);
    const told = await Promise.all(
      texts.map((text) => run(seat, 'small.things.tell', { text }) as Promise<{ text: string }>),
    );
    expect(told.map(({ text }) => text)).toEqual(texts);
  });
}

function hints(both: Both): void {
  test('a hint is told to who watches, if it is one of the channel', async () => {
    const { core } = both();
    const { id, seat } = await seatOf(both(), 'member');
    const one = ear();
    const watching = await core.watch('small/parlour/hints', one);
    await core.hint(seat, 'small/parlour/hints', { typing: true });
    await vi.waitFor(() => expect(one.heard).toEqual([{ from: id, hint: { typing: true } }]));
    for (const body of [{ typing: 1 }, null, 'x'.repeat(5_000)]) {
      await expect(core.hint(seat, 'small/parlour/hints', body)).rejects.toMatchObject({
        kind: inputWrong.kind,
      });
    }
    await expect(core.hint(seat, 'small/yard/a', {})).rejects.toMatchObject({
      kind: notAllowed.kind,
    });
    expect(one.heard).toHaveLength(1);
    watching.stop();
  });
}

function presence(both: Both): void {
  test('who is there is told, and the others are told who comes and goes', async () => {
    const { core } = both();
    const [one, two] = [await seatOf(both(), 'member'), await seatOf(both(), 'member')];
    const topic = 'small/parlour/here';
    const listener = ear();
    const watching = await core.watch(topic, listener);
    expect(await core.attend(one.seat, topic, 'line-1')).toEqual([one.id]);
    expect(await core.attend(two.seat, topic, 'line-2')).toEqual(
      expect.arrayContaining([one.id, two.id]),
    );
    await vi.waitFor(() => expect(JSON.stringify(listener.heard)).toContain(two.id));
    await core.depart(topic, 'line-2');
    await core.depart(topic, 'line-2');
    const gone = { from: '', hint: { came: [], went: [two.id] } };
    await vi.waitFor(() => expect(listener.heard).toContainEqual(gone));
    expect(await core.attend(one.seat, topic, 'line-1')).toEqual([one.id]);
    await core.depart(topic, 'line-1');
    watching.stop();
  });
}
