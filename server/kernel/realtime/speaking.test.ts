import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { notAllowed } from '../faults/catalogue.ts';
import { opened } from '../room/port.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { greet, joinTopic, type TestSocket } from '../testing/socket.ts';
import { channel } from './channel.ts';
import { fanOut } from './fan-out/port.ts';
import { DOING_MAX } from './limits.ts';
import { presentOn } from './presence.ts';

const banned = new Set<string>();
const yard = channel({
  name: 'small.things.yard',
  topic: 'small/yard/:place',
  says: 'what is said in a yard',
  permission: 'anyone',
  presence: true,
  hints: strict({ typing: Type.Boolean() }),
  async mayJoin({ actor }) {
    if (actor.kind === 'person' && banned.has(actor.id)) throw notAllowed();
  },
});
const quiet = channel({
  name: 'small.things.quiet',
  topic: 'small/quiet',
  says: 'nothing',
  permission: 'anyone',
  mayJoin: async () => undefined,
});
const doors = new Map<string, () => void>();
const add = action({
  ...PLAIN,
  operation: 'small.things.add',
  method: 'POST',
  path: '/small/things/:one/sums',
  permission: 'member',
  limit: { max: 5, windowS: 60, by: 'person' },
  params: strict({ one: Type.String({ maxLength: 10 }) }),
  body: strict({ other: Type.Integer({ maximum: 100 }), waits: Type.Optional(Type.String()) }),
  output: strict({ sum: Type.String() }),
  overSocket: true,
  async run({ actor }, { one, other, waits }) {
    if (waits !== undefined) await new Promise<void>((go) => doors.set(waits, go));
    const id = actor.kind === 'person' ? actor.id : '';
    return { sum: `${one}+${other}`, secret: id } as { sum: string };
  },
});
const hidden = action({
  ...PLAIN,
  operation: 'small.things.hide',
  path: '/small/things/hidden',
  run: async () => ({}),
});

let small: SmallHouse;
let address: string;
beforeAll(async () => {
  small = await openSmallHouse([add, hidden], { channels: [yard, quiet] }, { limitFactor: 1 });
  address = await small.door.listen();
});
afterAll(() => small.close());

interface Guest extends TestSocket {
  id: string;
}

async function come(id?: string, role: 'guest' | 'member' = 'member'): Promise<Guest> {
  const person = small.person(role, id);
  const { ticket } = (await person.post('/api/house/tickets')).body;
  return { ...(await greet(address, ticket)), id: person.id };
}
const ask = (to: TestSocket, id: string, input: object, operation = 'small.things.add') =>
  to.send({ t: 'do', id, operation, input });
const hintsOf = ({ frames }: TestSocket) => frames.filter(({ t }) => t === 'hint');
async function part(...guests: TestSocket[]): Promise<void> {
  for (const { socket } of guests) socket.close();
  await Promise.all(guests.map(({ closed }) => closed));
}

describe('doing', () => {
  test('an operation is done as over HTTP, and its answer has what its schema names alone', async () => {
    const one = await come();
    ask(one, 'a', { one: 'x', other: 7 });
    expect(await one.next('ack')).toEqual({ t: 'ack', id: 'a', output: { sum: 'x+7' } });
    await part(one);
  });

  test.each([
    ['what the schema refuses', { one: 'x', other: 101 }, 'house.input_wrong'],
    ['what it does not name', { one: 'x', other: 1, more: 1 }, 'house.input_wrong'],
    [
      'a prototype',
      JSON.parse('{"one":"x","other":1,"__proto__":{}}') as object,
      'house.input_wrong',
    ],
    ['nothing', {}, 'house.input_wrong'],
  ])('%s is refused with its reason, and the line stays', async (_what, input, code) => {
    const one = await come();
    ask(one, 'b', input);
    const refused = await one.next('refused');
    expect(refused).toMatchObject({ what: 'do', id: 'b', code });
    expect(refused['errors']).toBeInstanceOf(Array);
    one.send({ t: 'beat' });
    await one.next('beat');
    await part(one);
  });

  test.each(['small.things.hide', 'small.things.nothing', 'constructor', '__proto__'])(
    '%s is no operation of the socket',
    async (operation) => {
      const one = await come();
      ask(one, 'c', {}, operation);
      expect(await one.next('refused')).toMatchObject({ id: 'c', code: 'house.not_found' });
      await part(one);
    },
  );

  test('asks for the same role, and counts on one counter with HTTP', async () => {
    const guest = await come(undefined, 'guest');
    ask(guest, 'd', { one: 'x', other: 1 });
    expect(await guest.next('refused')).toMatchObject({ code: 'house.not_allowed' });
    const nobody = await greet(address);
    ask(nobody, 'd', { one: 'x', other: 1 });
    expect(await nobody.next('refused')).toMatchObject({ code: 'house.sign_in_needed' });
    const one = await come();
    const person = small.person('member', one.id);
    for (let i = 0; i < 3; i++) {
      expect((await person.post('/api/small/things/x/sums', { other: 1 })).status).toBe(200);
    }
    for (const id of ['1', '2', '3']) ask(one, id, { one: 'x', other: 1 });
    expect(await one.next('refused')).toMatchObject({ id: '3', code: 'house.too_many' });
    expect((await person.post('/api/small/things/x/sums', { other: 1 })).status).toBe(429);
    await part(guest, nobody, one);
  });

  test('what is slow keeps nothing else waiting, and only so much is at work at a time', async () => {
    const many = await Promise.all(Array.from({ length: 4 }, () => come()));
    const [one] = many as [Guest];
    ask(one, 'slow', { one: 'x', other: 1, waits: 'slow' });
    ask(one, 'quick', { one: 'y', other: 1 });
    expect(await one.next('ack')).toMatchObject({ id: 'quick' });
    await expect.poll(() => doors.has('slow')).toBe(true);
    doors.get('slow')?.();
    expect(await one.next('ack')).toMatchObject({ id: 'slow' });
    expect(DOING_MAX).toBeGreaterThan(1);
    await part(...many);
  });
});

describe('hints', () => {
  test('go to the others who have joined, with whose they are, and count nothing', async () => {
    const [one, two, away] = [await come(), await come(), await come()];
    const { seq } = await joinTopic(one, 'small/yard/a');
    await joinTopic(two, 'small/yard/a');
    await joinTopic(away, 'small/yard/b');
    one.send({ t: 'hint', topic: 'small/yard/a', body: { typing: true } });
    const theirs = (hint: object) => 'from' in hint;
    await expect.poll(() => hintsOf(two).filter(theirs)).toHaveLength(1);
    expect(hintsOf(two).find(theirs)).toEqual({
      t: 'hint',
      topic: 'small/yard/a',
      from: one.id,
      body: { typing: true },
    });
    expect((await joinTopic(two, 'small/yard/a')).seq).toBe(seq);
    expect([...hintsOf(one), ...hintsOf(away)].filter(theirs)).toEqual([]);
    await part(one, two, away);
  });

  test.each([
    ['a form that is not the channel’s', 'small/yard/a', { typing: 'yes' }, 'house.input_wrong'],
    ['more than it names', 'small/yard/a', { typing: true, more: 1 }, 'house.input_wrong'],
    ['a topic that was not joined', 'small/yard/b', { typing: true }, 'house.not_found'],
    ['a channel without hints', 'small/quiet', { typing: true }, 'house.not_allowed'],
  ])('%s is refused', async (_what, topic, body, code) => {
    const one = await come();
    await joinTopic(one, 'small/yard/a');
    await joinTopic(one, 'small/quiet');
    one.send({ t: 'hint', topic, body });
    expect(await one.next('refused')).toMatchObject({ what: 'hint', topic, code });
    await part(one);
  });

  test('nobody tells nothing', async () => {
    const one = await greet(address);
    await joinTopic(one, 'small/yard/a');
    one.send({ t: 'hint', topic: 'small/yard/a', body: { typing: true } });
    expect(await one.next('refused')).toMatchObject({ code: 'house.not_allowed' });
    await part(one);
  });
});

describe('presence', () => {
  test('who joins is told who is there, and the others that they came and went', async () => {
    const one = await come();
    expect(await joinTopic(one, 'small/yard/p')).toMatchObject({ here: [one.id] });
    const two = await come();
    const { here } = await joinTopic(two, 'small/yard/p');
    expect((here as string[]).toSorted()).toEqual([one.id, two.id].toSorted());
    const came = () => hintsOf(one).flatMap(({ body }) => (body as { came: string[] }).came);
    await expect.poll(came).toContain(two.id);
    two.socket.terminate();
    await expect.poll(() => hintsOf(one).at(-1)?.['body']).toEqual({ came: [], went: [two.id] });
    await part(one);
  });

  test('somebody with two devices is there until the last is gone', async () => {
    const watcher = await come();
    await joinTopic(watcher, 'small/yard/q');
    const phone = await come();
    const desk = await come(phone.id);
    await joinTopic(phone, 'small/yard/q');
    await joinTopic(desk, 'small/yard/q');
    phone.send({ t: 'leave', topic: 'small/yard/q' });
    const third = await come();
    await joinTopic(third, 'small/yard/q');
    await expect
      .poll(() => hintsOf(watcher).flatMap(({ body }) => (body as { came: string[] }).came))
      .toContain(third.id);
    const went = () => hintsOf(watcher).flatMap(({ body }) => (body as { went: string[] }).went);
    expect(went()).toEqual([]);
    await part(desk);
    await expect.poll(went).toEqual([phone.id]);
    const there = await presentOn(opened(small.house.ground.ports, fanOut), 'small/yard/q');
    expect(there.toSorted()).toEqual([watcher.id, third.id].toSorted());
    await part(watcher, phone, third);
  });

  test('nobody is seen, and sees nobody', async () => {
    const one = await come();
    await joinTopic(one, 'small/yard/r');
    const nobody = await greet(address);
    expect(await joinTopic(nobody, 'small/yard/r')).not.toHaveProperty('here');
    await part(one, nobody);
  });
});

describe('orders', () => {
  const order = (given: Parameters<SmallHouse['house']['ground']['hub']['order']>[0]) =>
    small.house.ground.hub.order(given);

  test('who is expelled from a topic hears nothing more of it, on any device, and of others all', async () => {
    const one = await come();
    const again = await come(one.id);
    const two = await come();
    for (const each of [one, again, two]) {
      await joinTopic(each, 'small/yard/a');
      await joinTopic(each, 'small/yard/b');
    }
    order({ do: 'expel', topic: 'small/yard/a', personId: one.id });
    for (const each of [one, again]) {
      expect(await each.next('left')).toMatchObject({ topic: 'small/yard/a' });
    }
    small.house.ground.hub.publish('small/yard/a', 'secret');
    small.house.ground.hub.publish('small/yard/b', 'open');
    expect(await two.next('said')).toMatchObject({ body: 'secret' });
    expect(await one.next('said')).toMatchObject({ body: 'open' });
    expect(await again.next('said')).toMatchObject({ body: 'open' });
    await part(one, again, two);
  });

  test('when rights have changed the topics are asked for anew', async () => {
    const one = await come();
    await joinTopic(one, 'small/yard/a');
    await joinTopic(one, 'small/quiet');
    banned.add(one.id);
    order({ do: 'recheck', personId: one.id });
    expect(await one.next('left')).toMatchObject({
      topic: 'small/yard/a',
      code: 'house.not_allowed',
    });
    small.house.ground.hub.publish('small/quiet', 'still here');
    expect(await one.next('said')).toMatchObject({ topic: 'small/quiet' });
    await part(one);
  });

  test('a session that ends takes its sockets with it, and no others', async () => {
    const one = await come();
    const two = await come();
    order({ do: 'endSession', personId: one.id, sessionId: 'another' });
    order({ do: 'endSession', personId: one.id, sessionId: one.id });
    expect(await one.closed).toBe(4401);
    two.send({ t: 'beat' });
    await two.next('beat');
    await part(two);
  });

  test('a new role asks for a new ticket', async () => {
    const one = await come();
    order({ do: 'changeRole', personId: one.id, role: 'curator' });
    expect(await one.closed).toBe(4401);
  });
});
