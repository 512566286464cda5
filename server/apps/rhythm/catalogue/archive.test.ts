import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipped } from '../../../testing/zipped.ts';
import { ArchiveError, isSafePath, listArchive } from './archive.ts';

const CENTRAL = Buffer.from('PK\u0001\u0002');
const LOCAL = Buffer.from('PK\u0003\u0004');
const END = Buffer.from('PK\u0005\u0006');

/** Reads all that an archive gives, by path; what is refused by its reason. */
async function readAll(archive: Buffer): Promise<Record<string, string>> {
  const { entries, left } = listArchive(archive);
  const read: Record<string, string> = {};
  for (const { path, reason } of left) read[path] = `left: ${reason}`;
  for (const entry of entries) {
    read[entry.path] = await entry.read().then(
      (bytes) => bytes.toString(),
      (error: unknown) => {
        if (error instanceof ArchiveError) return `broken: ${error.message}`;
        throw error;
      },
    );
  }
  return read;
}

/** An archive with one thing in it changed, at an offset behind a signature. */
function bent(
  archive: Buffer,
  signature: Buffer,
  change: (at: number, of: Buffer) => void,
): Buffer {
  const copy = Buffer.from(archive);
  change(copy.indexOf(signature), copy);
  return copy;
}

test.each([true, false])('files come out as they went in (packed: %s)', async (compress) => {
  const files = { 'a.osu': 'one', 'deep/b.ogg': 'x'.repeat(9_000), 'empty.txt': '' };
  expect(await readAll(await zipped(files, { compress }))).toEqual(files);
});

test('an archive with a comment, with names of other systems, and with what these leave in it', async () => {
  const archive = await zipped({
    'a/b.osu': 'one',
    '__MACOSX/._b.osu': 'x',
    '.DS_Store': 'x',
    'Thumbs.db': 'x',
    'folder+': '',
  });
  const slashed = bent(archive, Buffer.from('a/b.osu'), (_at, copy) => {
    const from = copy.lastIndexOf('a/b.osu');
    copy.write('a\\b.osu', from);
    copy.write('folder/', copy.lastIndexOf('folder+'));
  });
  const comment = Buffer.from('said by nobody');
  slashed.writeUInt16LE(comment.length, slashed.length - 2);
  expect(await readAll(Buffer.concat([slashed, comment]))).toEqual({ 'a/b.osu': 'one' });
});

test.each([
  ['a/b.osu', true],
  ['../a', false],
  ['a/../../b', false],
  ['/etc/passwd', false],
  ['C:/a', false],
  ['a//b', false],
  ['./a', false],
  ['a\u0000b', false],
  ['', false],
  ['x'.repeat(400), false],
])('%j is a safe path: %s', (path, safe) => {
  expect(isSafePath(path)).toBe(safe);
});

describe('an archive that is not what it says', () => {
  test('names that lead out of it are left', async () => {
    const archive = await zipped({ 'bb/aaa.osu': 'one' });
    const up = bent(archive, CENTRAL, (_at, copy) =>
      copy.write('../', copy.lastIndexOf('bb/aaa.osu')),
    );
    expect(await readAll(up)).toEqual({ '../aaa.osu': 'left: its name leads out of the archive' });
  });

  test('a bomb stops where its size was said to be', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    const archive = await zipped({ 'a.osu': Buffer.alloc(50_000_000) });
    const lying = bent(archive, CENTRAL, (at, copy) => copy.writeUInt32LE(1_000, at + 24));
    expect(await readAll(lying)).toEqual({ 'a.osu': 'broken: it is larger than it says' });
  });

  test('files that lie over each other are left, as in bombs without end', async () => {
    const archive = await zipped({ 'a.osu': 'one', 'b.osu': 'two' });
    const first = archive.indexOf(CENTRAL);
    const second = archive.indexOf(CENTRAL, first + 4);
    const copy = Buffer.from(archive);
    copy.writeUInt32LE(copy.readUInt32LE(first + 42), second + 42);
    expect(await readAll(copy)).toEqual({
      'a.osu': 'one',
      'b.osu': 'left: it lies over another file',
    });
  });

  test.each<[what: string, change: (at: number, of: Buffer) => void, said: string]>([
    ['a checksum', (at, of) => of.writeUInt32LE(1, at + 16), 'broken: its checksum is wrong'],
    [
      'a size',
      (at, of) => of.writeUInt32LE(9_999, at + 24),
      'broken: its size is not what it says',
    ],
    ['a cipher', (at, of) => of.writeUInt16LE(1, at + 8), 'left: it is encrypted'],
    [
      'a packing',
      (at, of) => of.writeUInt16LE(99, at + 10),
      'left: it is packed in an unknown way',
    ],
    ['a place', (at, of) => of.writeUInt32LE(0x7fffffff, at + 42), 'left: its data is missing'],
    ['a length', (at, of) => of.writeUInt32LE(0x7fffffff, at + 20), 'left: its data is missing'],
  ])('%s that is wrong', async (_what, change, said) => {
    const archive = await zipped({ 'a.osu': 'one one one one one' });
    expect(await readAll(bent(archive, CENTRAL, change))).toEqual({ 'a.osu': said });
  });

  test('packed data that is broken', async () => {
    const archive = await zipped({ 'a.osu': 'one one one one one' });
    const broken = bent(archive, LOCAL, (at, copy) => copy.fill(0xff, at + 35, at + 38));
    expect(await readAll(broken)).toEqual({ 'a.osu': 'broken: its data is broken' });
  });

  test('a name that comes twice counts once', async () => {
    const archive = await zipped({ 'a.osu': 'one', 'A.osu': 'two' });
    expect(await readAll(archive)).toEqual({ 'a.osu': 'one', 'A.osu': 'left: it is in it twice' });
  });

  test.each<[what: string, archive: (of: Buffer) => Buffer, said: string]>([
    ['nothing', () => Buffer.alloc(0), 'its directory is missing'],
    ['a cut end', (of) => of.subarray(0, -1), 'its directory is missing'],
    ['a text', () => Buffer.from('osu file format v14'.repeat(9)), 'its directory is missing'],
    [
      'too many files',
      (of) => bent(of, END, (at, copy) => copy.writeUInt16LE(60_000, at + 10)),
      'more than 2000 files',
    ],
    [
      'Zip64',
      (of) => bent(of, END, (at, copy) => copy.writeUInt16LE(0xffff, at + 10)),
      'it is a Zip64 archive',
    ],
    [
      'a directory that is none',
      (of) => bent(of, CENTRAL, (at, copy) => copy.fill(0, at, at + 4)),
      'its directory is broken',
    ],
  ])('%s', async (_what, change, said) => {
    const archive = change(await zipped({ 'a.osu': 'one' }));
    expect(() => listArchive(archive)).toThrow(said);
  });

  test('whatever is changed in it, it throws nothing of its own', async () => {
    const archive = await zipped({ 'a.osu': 'one '.repeat(99), 'b/c.ogg': 'two' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: archive.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (changes) => {
          const copy = Buffer.from(archive);
          for (const [at, value] of changes) copy[at] = value;
          try {
            await readAll(copy);
          } catch (error) {
            expect(error).toBeInstanceOf(ArchiveError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
