import { expect, test } from 'vitest';
import { CLEAN, found, plant } from '../planted.ts';
import { tidy } from './tidy.ts';

const FILE = 'server/kernel/clock.ts';

async function findings(code: string, file = FILE): Promise<string[]> {
  const head = "import { createCipheriv, createHash, createHmac } from 'node:crypto';\n";
  return found(tidy, plant(CLEAN, { [file]: `${head}${code}\n` }));
}

test.each([
  ['new RegExp(`^${given}$`)', 'makes a pattern of what is no constant'],
  ['RegExp(given)', 'makes a pattern of what is no constant'],
  ["createHash('md5')", 'uses md5'],
  ["createHash('sha1')", 'uses sha1'],
  ["createHmac('sha1', given)", 'uses sha1'],
  ["createCipheriv('aes-256-ecb', given, null)", 'uses aes-256-ecb'],
  ["createCipheriv('aes-128-cbc', given, given)", 'uses aes-128-cbc'],
  ['createHash(given)', 'takes an algorithm that does not stand here'],
])('%s is found', async (code, says) => {
  const text = `export const made = (given: string) => ${code};`;
  expect(await findings(text)).toEqual([`${FILE}:2 ${says}`]);
});

test('patterns of constants and approved algorithms are not, nor what tests do', async () => {
  const good = `const CIPHER = 'aes-256-gcm';
const DIGITS = 6;
export const a = new RegExp(\`^[0-9]{\${DIGITS}}$\`, 'u');
export const b = (given: string) => createHash('sha256').update(given);
export const c = (key: Buffer, nonce: Buffer) => createCipheriv(CIPHER, key, nonce);
export const d = (given: Buffer) => createHmac('sha512', given);
export const e = (given: Buffer) => given.valueOf() === valueOf();`;
  expect(await findings(good)).toEqual([]);
  const bad = "export const e = (given: string) => [new RegExp(given), createHash('md5')];";
  expect(await findings(bad, 'server/kernel/clock.test.ts')).toEqual([]);
});
