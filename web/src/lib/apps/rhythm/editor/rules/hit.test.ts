import { expect, test } from 'vitest';
import { hitAt, keyframesWithin, notesWithin, type Picture } from './hit.ts';
import { angleAtY, layOutLanes, yOfAngle, yOfCount } from './lanes.ts';

const lanes = layOutLanes(300, 4);
const note = (atMs: number, count: number, holdMs = 0) => ({ atMs, angleDeg: 0, count, holdMs });
const picture: Picture = {
  lanes,
  view: { fromMs: 1_000, msPerPx: 10, widthPx: 800 },
  sketch: {
    level: 1,
    keyCount: 4,
    lengthMs: 20_000,
    line: [
      { atMs: 2_000, angleDeg: 450 },
      { atMs: 6_000, angleDeg: 0 },
    ],
    notes: [note(1_500, 1), note(2_000, 1, 1_000), note(2_000, 3), note(2_060, 1)],
  },
};
const hit = (x: number, y: number, reach = 9) => hitAt(picture, { x, y }, reach);
const row = (count: number) => yOfCount(lanes, count);

test('the nearest note of the row is hit, and the end of a hold is its own', () => {
  expect(hit(52, row(1))).toMatchObject({ kind: 'note', note: { atMs: 1_500 } });
  expect(hit(101, row(1))).toMatchObject({ kind: 'note', note: { atMs: 2_000 } });
  expect(hit(105, row(1))).toMatchObject({ kind: 'note', note: { atMs: 2_060 } });
  expect(hit(150, row(1)), 'the middle of a hold').toMatchObject({ note: { holdMs: 1_000 } });
  expect(hit(198, row(1))).toMatchObject({ kind: 'end', note: { holdMs: 1_000 } });
  expect(hit(100, row(3))).toMatchObject({ kind: 'note', note: { count: 3 } });
});

test('a finger reaches further than a mouse, and empty room is a row', () => {
  expect(hit(65, row(1))).toEqual({ kind: 'row', count: 1 });
  expect(hit(65, row(1), 18)).toMatchObject({ kind: 'note', note: { atMs: 1_500 } });
  expect(hit(100, row(4))).toEqual({ kind: 'row', count: 4 });
  expect(hit(100, 10)).toEqual({ kind: 'ruler' });
});

test('a keyframe is hit where its angle shows, round the disc or not', () => {
  expect(hit(100, yOfAngle(lanes, 90))).toMatchObject({
    kind: 'keyframe',
    keyframe: { angleDeg: 450 },
  });
  expect(hit(100, yOfAngle(lanes, 300))).toEqual({ kind: 'line' });
  expect(angleAtY(lanes, yOfAngle(lanes, 217))).toBeCloseTo(217, 6);
});

test('a rectangle catches what begins in it, drawn in any direction', () => {
  const corner = { x: 210, y: row(4) };
  const other = { x: 60, y: lanes.ruler.height };
  expect(notesWithin(picture, corner, other)).toHaveLength(3);
  expect(notesWithin(picture, other, corner)).toHaveLength(3);
  const all = { x: 600, y: 300 };
  expect(keyframesWithin(picture, { x: 90, y: lanes.line.top }, all)).toHaveLength(2);
});
