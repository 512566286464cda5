import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sayFinding } from './finding-words.ts';

const RULES = new URL('../../../../../../server/apps/rhythm/catalogue/', import.meta.url);

const findingOf = (code: string, parameters: Record<string, string | number> = {}) =>
  sayFinding({
    file: 'a',
    line: null,
    severity: 'note',
    code,
    parameters,
    detail: 'as the house says',
  });

test('everything that the house may find in a file has words here', async () => {
  const text = await readFile(new URL('rules/findings.ts', RULES), 'utf8');
  const codes = [...text.matchAll(/^ {2}(\w+): ['"`]/gm)].map(([, code]) => code ?? '');
  expect(codes.length).toBeGreaterThan(40);
  const without = codes.filter((code) => findingOf(code) === 'as the house says');
  expect(without).toEqual([]);
});

test('every reason why an archive cannot be read has words here', async () => {
  const archive = await readFile(new URL('archive.ts', RULES), 'utf8');
  const reasons = [...archive.matchAll(/'(its? [a-z][^']+)'/g)].map(([, reason]) => reason ?? '');
  expect(reasons.length).toBeGreaterThan(9);
  const told = (reason: string) => findingOf('archive_broken', { reason });
  expect(reasons.filter((reason) => told(reason).includes(reason))).toEqual([]);
});

test('the facts of a finding stand in its words', () => {
  expect(findingOf('keys_folded', { columns: 14, keys: 10 })).toBe('14줄을 10키로 연주해요');
  expect(findingOf('to_come')).toBe('as the house says');
});
