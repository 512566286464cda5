import { hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { HouseError } from '../faults/house-error.ts';
import { openSecretFolder } from './folder.ts';
import { followFile, makeFile, replaceFile, type KeptFile } from './kept-file.ts';
import { KEY_ID_BYTES, MASTER_KEY_BYTES } from './limits.ts';

/** A key from which those of all purposes are drawn. */
export interface MasterKey {
  /** Stands in front of what it sealed; drawn from the key, so that it cannot be given twice. */
  id: string;
  /** The key of a purpose (HKDF with SHA-256, RFC 5869). */
  of(use: string, purpose: string): Buffer;
}

const FILE = 'master-key';

/** The master keys of a folder, the newest first: it seals, all unseal. Made when missing. */
export function openMasterKeys(folder: string): KeptFile<MasterKey[]> {
  openSecretFolder(folder);
  const path = join(folder, FILE);
  makeFile(path, newLine);
  return followFile(path, (text) => parse(text, path));
}

/** Puts a new master key in front; @returns its id */
export function rotateMasterKey(folder: string): string {
  const path = pathIn(folder);
  let id = '';
  replaceFile(path, (text) => {
    const next = newLine() + text;
    id = parse(next, path)[0]?.id ?? '';
    return next;
  });
  return id;
}

/**
 * Takes an old master key out: what it sealed stays shut for ever.
 * @throws HouseError when there is none of this id, or it is the one that seals
 */
export function retireMasterKey(folder: string, id: string): void {
  const path = pathIn(folder);
  replaceFile(path, (text) => {
    const lines = linesOf(text);
    const at = parse(text, path).findIndex((key) => key.id === id);
    if (at === -1) throw new HouseError(`There is no master key ${id}.`);
    if (at === 0) throw new HouseError(`The master key ${id} is in use: rotate first.`);
    return lines.filter((_line, i) => i !== at).join('');
  });
}

function pathIn(folder: string): string {
  openMasterKeys(folder);
  return join(folder, FILE);
}

function newLine(): string {
  return `${randomBytes(MASTER_KEY_BYTES).toString('base64url')}\n`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${line.trim()}\n`);
}

function parse(text: string, path: string): MasterKey[] {
  const keys = linesOf(text).map((line) => Buffer.from(line, 'base64'));
  if (keys.length > 0 && keys.every((key) => key.length === MASTER_KEY_BYTES)) {
    return keys.map(masterKey);
  }
  throw new HouseError(
    `${path} does not hold master keys, one a line (${MASTER_KEY_BYTES} bytes in base64): put back a copy. ` +
      `Without it, what was sealed with it is lost.`,
  );
}

function masterKey(key: Buffer): MasterKey {
  const draw = (info: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', key, 'madang', info, bytes));
  const drawn = new Map<string, Buffer>();
  return {
    id: draw('id', KEY_ID_BYTES).toString('base64url'),
    of(use, purpose) {
      const info = `${use}:${purpose}`;
      const found = drawn.get(info) ?? draw(info, MASTER_KEY_BYTES);
      drawn.set(info, found);
      return found;
    },
  };
}
