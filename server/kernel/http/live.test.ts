import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { notFound } from '../faults/catalogue.ts';
import { channel } from '../realtime/channel.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { openStream } from '../testing/socket.ts';
import { STREAMS_PER_ADDRESS_MAX } from './limits.ts';

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
const { poll } = expect;
const watchers = () => small.house.ground.hub.count();

test('a watcher is told what is said on their topic, in order, and nothing else', async () => {
  const stream = await openStream(address, 'small/yard/a');
  expect(stream.response.statusCode).toBe(200);
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none'",
  });
  expect(stream.response.headers['x-request-id']).toBeDefined();
  small.house.ground.hub.publish('small/yard/b', 'elsewhere');
  await small.nobody.post('/api/small/things/shouts');
  await small.nobody.post('/api/small/things/shouts');
  await poll(() => stream.said().length).toBe(2);
  expect(stream.said()).toEqual([
    { topic: 'small/yard/a', seq: 1, body: { text: '안녕' } },
    { topic: 'small/yard/a', seq: 2, body: { text: '안녕' } },
  ]);
  expect(stream.text()).toMatch(/^retry: [1-5]\d{3}\n\nid: 1\nevent: said\n/);
  stream.close();
  await poll(watchers).toBe(0);
});

test.each([
  ['no topic', '', 422],
  ['an unknown topic', 'small/nothing', 404],
  ['a topic one may not know of', 'small/yard/hidden', 404],
  ['a topic without its parameter', 'small/yard/', 404],
  ['a topic that goes on', 'small/yard/a/b', 404],
  ['a topic for members, without a token', 'small/room', 401],
  ['a very long topic', 'x'.repeat(201), 422],
])('%s is refused before a stream begins', async (_what, topic, status) => {
  const answer = await small.nobody.get(`/api/live?topic=${encodeURIComponent(topic)}`);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(watchers()).toBe(0);
});

test('a channel asks for its role', async () => {
  const guest = await small.person('guest').get('/api/live?topic=small/room');
  expect(guest).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  const member = await openStream(address, 'small/room', 'member.somebody');
  expect(member.response.statusCode).toBe(200);
  member.close();
  await poll(watchers).toBe(0);
});

test('one address has so many streams and not one more; one that ends makes room', async () => {
  const streams = await Promise.all(
    Array.from({ length: STREAMS_PER_ADDRESS_MAX }, () => openStream(address, 'small/yard/a')),
  );
  const refused = await openStream(address, 'small/yard/a');
  expect(refused.response.statusCode).toBe(429);
  expect(refused.response.headers['retry-after']).toBe('30');
  refused.close();
  streams[0]?.close();
  await poll(watchers).toBe(STREAMS_PER_ADDRESS_MAX - 1);
  const another = await openStream(address, 'small/yard/a');
  expect(another.response.statusCode).toBe(200);
  for (const stream of [...streams, another]) stream.close();
  await poll(watchers).toBe(0);
});

test('a watcher who does not keep up is dropped, and the others are not kept waiting', async () => {
  const quick = await openStream(address, 'small/yard/a');
  const request = get(`${address}/api/live?topic=small/yard/a`, { agent: false });
  const [slow] = (await once(request, 'response')) as [IncomingMessage];
  slow.pause();
  request.on('error', () => undefined);
  slow.on('error', () => undefined);
  await poll(watchers).toBe(2);
  const body = 'x'.repeat(64 * 1024);
  let told = 0;
  while (watchers() === 2) {
    small.house.ground.hub.publish('small/yard/a', body);
    told += body.length;
    await poll(() => quick.text().length, { interval: 1 }).toBeGreaterThan(told);
  }
  expect(watchers()).toBe(1);
  quick.close();
  slow.destroy();
  await poll(watchers).toBe(0);
});

test('a watcher who leaves while it is asked whether they may join is not counted for ever', async () => {
  const request = get(`${address}/api/live?topic=small/yard/a`, { agent: false });
  request.on('error', () => undefined);
  const gone = new Promise((resolve) => request.on('close', resolve));
  request.on('finish', () => request.destroy());
  await gone;
  const answer = await small.nobody.post('/api/small/things/shouts');
  expect(answer.status).toBe(200);
  await poll(watchers).toBe(0);
});
