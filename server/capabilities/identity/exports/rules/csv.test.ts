import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, fitsCell } from './csv.ts';

test('values come as RFC 4180 asks', () => {
  expect(csvLine(['민지', 12, null, true, 'a,b', 'say "hi"', 'two\nlines', ['x', 'y']])).toBe(
    '민지,12,,true,"a,b","say ""hi""","two\nlines",x y\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('the text %j runs no formula', (text) => {
  expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/);
});

test('numbers below zero stay numbers', () => {
  expect(csvLine([-12.5])).toBe('-12.5\r\n');
});

test('whatever the texts, a line has as many cells as values', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
      let quoted = false;
      let cells = 1;
      for (const char of csvLine(values).slice(0, -2)) {
        if (char === '"') quoted = !quoted;
        if (char === ',' && !quoted) cells += 1;
        if (/[\r\n]/.test(char)) expect(quoted).toBe(true);
      }
      expect(cells).toBe(values.length);
    }),
  );
});

test('objects do not fit a cell; plain values and lists of them do', () => {
  expect([1, 'a', null, [1, 2], []].every(fitsCell)).toBe(true);
  expect([{ a: 1 }, [[0, 1, 1]]].some(fitsCell)).toBe(false);
});
