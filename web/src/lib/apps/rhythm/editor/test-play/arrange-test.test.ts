import { expect, test } from 'vitest';
import { arrangeTest } from './arrange-test.ts';

const note = (atMs: number, holdMs = 0) => ({ atMs, angleDeg: 0, count: 1, holdMs });
const sketch = {
  level: 3,
  keyCount: 4,
  lengthMs: 20_000,
  line: [{ atMs: 0, angleDeg: 0 }],
  notes: [note(1_000), note(3_999), note(6_000, 2_000)],
};
const timing = [{ atMs: 0, bpm: 120, beatsPerBar: 3 }];

test('from the playhead on, with a bar to count in, until the song has rung out', () => {
  const arranged = arrangeTest(sketch, timing, 120, 4_000);
  expect(arranged?.pattern.notes).toEqual([note(3_999), note(6_000, 2_000)]);
  expect(arranged?.stretch).toEqual({
    fromMs: 4_000,
    toMs: 9_500,
    leadMs: 1_500,
    ticksMs: [2_500, 3_000, 3_500],
    loop: false,
  });
  expect(arranged?.noFail).toBe(true);
});

test('from the start it is the whole song, and where no note is to come there is nothing', () => {
  expect(arrangeTest(sketch, timing, 120, 0)).toMatchObject({ stretch: null });
  expect(arrangeTest(sketch, timing, 120, 7_000)).toBeNull();
});
