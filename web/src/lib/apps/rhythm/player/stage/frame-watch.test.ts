import { describe, expect, test } from 'vitest';
import { FrameWatch } from './frame-watch.ts';

/** Runs frames; every `slowEvery`th takes two. Answers after how many it was too much, or null. */
function run(watch: FrameWatch, frames: number, slowEvery: number, frameMs = 1000 / 60) {
  let atMs = 0;
  for (let frame = 1; frame <= frames; frame += 1) {
    atMs += frame % slowEvery === 0 ? frameMs * 2 : frameMs;
    if (watch.frame(atMs)) return frame;
  }
  return null;
}

describe('the watch on frames', () => {
  test('bears a frame missed now and then', () => {
    expect(run(new FrameWatch(), 2000, 20)).toBeNull();
    expect(run(new FrameWatch(), 2000, Infinity)).toBeNull();
  });

  test('is sure after six seconds of many', () => {
    expect(run(new FrameWatch(), 2000, 5)).toBe(361);
  });

  test('takes neither a quick screen nor a page that was away for missed frames', () => {
    expect(run(new FrameWatch(), 3000, Infinity, 1000 / 144)).toBeNull();
    const watch = new FrameWatch();
    for (let visit = 0; visit < 400; visit += 1) {
      expect(watch.frame(visit * 5000)).toBe(false);
      watch.rest();
    }
  });

  test('a machine that always takes two frames for one is too slow as well', () => {
    expect(run(new FrameWatch(), 2000, Infinity, 1000 / 30)).toBe(361);
  });
});
