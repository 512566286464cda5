import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { house as plan } from '../../house.ts';
import { Type } from '../../kernel/action/schema.ts';
import { chooseRooms } from '../../kernel/house/wiring.ts';
import { BODY_BYTES_MAX } from '../../kernel/http/limits.ts';
import { connectRaw } from '../../kernel/testing/socket.ts';
import { openMadang, type Madang } from '../madang.ts';
import { keepsConnections, openCarelessFront, unpacker } from './careless-front.ts';
import { withAction } from './with-action.ts';

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
const isWell = async (at: string) => (await fetch(`${at}/healthz`)).status === 200;

/** Sends this and waits until the house has closed, or has answered as often as is awaited. */
async function answerTo(at: string, text: string, times = 1): Promise<string> {
  const { socket, received, closed } = await connectRaw(at, text);
  const answers = () => received().match(/HTTP\/1\.1 \d.*?\r\n\r\n/gs)?.length ?? 0;
  const answered = expect.poll(answers, { timeout: 3_000 }).toBeGreaterThanOrEqual(times);
  // One that says nothing more has said all.
  await Promise.race([closed, answered.catch(() => undefined)]);
  socket.destroy();
  return received();
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

/** What a small body that grows without end does to a house. */
async function grownBy(at: string, encoding: string, body: Buffer): Promise<string[]> {
  const before = process.memoryUsage().rss;
  const answer = await fetch(`${at}${SIGN_IN}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body: new Uint8Array(body),
  });
  const wrong: string[] = [];
  if (answer.status < 400 || answer.status >= 500) wrong.push(`answered ${answer.status}`);
  const { code } = (await answer.json()) as { code: string };
  if (!code.startsWith('house.')) wrong.push(`it was read: ${code}`);
  // 64 MB of zeros were not laid out: what grew is far less than that.
  if (process.memoryUsage().rss - before >= ZEROS.length) wrong.push('it was unpacked');
  if (!(await isWell(at))) wrong.push('the house is not well');
  return wrong;
}

/** Which ways of sending too long a body a house takes. */
async function tooLongTaken(at: string): Promise<string[]> {
  const tooLong = 'a'.repeat(BODY_BYTES_MAX + 1);
  const head = `POST ${SIGN_IN} HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n`;
  const taken: string[] = [];
  const said = await answerTo(at, `${head}content-length: 999999999999\r\n\r\n{`);
  if (!said.startsWith('HTTP/1.1 413 ')) taken.push('said to be long');
  const chunks = `${head}transfer-encoding: chunked\r\n\r\n${(BODY_BYTES_MAX + 1).toString(16)}\r\n${tooLong}\r\n0\r\n\r\n`;
  if (!(await answerTo(at, chunks)).startsWith('HTTP/1.1 413 ')) taken.push('in chunks');
  const short = await answerTo(at, `${head}content-length: 2\r\n\r\n{}${tooLong}`);
  // What follows is no second request.
  if (!/^HTTP\/1\.1 4(00|22) /.test(short) || /HTTP\/1\.1 2/.test(short))
    taken.push('said to be short');
  return taken;
}

const HEADERS: [string, string, RegExp][] = [
  ['one header', `x: ${'y'.repeat(40_000)}\r\n`, /^HTTP\/1\.1 431 /],
  ['many headers', 'x: y\r\n'.repeat(5_000), /^HTTP\/1\.1 431 /],
  ['a cookie', `cookie: a=${'y'.repeat(40_000)}\r\n`, /^HTTP\/1\.1 431 /],
  ['a line break folded into a header', 'x: a\r\n b\r\n', /^HTTP\/1\.1 [24]/],
  ['a name that is none', 'x y: a\r\n', /^HTTP\/1\.1 400 /],
  ['no name', ': a\r\n', /^HTTP\/1\.1 400 /],
  ['a NUL', 'x: a\0b\r\n', /^HTTP\/1\.1 400 /],
  ['a bare line feed', 'x: a\nx-evil: b\r\n', /^HTTP\/1\.1 [24]/],
  ['a bare carriage return', 'x: a\rx-evil: b\r\n', /^HTTP\/1\.1 400 /],
];

/** Which headers that are too large or misshapen are not met as they should be. */
async function headersTaken(at: string): Promise<string[]> {
  const taken: string[] = [];
  for (const [what, header, status] of HEADERS) {
    const answer = await answerTo(at, `GET /healthz HTTP/1.1\r\nhost: h\r\n${header}\r\n`);
    if (!status.test(answer) || /x-evil/i.test(answer)) taken.push(what);
  }
  return taken;
}

const HIDDEN: [string, string][] = [
  ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'content-length: 0\r\ncontent-length: 44\r\n\r\n'],
  ['a length with a sign', 'content-length: +0\r\n\r\n'],
  ['an encoding spelt oddly', 'transfer-encoding: xchunked\r\n\r\n'],
  [
    'an encoding twice',
    'transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n',
  ],
  ['a space before the colon', 'content-length : 44\r\n\r\n'],
];

/** In which ways a request in the body of another is answered. */
async function smuggledInto(at: string): Promise<string[]> {
  const taken: string[] = [];
  for (const [what, rest] of HIDDEN) {
    const hidden = 'GET /api/house/welcome HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n';
    const outer = `POST ${SIGN_IN} HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n${rest}`;
    const answer = await answerTo(at, outer + hidden, 2);
    if (!answer.startsWith('HTTP/1.1 4') || answer.includes('"apps"')) taken.push(what);
  }
  return taken;
}

/** What has no end in what a house reads. */
async function endlessIn(of: Madang): Promise<string[]> {
  const texts = {
    lists: `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
    objects: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    fields: `{${Array.from({ length: 5_000 }, (_, i) => `"k${i}":1`).join()}}`,
    address: `{"email":"${'a@'.repeat(30_000)}"}`,
    password: `{"email":"a@b.c","password":"${'\\u0000'.repeat(10_000)}","client":"program"}`,
  };
  const wrong: string[] = [];
  for (const [what, payload] of Object.entries(texts)) {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await of.nobody.send({
      method: 'POST',
      url: SIGN_IN,
      headers,
      payload,
    });
    if (status < 400 || status >= 500) wrong.push(`${what}: ${status}`);
    // Of thousands of mistakes a handful are told: an answer must not be larger than the question.
    if (JSON.stringify(body).length >= 8_000) wrong.push(`${what}: a long answer`);
  }
  const url = `/api/identity/profiles/me?${'a=b&'.repeat(3_000)}`;
  if ((await of.nobody.get(url)).status < 400) wrong.push('query');
  return wrong;
}

/** Whether a hundred who open connections and say nothing keep everybody else out. */
async function keptOutOf(at: string): Promise<boolean> {
  const silent = await Promise.all(
    Array.from({ length: 100 }, () => connectRaw(at, 'GET / HTTP/1.1\r\nhost: h\r\nx: ')),
  );
  try {
    for (let i = 0; i < 5; i++) if (!(await isWell(at).catch(() => false))) return true;
    return false;
  } finally {
    for (const { socket } of silent) socket.destroy();
  }
}

test.each(BOMBS)(
  'a small body in %s that grows without end is not unpacked',
  async (encoding, make) => {
    expect(await grownBy(address, encoding, make())).toEqual([]);
  },
);

test('a body over the limit is refused, said to be long, sent in chunks, or said to be short', async () => {
  expect(await tooLongTaken(address)).toEqual([]);
  expect(await isWell(address)).toBe(true);
});

test('headers that are too large or misshapen are refused, and the house is well', async () => {
  expect(await headersTaken(address)).toEqual([]);
  expect(await isWell(address)).toBe(true);
});

test('a request in the body of another is not answered', async () => {
  expect(await smuggledInto(address)).toEqual([]);
  expect(await isWell(address)).toBe(true);
});

test('depth, breadth and length have an end in what is read', async () => {
  expect(await endlessIn(madang)).toEqual([]);
  expect(await isWell(address)).toBe(true);
});

test('a hundred who open connections and say nothing keep nobody else out', async () => {
  expect(await keptOutOf(address)).toBe(false);
  expect(await isWell(address)).toBe(true);
});

test('after all of it no error was logged', () => {
  const errors = madang
    .logged()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  expect(errors).toEqual([]);
});

describe('a house is noticed that', () => {
  const rooms = chooseRooms(plan, new Set());
  const signIn = 'identity.sessions.signIn';

  test('unpacks whatever it is sent', async () => {
    const { seen, letGo } = unpacker();
    const front = await openCarelessFront(madang, {}, seen);
    try {
      for (const [encoding, make] of BOMBS.slice(0, 3))
        expect(await grownBy(front.address, encoding, make())).toContain('it was unpacked');
    } finally {
      letGo();
      await front.close();
    }
  });

  test('reads bodies of any size', async () => {
    const faulty = await openMadang({
      rooms: withAction(rooms, signIn, { bodyBytesMax: 2 ** 30 }),
    });
    try {
      expect(await tooLongTaken(await faulty.door.listen())).toEqual(['in chunks']);
    } finally {
      await faulty.close();
    }
  });

  test('reads headers of any size and shape, and two requests where there is one', async () => {
    const lax = { maxHeaderSize: 2 ** 20, insecureHTTPParser: true };
    const front = await openCarelessFront(madang, lax, keepsConnections);
    try {
      expect(await headersTaken(front.address)).toEqual(
        expect.arrayContaining(['one header', 'a cookie', 'a NUL']),
      );
      expect(await smuggledInto(front.address)).toContain('a length and chunks');
    } finally {
      await front.close();
    }
  });

  test('takes and tells back whatever it is sent', async () => {
    const loose = {
      body: Type.Any(),
      output: Type.Any(),
      run: async (_ctx: never, all: unknown) => all,
    };
    const faulty = await openMadang({ rooms: withAction(rooms, signIn, loose as never) });
    try {
      expect(await endlessIn(faulty)).toEqual(
        expect.arrayContaining(['objects: 201', 'fields: 201', 'fields: a long answer']),
      );
    } finally {
      await faulty.close();
    }
  });

  test('has only so many connections', async () => {
    const front = await openCarelessFront(madang, {});
    front.server.maxConnections = 50;
    try {
      expect(await keptOutOf(front.address)).toBe(true);
    } finally {
      await front.close();
    }
  });
});
