import type { LogEntry } from '@madang/server/rhythm/judge';
import { expect, test } from 'vitest';
import { LoggedKeys } from './logged-keys.ts';

const log: LogEntry[] = [
  [100, 0, 1],
  [150, 1, 1],
  [180, 0, 0],
  [220, 0, 1],
  [260, 1, 0],
];

function at(atMs: number): { down: boolean[]; presses: number[] } {
  const keys = new LoggedKeys(log, 3);
  keys.moveTo(atMs);
  return { down: [...keys.down], presses: [...keys.presses] };
}

test('keys are down from their press to their release, and presses are counted', () => {
  expect(at(99)).toEqual({ down: [false, false, false], presses: [0, 0, 0] });
  expect(at(150)).toEqual({ down: [true, true, false], presses: [1, 1, 0] });
  expect(at(180)).toEqual({ down: [false, true, false], presses: [1, 1, 0] });
  expect(at(1000)).toEqual({ down: [true, false, false], presses: [2, 1, 0] });
});

test('whichever way one came to a moment, it is the same', () => {
  const keys = new LoggedKeys(log, 3);
  for (const atMs of [240, 120, 150, 90, 1000, 180, 179, 260]) {
    const before = [...keys.presses, ...keys.down];
    const moved = keys.moveTo(atMs);
    expect({ down: keys.down, presses: keys.presses }).toEqual(at(atMs));
    if (!moved) expect([...keys.presses, ...keys.down]).toEqual(before);
  }
});
