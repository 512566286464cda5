import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { seeded } from '../../../testing/plays.ts';
import {
  listCharts,
  modifiedPattern,
  NO_MODIFIERS,
  readPattern,
  SPEEDS,
  type ChartPattern,
} from '../songs/index.ts';
import { judge, type LogEntry } from './rules/judge.ts';
import { humanLog, perfectLog } from './rules/play-log.ts';

const MODES = ['easy', 'hard'] as const;
const NO_FAIL = { noFail: true };

let madang: Madang;
let charts: [id: string, pattern: ChartPattern][];
beforeAll(async () => {
  madang = await openMadang();
  const ctx = madang.house.context('test');
  charts = await Promise.all(
    (await listCharts(ctx)).map(async ({ id, version }): Promise<[string, ChartPattern]> => {
      return [id, await readPattern(ctx, id, version)];
    }),
  );
});
afterAll(() => madang.close());

describe('every sample chart', () => {
  test('played perfectly gets through at every speed', () => {
    expect(charts.length).toBeGreaterThanOrEqual(41);
    for (const [id, pattern] of charts) {
      for (const speed of SPEEDS) {
        const modified = modifiedPattern(pattern, { ...NO_MODIFIERS, speed });
        for (const mode of MODES) {
          const { failedAtMs, score } = judge(modified, mode, perfectLog(modified));
          expect([id, speed, mode, failedAtMs, score]).toEqual([id, speed, mode, null, 10_000_000]);
        }
      }
    }
  });

  test('lets a newcomer through who hits half of its notes on easy', () => {
    const failed: string[] = [];
    for (const [id, pattern] of charts) {
      const everyOther = { ...pattern, notes: pattern.notes.filter((_, i) => i % 2 === 0) };
      const logs = [perfectLog(everyOther)];
      for (let seed = 1; seed <= 10; seed++) {
        logs.push(humanLog(pattern, seeded(seed), { spreadMs: 45, missRate: 0.5 }));
      }
      for (const [i, log] of logs.entries()) {
        if (judge(pattern, 'easy', log).failedAtMs !== null) failed.push(`${id} ${i}`);
      }
    }
    expect(failed).toEqual([]);
  });

  test('ends for who plays nothing, before its own end, and never with noFail', () => {
    for (const [id, pattern] of charts) {
      for (const mode of MODES) {
        const lastMs = pattern.notes.at(-1)?.atMs ?? 0;
        const { failedAtMs } = judge(pattern, mode, []);
        expect([id, failedAtMs]).toEqual([id, expect.any(Number)]);
        expect(failedAtMs).toBeLessThan(lastMs);
        expect(judge(pattern, mode, [], NO_FAIL).failedAtMs).toBeNull();
      }
    }
  });

  test('ends for who presses all keys at once all the time, in hard mode', () => {
    const survived: string[] = [];
    for (const [id, pattern] of charts) {
      const log: LogEntry[] = [];
      for (let atMs = 0; atMs < pattern.lengthMs; atMs += 100) {
        for (let key = 0; key < pattern.keyCount; key++) log.push([atMs, key, 1]);
        for (let key = 0; key < pattern.keyCount; key++) log.push([atMs + 50, key, 0]);
      }
      if (judge(pattern, 'hard', log).failedAtMs === null) survived.push(id);
    }
    expect(survived).toEqual([]);
  });
});
