import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sayFault } from './fault-words.ts';

const RULES = new URL('../../../../../../server/apps/rhythm/songs/rules/', import.meta.url);

test('everything that the house may find wrong with a chart has words here', async () => {
  const texts = await Promise.all(
    ['chart.ts', 'edit.ts'].map((name) => readFile(new URL(name, RULES), 'utf8')),
  );
  const found = texts.join('').matchAll(/'([a-z]+(?:_[a-z]+)+)'/g);
  const codes = new Set([...found].map(([, code]) => code ?? ''));
  expect(codes.size).toBeGreaterThan(14);
  const detail = 'as the house says';
  expect([...codes].filter((code) => sayFault({ code, detail }) === detail)).toEqual([]);
});
