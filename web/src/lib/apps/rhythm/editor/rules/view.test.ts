import { expect, test } from 'vitest';
import { msOf, revealing, toMsOf, within, xOf, zoomed } from './view.ts';

const view = { fromMs: 10_000, msPerPx: 5, widthPx: 1_000 };

test('what lies under the pointer stays there while one comes closer', () => {
  const closer = zoomed(view, 0.5, 300, 60_000);
  expect(closer.msPerPx).toBe(2.5);
  expect(msOf(closer, 300)).toBe(msOf(view, 300));
  expect(xOf(closer, 11_500)).toBe(300);
});

test('one sees no further than the song and some room beside it', () => {
  const all = within({ ...view, msPerPx: 1_000 }, 60_000);
  expect([all.fromMs, toMsOf(all)].map(Math.round)).toEqual([-7_500, 67_500]);
  expect(within({ ...view, fromMs: -99_999 }, 60_000).fromMs).toBe(-500);
  expect(zoomed(view, 0.0001, 0, 60_000).msPerPx).toBe(0.25);
});

test('a moment out of sight is brought into it, one in sight moves nothing', () => {
  expect(revealing(view, 12_000, 60_000)).toBe(view);
  expect(revealing(view, 15_200, 60_000).fromMs).toBe(14_700);
  const back = revealing(view, 4_000, 60_000);
  expect(xOf(back, 4_000)).toBeGreaterThan(0);
  expect(xOf(back, 4_000)).toBeLessThan(1_000);
});
