import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOG_ENTRIES_MAX } from '../limits.ts';
import { inspectLog, type LogEntry, packLog, unpackLog } from './log.ts';

describe('inspecting a log', () => {
  const inspect = (...log: LogEntry[]) => inspectLog(log, 4, 10_000);

  test('finds nothing in an empty one, nor in one that uses its whole range', () => {
    expect(inspect()).toBeNull();
    expect(inspect([-3000, 0, 1], [-3000, 3, 1], [0, 0, 0], [15_000, 0, 1])).toBeNull();
  });

  test.each([
    ['time_not_integer', [1.5, 0, 1]],
    ['time_not_integer', [Number.NaN, 0, 1]],
    ['time_not_integer', [Infinity, 0, 1]],
    ['time_backwards', [99, 0, 1]],
    ['too_early', [-3001, 0, 1]],
    ['too_late', [15_001, 0, 1]],
    ['key_unknown', [100, 4, 1]],
    ['key_unknown', [100, -1, 1]],
    ['key_unknown', [100, 0.5, 1]],
    ['key_already_down', [100, 1, 1]],
    ['key_not_down', [100, 0, 0]],
  ] as const)('tells %s', (code, [atMs, key, down]) => {
    expect(inspect([100, 1, 1], [atMs, key, down], [1.5, 9, 1])).toEqual({
      index: 1,
      code,
      detail: expect.any(String),
    });
  });

  test('tells a direction that is neither down nor up, as JSON may bring it', () => {
    const log: LogEntry[] = JSON.parse('[[100, 1, 2]]');
    expect(inspectLog(log, 4, 10_000)).toMatchObject({ index: 0, code: 'direction_unknown' });
  });

  test('tells the first entry as too early, not as a step back', () => {
    expect(inspect([-4000, 0, 1])).toMatchObject({ index: 0, code: 'too_early' });
  });

  test('tells the first entry over the limit', () => {
    const log = Array.from({ length: LOG_ENTRIES_MAX + 1 }, (_, index): LogEntry => [
      0,
      0,
      index % 2 === 0 ? 1 : 0,
    ]);
    expect(inspectLog(log.slice(0, -1), 4, 10_000)).toBeNull();
    expect(inspectLog(log, 4, 10_000)).toMatchObject({
      index: LOG_ENTRIES_MAX,
      code: 'too_many_entries',
    });
  });
});

describe('packing a log', () => {
  const anyLog = fc
    .array(
      fc.tuple(
        fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 40 })),
        fc.nat({ max: 15 }),
        fc.constantFrom(0 as const, 1 as const),
      ),
    )
    .map((steps) => {
      let clockMs = -3000;
      return steps.map(([sinceMs, key, down]): LogEntry => [(clockMs += sinceMs), key, down]);
    });

  test('and unpacking it gives the same log', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(unpackLog(packLog(log))).toEqual(log);
      }),
    );
  });

  test('takes two bytes an entry for a play of 500 notes', () => {
    const log = Array.from({ length: 500 }, (_, index): LogEntry[] => [
      [index * 240, index % 6, 1],
      [index * 240 + 60, index % 6, 0],
    ]).flat();
    expect(packLog(log).length).toBeLessThan(2 * log.length + 10);
  });

  test('refuses what it could not give back', () => {
    for (const entry of [
      [-3001, 0, 1],
      [0.5, 0, 1],
      [0, 16, 1],
      [0, -1, 1],
      [2 ** 53, 0, 1],
    ] as LogEntry[]) {
      expect(() => packLog([entry])).toThrow(RangeError);
    }
    expect(() =>
      packLog([
        [5, 0, 1],
        [4, 0, 0],
      ]),
    ).toThrow(RangeError);
  });

  test('any bytes are unpacked or refused, never half read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        for (const format of [bytes[0] ?? 0, 1]) {
          try {
            expect(unpackLog(Uint8Array.of(format, ...bytes.slice(1)))).toBeInstanceOf(Array);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        }
      }),
    );
  });

  test('a cut or prolonged packing is refused', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, cut) => {
        const bytes = packLog(log);
        expect(() => unpackLog(bytes.slice(0, cut % bytes.length))).toThrow(RangeError);
        expect(() => unpackLog(Uint8Array.of(...bytes, 0))).toThrow(RangeError);
      }),
    );
  });
});
