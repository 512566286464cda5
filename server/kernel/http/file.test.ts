import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { File } from '../action/file.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { openApi } from './openapi.ts';
import { rangeOf } from './range.ts';

const TEXT = 'the quick brown fox jumps over the lazy dog';

const NAME = '민지 "것".zip';
let name = NAME;
const readThing = action({
  ...PLAIN,
  operation: 'small.things.readThing',
  path: '/small/things/file',
  media: 'application/zip',
  output: File,
  run: async () => ({
    name,
    bytes: TEXT.length,
    open: async ({ from, to } = { from: 0, to: TEXT.length - 1 }) =>
      Readable.from([TEXT.slice(from, to + 1)]),
  }),
});

let house: SmallHouse;
beforeAll(async () => {
  house = await openSmallHouse([readThing]);
});
afterAll(() => house.close());

const PATH = '/api/small/things/file';

test('a file comes whole, as an attachment under its name', async () => {
  const { status, body, headers } = await house.nobody.get(PATH);
  expect({ status, body }).toEqual({ status: 200, body: TEXT });
  expect(headers).toMatchObject({
    'content-type': 'application/zip',
    'content-length': String(TEXT.length),
    'accept-ranges': 'bytes',
    'content-disposition': `attachment; filename="_.zip"; filename*=UTF-8''${encodeURIComponent(NAME)}`,
    'cache-control': 'private, no-cache',
  });
  expect(headers['content-encoding']).toBeUndefined();
});

test('a name with line breaks and quotes stays one name', async () => {
  name = 'a"; filename="b.exe"\r\nset-cookie: a=b\\';
  const { headers } = await house.nobody.get(PATH);
  expect(headers['content-disposition']).toBe(
    `attachment; filename="a_filename_b.exe_set-cookie_a_b_"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  expect(headers['set-cookie']).toBeUndefined();
  name = NAME;
});

test.each([
  ['bytes=4-8', 'quick', `bytes 4-8/${TEXT.length}`],
  ['bytes=40-', 'dog', `bytes 40-42/${TEXT.length}`],
  ['bytes=-3', 'dog', `bytes 40-42/${TEXT.length}`],
  ['bytes=40-999', 'dog', `bytes 40-42/${TEXT.length}`],
])('of a file %s gives that part', async (range, part, told) => {
  const { status, body, headers } = await house.nobody.get(PATH, { range });
  expect({ status, body }).toEqual({ status: 206, body: part });
  expect(headers).toMatchObject({
    'content-range': told,
    'content-length': String(part.length),
  });
});

test.each(['bytes=8-4', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=', 'nonsense'])(
  '%s is no part: the file comes whole',
  async (range) => {
    expect(await house.nobody.get(PATH, { range })).toMatchObject({ status: 200, body: TEXT });
  },
);

test.each(['bytes=43-', 'bytes=-0', 'bytes=999-1000'])('%s is beyond the file', async (range) => {
  const answer = await house.nobody.get(PATH, { range });
  expect(answer).toMatchObject({ status: 416, body: { code: 'house.range_wrong' } });
  expect(answer.headers['content-range']).toBe(`bytes */${TEXT.length}`);
  expect(answer.headers['content-disposition']).toBeUndefined();
});

test('the contract says that it is a file', () => {
  const { paths } = openApi({ rooms: [], actions: [readThing], channels: [] }) as {
    paths: Record<string, { get: { responses: Record<string, unknown> } }>;
  };
  expect(paths[PATH]?.get.responses).toMatchObject({
    200: { content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } },
    206: { content: { 'application/zip': {} } },
  });
});

describe('rangeOf', () => {
  test('whatever is asked for, a part lies within the file', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(300), fc.nat(300), (bytes, first, last) => {
        for (const header of [`bytes=${first}-${last}`, `bytes=${first}-`, `bytes=-${last}`]) {
          const range = rangeOf(header, bytes);
          if (range === null || range === 'none') continue;
          expect(range.from).toBeGreaterThanOrEqual(0);
          expect(range.to).toBeGreaterThanOrEqual(range.from);
          expect(range.to).toBeLessThan(bytes);
        }
      }),
    );
  });
});
