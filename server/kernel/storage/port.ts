import type { Readable } from 'node:stream';
import { port } from '../room/port.ts';

/** A part of a file: bytes `from` to `to`, both in it. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Where files are kept: a folder, later also an object store. A key is a folder and a name,
 * `exports/019a...zip`; what is no such key is refused, so that nothing outside can be named.
 */
export interface Storage {
  /**
   * Keeps what flows in under a key, whole or not at all: until the end is reached nobody sees it, and
   * what stood there before stays. The key's unfinished drafts of earlier tries go with it.
   * @returns its size in bytes
   */
  put(key: string, from: Readable): Promise<number>;
  /** The size of a file in bytes; null when there is none. */
  size(key: string): Promise<number | null>;
  /** A file, or a part of it, as it flows; call {@link Storage.size} first. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Deletes a file, its unfinished drafts with it; nothing happens when there is none. */
  delete(key: string): Promise<void>;
}

/** The house's storage. */
export const storage = port<Storage>('kernel.storage');

const KEY = /^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9.-]{0,127}$/;

/** The key, when it is one: no way up, no way out. */
export function safeKey(key: string): string {
  if (!KEY.test(key)) throw new Error('this is no key of a file');
  return key;
}
