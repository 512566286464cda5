import { afterEach, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { channel } from '../realtime/channel.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { MOVE_MS } from '../realtime/limits.ts';
import { connectRaw, greet, joinTopic } from '../testing/socket.ts';
import { openHttp, type HttpDoor } from './server.ts';
import { authentication } from './authentication.ts';
import { opened } from '../room/port.ts';

const waiting = new Set<() => void>();
const slow = action({
  ...PLAIN,
  operation: 'small.things.slow',
  path: '/small/things/slow',
  output: strict({ done: Type.Boolean() }),
  async run() {
    await new Promise<void>((resolve) => waiting.add(resolve));
    return { done: true };
  },
});
const put = action({
  ...PLAIN,
  operation: 'small.things.put',
  method: 'POST',
  path: '/small/things',
  body: strict({ name: Type.String() }),
  run: async () => ({}),
});
const yard = channel({
  name: 'small.things.yard',
  topic: 'small/yard',
  says: 'what is said in the yard',
  permission: 'anyone',
  mayJoin: async () => undefined,
});

let small: SmallHouse | undefined;
let door: HttpDoor | undefined;
afterEach(async () => {
  for (const go of waiting) go();
  waiting.clear();
  await door?.close();
  await small?.close();
  small = door = undefined;
});
const open = async () => (small = await openSmallHouse([slow, put], { channels: [yard] }));

const SLOW = 'GET /api/small/things/slow HTTP/1.1\r\nhost: h\r\n\r\n';
const HEALTH = 'GET /healthz HTTP/1.1\r\nhost: h\r\n\r\n';
const READY = 'GET /readyz HTTP/1.1\r\nhost: h\r\n\r\n';

test('requests at hand are answered, new ones are refused, sockets are sent elsewhere', async () => {
  const { door, house } = await open();
  const address = await door.listen();
  const watcher = await greet(address);
  await joinTopic(watcher, 'small/yard');
  const atHand = await connectRaw(address, SLOW);
  await expect.poll(() => waiting.size).toBe(1);
  const kept = await connectRaw(address, HEALTH);
  await expect.poll(kept.received).toContain('200 OK');
  // Its next request is half there when the house closes, and the rest of it comes later.
  kept.socket.write(READY.slice(0, 10));
  const other = await connectRaw(address, HEALTH);
  await expect.poll(other.received).toContain('200 OK');
  const closing = door.close();
  expect(await watcher.next('moving')).toMatchObject({ afterMs: MOVE_MS });
  await expect(connectRaw(address, HEALTH)).rejects.toThrow('ECONNREFUSED');
  for (const go of waiting) go();
  await atHand.closed;
  expect(atHand.received()).toMatch(/^HTTP\/1.1 200 OK[\s\S]*\{"done":true\}$/);
  expect(atHand.received()).toMatch(/connection: close/i);
  kept.socket.write(READY.slice(10));
  await kept.closed;
  house.ground.hub.publish('small/yard', 'they are told until they go');
  await watcher.next('said');
  expect(await watcher.closed).toBe(1001);
  await closing;
  expect(kept.received()).toContain('"code":"house.not_ready"');
  expect(kept.received()).toMatch(/HTTP\/1.1 503[\s\S]*connection: close/i);
  expect(house.ground.hub.count()).toBe(0);
});

test('a client that does not take what it is sent keeps nobody from closing', async () => {
  const { door, house } = await open();
  const watcher = await greet(await door.listen());
  await joinTopic(watcher, 'small/yard');
  watcher.socket.pause();
  for (let i = 0; i < 30; i++) house.ground.hub.publish('small/yard', 'x'.repeat(1_000_000));
  await door.close();
  house.ground.hub.publish('small/yard', 'after the end');
  expect(house.ground.hub.count()).toBe(0);
  watcher.socket.terminate();
});

async function listenWithTimeout(requestTimeoutMs: number): Promise<string> {
  const { house } = await open();
  const { ground, wiring } = house;
  door = await openHttp({
    ground,
    authentication: opened(ground.ports, authentication),
    actions: wiring.actions,
    channels: [],
    openapi: {},
    web: null,
    requestTimeoutMs,
  });
  return door.listen();
}

test.each([
  ['a head', 'POST /api/small/things HTTP/1.1\r\nhost: h\r\n'],
  [
    'a body',
    'POST /api/small/things HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"na',
  ],
])('%s that does not arrive in time is cut off, others go on', async (_what, text) => {
  const address = await listenWithTimeout(600);
  const dawdler = await connectRaw(address, text);
  const other = await connectRaw(address, HEALTH);
  await dawdler.closed;
  expect(dawdler.received()).toMatch(/^HTTP\/1.1 408 /);
  expect(dawdler.received()).toContain('"code":"house.too_slow"');
  expect(other.received()).toContain('{"status":"ok"}');
  other.socket.destroy();
});

test.each([
  ['no HTTP at all', 'hello, house\r\n\r\n', '400', 'house.unreadable'],
  [
    'a header larger than the house reads',
    `GET / HTTP/1.1\r\nhost: h\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    '431',
    'house.headers_too_large',
  ],
  [
    'two lengths',
    'POST /api/small/things HTTP/1.1\r\nhost: h\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
    'house.unreadable',
  ],
])('%s is answered as a problem and the connection closed', async (_what, text, status, code) => {
  const { door } = await open();
  const odd = await connectRaw(await door.listen(), text);
  await odd.closed;
  expect(odd.received()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(odd.received()).toContain('content-type: application/problem+json');
  expect(odd.received()).toContain(`"code":"${code}"`);
  for (const header of [
    'x-content-type-options: nosniff',
    "content-security-policy: default-src 'none';base-uri 'none';frame-ancestors 'none'",
    'strict-transport-security: max-age=31536000; includeSubDomains',
  ])
    expect(odd.received()).toContain(`\r\n${header}\r\n`);
});
