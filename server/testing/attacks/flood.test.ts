import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BODY_BYTES_MAX } from '../../kernel/http/limits.ts';
import { connectRaw, type RawConnection } from '../../kernel/testing/socket.ts';
import { openMadang, type Madang } from '../madang.ts';

// Heads and bodies that do not arrive in time are tried in kernel/http/closing.test.ts.
vi.setConfig({ testTimeout: 60_000 });

let madang: Madang;
let address: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  address = await madang.door.listen();
});
afterAll(() => madang.close());

const SIGN_IN = '/api/identity/sessions';
const isWell = async () => expect((await fetch(`${address}/healthz`)).status).toBe(200);

/** Sends this and waits until the house has closed, or has answered. */
async function answerTo(text: string): Promise<string> {
  const connection: RawConnection = await connectRaw(address, text);
  await Promise.race([
    connection.closed,
    expect.poll(() => connection.received(), { timeout: 15_000 }).toContain('\r\n\r\n'),
  ]);
  connection.socket.destroy();
  return connection.received();
}

const ZEROS = Buffer.alloc(64 * 1024 * 1024);
const BOMBS: [string, () => Buffer][] = [
  ['gzip', () => gzipSync(ZEROS)],
  ['deflate', () => deflateSync(ZEROS)],
  ['br', () => brotliCompressSync(ZEROS)],
  ['gzip', () => gzipSync(gzipSync(ZEROS))],
  ['gzip, gzip', () => gzipSync(gzipSync(ZEROS))],
  ['gzip', () => randomBytes(2000)],
  ['x-nothing-known', () => Buffer.from('{}')],
];

test.each(BOMBS)(
  'a small body in %s that grows without end is not unpacked',
  async (encoding, make) => {
    const body = make();
    const before = process.memoryUsage().rss;
    const answer = await fetch(`${address}${SIGN_IN}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': encoding },
      body: new Uint8Array(body),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/^house\./) });
    // 64 MB of zeros were not laid out: what grew is far less than that.
    expect(process.memoryUsage().rss - before).toBeLessThan(ZEROS.length);
    await isWell();
  },
);

test('a body over the limit is refused, said to be long, sent in chunks, or said to be short', async () => {
  const tooLong = 'a'.repeat(BODY_BYTES_MAX + 1);
  const head = `POST ${SIGN_IN} HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n`;
  const said = await answerTo(`${head}content-length: 999999999999\r\n\r\n{`);
  expect(said).toMatch(/^HTTP\/1\.1 413 /);
  const chunks = `${head}transfer-encoding: chunked\r\n\r\n${(BODY_BYTES_MAX + 1).toString(16)}\r\n${tooLong}\r\n0\r\n\r\n`;
  expect(await answerTo(chunks)).toMatch(/^HTTP\/1\.1 413 /);
  const short = await answerTo(`${head}content-length: 2\r\n\r\n{}${tooLong}`);
  // What follows is no second request.
  expect(short).toMatch(/^HTTP\/1\.1 4(00|22) /);
  expect(short.match(/HTTP\/1\.1 2/g)).toBeNull();
  await isWell();
});

test.each([
  ['one header', `x: ${'y'.repeat(40_000)}\r\n`, /^HTTP\/1\.1 431 /],
  ['many headers', 'x: y\r\n'.repeat(5_000), /^HTTP\/1\.1 431 /],
  ['a cookie', `cookie: a=${'y'.repeat(40_000)}\r\n`, /^HTTP\/1\.1 431 /],
  ['a line break folded into a header', 'x: a\r\n b\r\n', /^HTTP\/1\.1 [24]/],
  ['a name that is none', 'x y: a\r\n', /^HTTP\/1\.1 400 /],
  ['no name', ': a\r\n', /^HTTP\/1\.1 400 /],
  ['a NUL', 'x: a\0b\r\n', /^HTTP\/1\.1 400 /],
  ['a bare line feed', 'x: a\nx-evil: b\r\n', /^HTTP\/1\.1 [24]/],
  ['a bare carriage return', 'x: a\rx-evil: b\r\n', /^HTTP\/1\.1 400 /],
])('%s too large or misshapen is refused, and the house is well', async (_what, header, status) => {
  const answer = await answerTo(`GET /healthz HTTP/1.1\r\nhost: h\r\n${header}\r\n`);
  expect(answer).toMatch(status);
  expect(answer.toLowerCase()).not.toContain('x-evil');
  await isWell();
});

test.each([
  ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'content-length: 0\r\ncontent-length: 44\r\n\r\n'],
  ['a length with a sign', 'content-length: +0\r\n\r\n'],
  ['an encoding spelt oddly', 'transfer-encoding: xchunked\r\n\r\n'],
  [
    'an encoding twice',
    'transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n',
  ],
  ['a space before the colon', 'content-length : 44\r\n\r\n'],
])('a request in the body of another (%s) is not answered', async (_what, rest) => {
  const hidden = 'GET /api/house/welcome HTTP/1.1\r\nhost: h\r\n\r\n';
  const outer = `POST ${SIGN_IN} HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n${rest}`;
  const answer = await answerTo(outer + hidden);
  expect(answer).toMatch(/^HTTP\/1\.1 4/);
  expect(answer).not.toContain('"apps"');
  await isWell();
});

test('depth, breadth and length have an end in what is read', async () => {
  const texts = [
    `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
    `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    `{${Array.from({ length: 9_000 }, (_, i) => `"k${i}":1`).join()}}`,
    `{"email":"${'a@'.repeat(30_000)}"}`,
    `{"email":"a@b.c","password":"${'\\u0000'.repeat(10_000)}","client":"program"}`,
  ];
  for (const payload of texts) {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', url: SIGN_IN, headers, payload } as const;
    const { status, body } = await madang.nobody.send(request);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    // Of thousands of mistakes a handful are told: an answer must not be larger than the question.
    expect(JSON.stringify(body).length).toBeLessThan(8_000);
  }
  const url = `/api/identity/profiles/me?${'a=b&'.repeat(3_000)}`;
  expect((await madang.nobody.get(url)).status).toBeGreaterThanOrEqual(400);
  await isWell();
});

test('a hundred who open connections and say nothing keep nobody else out', async () => {
  const silent = await Promise.all(
    Array.from({ length: 100 }, () => connectRaw(address, 'GET / HTTP/1.1\r\nhost: h\r\nx: ')),
  );
  for (let i = 0; i < 5; i++) await isWell();
  for (const { socket } of silent) socket.destroy();
  await isWell();
});

test('after all of it no error was logged', () => {
  const errors = madang
    .logged()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  expect(errors).toEqual([]);
});
