import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { ENTRIES_MAX, PATH_CHARS_MAX } from './limits.ts';
import { readText } from './rules/text.ts';

const inflate = promisify(inflateRaw);

/** What keeps an archive, or a file in it, from being read; its message says it in a few words. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/** A file in an archive. */
export interface Entry {
  path: string;
  /** As the archive says; it is held to that when the file is read. */
  bytes: number;
  /** @throws ArchiveError */
  read(): Promise<Buffer>;
}

/** What an archive holds, and what of it cannot be taken. */
export interface Listing {
  entries: Entry[];
  left: { path: string; reason: string }[];
}

/** Signatures and lengths of APPNOTE.TXT 4.3. */
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const COMMENT_BYTES_MAX = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** A record of the central directory. */
interface Found {
  path: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  bytes: number;
  at: number;
}

/**
 * Lists the files of a zip archive that lies in memory. Names that lead out of it, files that lie over
 * each other (the way of the bombs that grow without end), ciphers and unknown ways of packing are left
 * out; nothing is unpacked before it is asked for.
 * @throws ArchiveError where it is no archive at all
 */
export function listArchive(archive: Buffer): Listing {
  const { count, at, end } = findDirectory(archive);
  if (count > ENTRIES_MAX) throw new ArchiveError(`more than ${ENTRIES_MAX} files`);
  const listing: Listing = { entries: [], left: [] };
  const seen = new Set<string>();
  const taken: [from: number, to: number][] = [];
  let cursor = at;
  for (let i = 0; i < count; i++) {
    const { found, next } = readRecord(archive, cursor, end);
    cursor = next;
    if (found.path.endsWith('/') || isOfSystem(found.path)) continue;
    const reason = refusal(found, seen) ?? overlap(archive, found, at, taken);
    seen.add(found.path.toLowerCase());
    if (reason === null) listing.entries.push(entryOf(archive, found, at));
    else listing.left.push({ path: found.path.slice(0, PATH_CHARS_MAX), reason });
  }
  return listing;
}

/** The directory stands at the end, before a comment that may hold anything. */
function findDirectory(archive: Buffer): { count: number; at: number; end: number } {
  const first = Math.max(0, archive.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let i = archive.length - END_BYTES; i >= first; i--) {
    if (archive.readUInt32LE(i) !== END) continue;
    if (i + END_BYTES + archive.readUInt16LE(i + 20) !== archive.length) continue;
    const [count, bytes] = [archive.readUInt16LE(i + 10), archive.readUInt32LE(i + 12)];
    const at = archive.readUInt32LE(i + 16);
    if (count === 0xffff || at === 0xffffffff) throw new ArchiveError('it is a Zip64 archive');
    if (at + bytes > i) break;
    return { count, at, end: at + bytes };
  }
  throw new ArchiveError('its directory is missing');
}

function readRecord(archive: Buffer, at: number, end: number): { found: Found; next: number } {
  if (at + CENTRAL_BYTES > end || archive.readUInt32LE(at) !== CENTRAL) {
    throw new ArchiveError('its directory is broken');
  }
  const nameBytes = archive.readUInt16LE(at + 28);
  const next =
    at + CENTRAL_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  if (next > end) throw new ArchiveError('its directory is broken');
  const name = archive.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
  const found = {
    path: readText(name)
      .text.replaceAll('\\', '/')
      .replace(/^(\.\/)+/, ''),
    flags: archive.readUInt16LE(at + 8),
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    packed: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    at: archive.readUInt32LE(at + 42),
  };
  return { found, next };
}

/** What systems leave in archives, and nobody put there. */
function isOfSystem(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path);
}

function refusal({ path, flags, method }: Found, seen: Set<string>): string | null {
  if (!isSafePath(path)) return 'its name leads out of the archive';
  if (seen.has(path.toLowerCase())) return 'it is in it twice';
  if ((flags & ENCRYPTED) !== 0) return 'it is encrypted';
  return method === STORED || method === DEFLATED ? null : 'it is packed in an unknown way';
}

/** Whether a path stays where it is put: no way up, no root, no drive, nothing invisible. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > PATH_CHARS_MAX || path.startsWith('/')) return false;
  if (/^[a-z]:/i.test(path) || /\p{Cc}/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Where a file's data lies; null where its own header is not there. */
function dataOf(
  archive: Buffer,
  { at, packed }: Found,
  directoryAt: number,
): [number, number] | null {
  if (at + LOCAL_BYTES > directoryAt || archive.readUInt32LE(at) !== LOCAL) return null;
  const head = LOCAL_BYTES + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  return at + head + packed > directoryAt ? null : [at + head, at + head + packed];
}

function overlap(
  archive: Buffer,
  found: Found,
  directoryAt: number,
  taken: [from: number, to: number][],
): string | null {
  const data = dataOf(archive, found, directoryAt);
  if (!data) return 'its data is missing';
  const [from, to] = [found.at, data[1]];
  if (taken.some(([begins, ends]) => from < ends && begins < to))
    return 'it lies over another file';
  taken.push([from, to]);
  return null;
}

function entryOf(archive: Buffer, found: Found, directoryAt: number): Entry {
  const { path, bytes, method, crc } = found;
  return {
    path,
    bytes,
    async read() {
      const [from, to] = dataOf(archive, found, directoryAt) ?? [0, 0];
      const packed = archive.subarray(from, to);
      const unpacked = method === STORED ? packed : await unpack(packed, bytes);
      if (unpacked.length !== bytes) throw new ArchiveError('its size is not what it says');
      if (crc32(unpacked) !== crc) throw new ArchiveError('its checksum is wrong');
      return unpacked;
    },
  };
}

/** Unpacks no more than was said: whoever lies about the size is stopped there. */
async function unpack(packed: Buffer, bytes: number): Promise<Buffer> {
  if (bytes === 0) return Buffer.alloc(0);
  try {
    return await inflate(packed, { maxOutputLength: bytes });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ArchiveError(isLarger ? 'it is larger than it says' : 'its data is broken');
  }
}
