import { describe, expect, test } from 'vitest';
import { benches } from './benches.ts';
import { judgeComparison, reportText } from './harness/print.ts';

/**
 * Each bench runs once in its small size: it must still start, and both sides must do the same. Peers are
 * installed when they are first needed, which takes as long as the registry takes.
 */
describe.for(benches.map((bench) => [bench.name, bench] as const))('%s', ([, bench]) => {
  test('runs, and all sides do the same work', { timeout: 600_000 }, async () => {
    const report = await bench.run({ size: 'small', rounds: 1, say: () => undefined });
    // A bench throws when the sides differ; what it has checked is listed.
    expect(report.checked.length).toBeGreaterThan(0);
    expect(report.comparisons.length + report.figures.length).toBeGreaterThan(0);
    for (const comparison of report.comparisons) {
      const { ours, peer } = comparison;
      expect([ours.values.length, peer.values.length], comparison.what).toEqual([1, 1]);
      expect(judgeComparison(comparison).ratioOfMedians, comparison.what).toBeGreaterThan(0);
    }
    for (const { what, values } of report.figures) {
      expect(values.length, what).toBeGreaterThan(0);
      expect(values.every(Number.isFinite), what).toBe(true);
    }
    expect(reportText(report)).toContain('Checked');
  });
});
