import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { action } from '../action/action.ts';
import { notFound } from '../faults/catalogue.ts';
import { channel } from '../realtime/channel.ts';
import {
  BEHIND_BYTES_MAX,
  FRAME_BYTES_MAX,
  FRAMES_BURST,
  SOCKETS_PER_ADDRESS_MAX,
  TOPICS_MAX,
} from '../realtime/limits.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { greet, joinTopic, openSocket, type TestSocket } from '../testing/socket.ts';

const yard = channel({
  name: 'small.things.yard',
  topic: 'small/yard/:place',
  says: 'what is said in a yard',
  permission: 'anyone',
  async mayJoin(_ctx, { place }) {
    if (place === 'hidden') throw notFound();
  },
});
const room = channel({
  ...yard,
  name: 'small.things.room',
  topic: 'small/room',
  permission: 'member',
});
const shout = action({
  ...PLAIN,
  operation: 'small.things.shout',
  method: 'POST',
  path: '/small/things/shouts',
  run: (ctx) =>
    ctx.transaction(async (ctx) => {
      ctx.publish('small/yard/a', { text: '안녕' });
      return {};
    }),
});

let small: SmallHouse;
let address: string;
beforeAll(async () => {
  small = await openSmallHouse([shout], { channels: [yard, room] });
  address = await small.door.listen();
});
afterAll(() => small.close());

const say = (topic: string, body: unknown) => small.house.ground.hub.publish(topic, body);
const watchers = () => small.house.ground.hub.count();
const { poll } = expect;
async function ticketOf(role: 'guest' | 'member'): Promise<string> {
  const answer = await small.person(role).post('/api/house/tickets');
  expect(answer.status).toBe(201);
  return answer.body.ticket;
}
async function allGone(...sockets: TestSocket[]): Promise<void> {
  for (const { socket } of sockets) socket.close();
  await Promise.all(sockets.map(({ closed }) => closed));
  await poll(watchers).toBe(0);
}

describe('topics', () => {
  test('who joined is told what is said there, in order, once it is true, and nothing else', async () => {
    const [one, two] = [await greet(address), await greet(address)];
    const { seq, gap } = await joinTopic(one, 'small/yard/a');
    await joinTopic(two, 'small/yard/b');
    expect(gap).toBe(false);
    await small.nobody.post('/api/small/things/shouts');
    await small.nobody.post('/api/small/things/shouts');
    const topic = 'small/yard/a';
    expect(await one.next('said')).toEqual({
      t: 'said',
      topic,
      seq: seq + 1,
      body: { text: '안녕' },
    });
    expect(await one.next('said')).toMatchObject({ seq: seq + 2 });
    expect(two.frames.filter(({ t }) => t === 'said')).toEqual([]);
    await allGone(one, two);
  });

  test('two who joined are one watcher; the last who leaves ends it', async () => {
    const [one, two] = [await greet(address), await greet(address)];
    await Promise.all([joinTopic(one, 'small/yard/a'), joinTopic(two, 'small/yard/a')]);
    expect(watchers()).toBe(1);
    one.send({ t: 'leave', topic: 'small/yard/a' });
    one.send({ t: 'beat' });
    await one.next('beat');
    say('small/yard/a', 'who is left?');
    await two.next('said');
    expect(one.frames.some(({ t }) => t === 'said')).toBe(false);
    await allGone(two);
    await allGone(one);
  });

  test('who comes back is told what was missed, or that it is not there any more', async () => {
    const one = await greet(address);
    const { seq } = await joinTopic(one, 'small/yard/a');
    say('small/yard/a', 1);
    await one.next('said');
    one.socket.terminate();
    await one.closed;
    await poll(watchers).toBe(0);
    say('small/yard/a', 2);
    const again = await greet(address);
    expect(await joinTopic(again, 'small/yard/a', seq + 1)).toMatchObject({
      seq: seq + 1,
      gap: false,
    });
    expect(await again.next('said')).toMatchObject({ seq: seq + 2, body: 2 });
    expect(await joinTopic(again, 'small/yard/a', 17)).toMatchObject({ seq: seq + 2, gap: true });
    await allGone(again);
  });

  test.each([
    ['an unknown topic', 'small/nothing', 'house.not_found'],
    ['a topic one may not know of', 'small/yard/hidden', 'house.not_found'],
    ['a topic without its parameter', 'small/yard/', 'house.not_found'],
    ['a topic that goes on', 'small/yard/a/b', 'house.not_found'],
    ['a pattern', 'small/yard/:place/', 'house.not_found'],
    ['a topic for members, as nobody', 'small/room', 'house.sign_in_needed'],
  ])('%s is refused, and the line stays', async (_what, topic, code) => {
    const one = await greet(address);
    one.send({ t: 'join', topic });
    expect(await one.next('refused')).toMatchObject({ what: 'join', topic, code });
    expect(await joinTopic(one, 'small/yard/a')).toMatchObject({ gap: false });
    await allGone(one);
  });

  test('a channel asks for its role', async () => {
    const guest = await greet(address, await ticketOf('guest'));
    guest.send({ t: 'join', topic: 'small/room' });
    expect(await guest.next('refused')).toMatchObject({ code: 'house.not_allowed' });
    const member = await greet(address, await ticketOf('member'));
    expect(await joinTopic(member, 'small/room')).toMatchObject({ topic: 'small/room' });
    await allGone(guest, member);
  });

  test('a socket has so many topics and not one more', async () => {
    const one = await greet(address);
    for (let i = 0; i < TOPICS_MAX; i++) {
      await joinTopic(one, `small/yard/${i}`);
    }
    one.send({ t: 'join', topic: 'small/yard/more' });
    expect(await one.next('refused')).toMatchObject({ code: 'house.too_many' });
    expect(await joinTopic(one, 'small/yard/0')).toBeDefined();
    await allGone(one);
  });
});

describe('tickets', () => {
  test('say who comes, once', async () => {
    const person = small.person('member');
    const { ticket } = (await person.post('/api/house/tickets')).body;
    const one = await openSocket(address);
    one.send({ t: 'hello', ticket });
    expect(await one.next('welcome')).toMatchObject({ personId: person.id, beatS: 25 });
    const thief = await openSocket(address);
    thief.send({ t: 'hello', ticket });
    expect(await thief.next('refused')).toMatchObject({
      what: 'hello',
      code: 'house.ticket_unknown',
    });
    expect(await thief.closed).toBe(4401);
    await allGone(one);
  });

  test('are good for half a minute', async () => {
    const ticket = await ticketOf('member');
    small.clock.advance({ ms: 30_001 });
    const late = await openSocket(address);
    late.send({ t: 'hello', ticket });
    expect(await late.next('refused')).toMatchObject({ code: 'house.ticket_unknown' });
  });

  test('are for those who are signed in', async () => {
    expect((await small.nobody.post('/api/house/tickets')).status).toBe(401);
  });
});

describe('what is no proper frame', () => {
  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['an unknown kind', '{"t":"shout"}'],
    ['a topic that is none', '{"t":"join","topic":7}'],
    ['no topic', '{"t":"leave"}'],
    ['an endless topic', JSON.stringify({ t: 'join', topic: 'x'.repeat(201) })],
    ['a made-up place', '{"t":"join","topic":"small/yard/a","after":-1}'],
    ['a second hello', '{"t":"hello"}'],
    ['a ticket that is none', '{"t":"hello","ticket":{}}'],
  ])('%s ends the line with its reason', async (_what, text) => {
    const one = await greet(address);
    one.send(text);
    expect(await one.next('refused')).toMatchObject({ what: 'frame', code: 'house.frame_wrong' });
    expect(await one.closed).toBe(4400);
  });

  test('a line on which something else comes before hello is ended', async () => {
    const one = await openSocket(address);
    one.send({ t: 'join', topic: 'small/yard/a' });
    expect(await one.next('refused')).toMatchObject({ code: 'house.frame_wrong' });
    expect(await one.closed).toBe(4400);
    await poll(watchers).toBe(0);
  });

  test('bytes are no frame, and a frame has an end', async () => {
    const bytes = await greet(address);
    bytes.socket.send(Buffer.from('{"t":"beat"}'), { binary: true });
    expect(await bytes.closed).toBe(4400);
    const large = await greet(address);
    large.send(JSON.stringify({ t: 'beat', more: 'x'.repeat(FRAME_BYTES_MAX) }));
    await expect(large.closed).resolves.toBeGreaterThan(1000);
  });

  test('who sends too many is ended', async () => {
    const one = await greet(address);
    for (let i = 0; i < FRAMES_BURST * 2; i++) one.send({ t: 'beat' });
    expect(await one.closed).toBe(4429);
  });
});

describe('opening', () => {
  test('takes a WebSocket with the subprotocol', async () => {
    const plain = await small.nobody.get('/api/realtime');
    expect(plain).toMatchObject({ status: 426, body: { code: 'house.upgrade_needed' } });
    const other = new WebSocket(`${address.replace('http', 'ws')}/api/realtime`, 'other.v9');
    const [refused] = await new Promise<[Error]>((resolve) =>
      other.once('error', (error) => resolve([error])),
    );
    expect(refused.message).toContain('426');
  });

  test('is refused to pages of other sites', async () => {
    await expect(openSocket(address, { origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(openSocket(address, { origin: 'null' })).rejects.toThrow('403');
    await allGone(await openSocket(address, { origin: address }));
  });

  test('one address has so many and not one more; one that ends makes room', async () => {
    const sockets: TestSocket[] = [];
    for (let i = 0; i < SOCKETS_PER_ADDRESS_MAX; i++) sockets.push(await openSocket(address));
    await expect(openSocket(address)).rejects.toThrow('429');
    await allGone(...sockets.splice(0, 1));
    sockets.push(await openSocket(address));
    await allGone(...sockets);
  });
});

test('who does not keep up is told of gaps only, and the others are not kept waiting', async () => {
  const [quick, slow] = [await greet(address), await greet(address)];
  await Promise.all([joinTopic(quick, 'small/yard/a'), joinTopic(slow, 'small/yard/a')]);
  const { seq } = await joinTopic(slow, 'small/yard/a');
  slow.socket.pause();
  const body = 'x'.repeat(BEHIND_BYTES_MAX / 8);
  // What the system's own buffers hold between the two does not count.
  const count = 98;
  for (let i = 0; i < count; i++) {
    say('small/yard/a', body);
    await quick.next('said');
  }
  slow.socket.resume();
  expect(await slow.next('gap')).toEqual({ t: 'gap', topic: 'small/yard/a' });
  const seqs = () => slow.frames.filter(({ t }) => t === 'said').map((said) => Number(said['seq']));
  expect(seqs().length).toBeLessThan(count);
  // What was missed is more than a client may be behind: it takes it in several goes.
  while (seqs().at(-1) !== seq + count) {
    await joinTopic(slow, 'small/yard/a', seqs().at(-1) ?? seq);
    slow.send({ t: 'beat' });
    await slow.next('beat');
  }
  expect(seqs()).toEqual(Array.from({ length: count }, (_, i) => seq + 1 + i));
  await allGone(quick, slow);
});
