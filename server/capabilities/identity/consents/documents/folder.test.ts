import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocument } from '../rules/document.ts';
import { openFolder } from './folder.ts';
import { DOCUMENT_LANGUAGES, DOCUMENT_NAMES } from './port.ts';

const SHIPPED = join(import.meta.dirname, 'texts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-documents-'));
  for (const name of DOCUMENT_NAMES) {
    for (const language of DOCUMENT_LANGUAGES) await write(`${name}.2026-01-01.${language}.txt`);
  }
});
afterEach(() => rm(folder, { recursive: true }));
const write = (file: string) => writeFile(join(folder, file), file);

test('the newest version is the current one, and old ones stay', async () => {
  await write('terms.2026-10-02.ko.txt');
  await write('terms.2026-10-02.en.txt');
  const documents = await openFolder(folder);
  expect(documents.current('terms')).toBe('2026-10-02');
  expect(documents.current('privacy')).toBe('2026-01-01');
  expect(documents.text('terms', '2026-01-01', 'en')).toBe('terms.2026-01-01.en.txt');
  expect(documents.text('terms', '2025-01-01', 'en')).toBeNull();
});

test('a version in one language only, or a file with another name, is no shelf', async () => {
  await write('terms.2026-10-02.ko.txt');
  await expect(openFolder(folder)).rejects.toThrow('terms of 2026-10-02 is not written in en');
  await write('terms.2026-10-02.en.txt');
  await write('notes.md');
  await expect(openFolder(folder)).rejects.toThrow('notes.md is not named');
});

test('what ships says the same in both languages: as many headings and items in the same order', async () => {
  const documents = await openFolder(SHIPPED);
  const operator = { name: 'Somebody', contact: 'a@b.example' };
  for (const name of DOCUMENT_NAMES) {
    const version = documents.current(name);
    const [ko, en] = DOCUMENT_LANGUAGES.map((language) =>
      readDocument(documents.text(name, version, language) ?? '', operator),
    );
    expect(
      ko?.parts.map(({ kind }) => kind),
      name,
    ).toEqual(en?.parts.map(({ kind }) => kind));
    for (const written of [ko, en]) {
      expect(written?.title.length).toBeLessThan(30);
      expect(JSON.stringify(written)).not.toMatch(/[{}]operator|[{]contact/);
      expect(written?.lead).not.toBe('');
    }
  }
});
