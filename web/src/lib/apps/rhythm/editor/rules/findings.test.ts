import { expect, test } from 'vitest';
import { findingsOf } from './findings.ts';

const note = (atMs: number, count = 1) => ({ atMs, angleDeg: 0, count, holdMs: 0 });
const sketch = {
  level: 1,
  keyCount: 2,
  lengthMs: 5_000,
  line: [{ atMs: 0, angleDeg: 0 }],
  notes: [note(1_000), note(2_000, 3), note(3_000)],
};

test('a finding names its note and when that is', () => {
  expect(findingsOf(sketch, 5_000)).toMatchObject([
    { code: 'count_over_keys', note: 1, keyframe: null, atMs: 2_000 },
  ]);
});

test('what concerns the whole chart has no place', () => {
  const found = findingsOf({ ...sketch, notes: [], line: [] }, 4_000);
  expect(found.map(({ code, atMs }) => [code, atMs])).toEqual([
    ['line_length', null],
    ['notes_missing', null],
    ['chart_after_end', null],
  ]);
});
