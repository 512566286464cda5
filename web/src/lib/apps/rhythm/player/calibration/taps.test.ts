import { describe, expect, test } from 'vitest';
import { calibratePath, wayBack } from './path.ts';
import { BEAT_MS, errorOfTap, measure, TAPS_WANTED } from './taps.ts';

describe('a tap', () => {
  test('belongs to the beat it follows, and to the next when it comes a little before', () => {
    expect(errorOfTap(1000, 1000)).toBe(0);
    expect(errorOfTap(1000 + 7 * BEAT_MS + 180, 1000)).toBeCloseTo(180);
    expect(errorOfTap(1000 + BEAT_MS - 90, 1000)).toBeCloseTo(-90);
    expect(errorOfTap(1000 - 60, 1000)).toBeCloseTo(-60);
    expect(errorOfTap(1000 + 500, 1000)).toBeCloseTo(500);
  });
});

describe('a measurement', () => {
  const steady = (count: number, ms = 80) =>
    Array.from({ length: count }, (_, i) => ms + ((i * 7) % 11) - 5);

  test('is done after enough even taps, without those that found the beat and those that slipped', () => {
    const taps = [300, -150, 220, ...steady(TAPS_WANTED - 1)];
    expect(measure(taps)).toMatchObject({ done: false, uneven: false });
    expect(measure([...taps, 500])).toMatchObject({ done: false });
    const done = measure([...taps, 500, 82]);
    expect(done).toMatchObject({ done: true, uneven: false, progress: 1, dropped: 1 });
    expect(Math.abs(done.centreMs - 80)).toBeLessThan(4);
    expect(done.spreadMs).toBeLessThan(5);
  });

  test('grows towards its end and never looks done before it is', () => {
    const shares = Array.from({ length: 18 }, (_, count) => measure(steady(count)).progress);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  test('goes on while the hand is uneven, and is told to be so when it does not get better', () => {
    const uneven = (count: number) => Array.from({ length: count }, (_, i) => (i % 2) * 260);
    expect(measure(uneven(TAPS_WANTED + 8))).toMatchObject({ done: false });
    expect(measure(uneven(40))).toMatchObject({ done: true, uneven: true });
  });
});

describe('the way back', () => {
  test('leads to where one came from, and nowhere outside', () => {
    const from = {
      pathname: '/rhythm/play/moon_0',
      search: '?mode=hard&modifiers=mirror%2Bspeed-75',
    };
    const asked = new URL(calibratePath(from), 'https://madang.example').searchParams.get('back');
    expect(wayBack(asked)).toBe('/rhythm/play/moon_0?mode=hard&modifiers=mirror%2Bspeed-75');
    const strange = [
      '//evil.example',
      'https://evil.example/rhythm',
      '/rhythmics',
      '/rhythm\\evil',
      '',
    ];
    for (const path of [...strange, null]) expect(wayBack(path)).toBe('/rhythm');
  });
});
