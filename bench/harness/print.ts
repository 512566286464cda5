import type { Comparison, Figure, Report } from './bench.ts';
import { median, pairwise } from './statistics.ts';

/** A comparison with its ratios worked out. */
export interface Judged extends Comparison {
  ratioOfMedians: number;
  pairwiseMedian: number;
  /** null when there is no goal. */
  reached: boolean | null;
}

/** Works out the ratios of a comparison, ours / peer. */
export function judgeComparison(comparison: Comparison): Judged {
  const { ours, peer, goal, better } = comparison;
  const ratioOfMedians = median(ours.values) / median(peer.values);
  const pairwiseMedian = median(pairwise(ours.values, peer.values));
  const fits = better === 'higher' ? pairwiseMedian >= (goal ?? 0) : pairwiseMedian <= (goal ?? 0);
  return { ...comparison, ratioOfMedians, pairwiseMedian, reached: goal === null ? null : fits };
}

/** Whether a figure stays within its limit; null when it has none. */
export function isWithin({ values, max }: Figure): boolean | null {
  return max === null ? null : median(values) <= max;
}

/** A report as a person reads it. */
export function reportText(report: Report): string {
  const lines = report.comparisons.flatMap(comparisonLines);
  if (report.figures.length > 0) {
    lines.push('', 'Figures (median [min .. max])');
    for (const figure of report.figures) lines.push(figureLine(figure));
  }
  lines.push('', 'Checked, the same on both sides:', ...report.checked.map((each) => `  ${each}`));
  for (const each of report.skipped) lines.push(`SKIPPED: ${each}`);
  lines.push(
    `Sizes: ${JSON.stringify(report.sizes)}`,
    `Versions: ${JSON.stringify(report.versions)}`,
  );
  return lines.join('\n');
}

function comparisonLines(comparison: Comparison): string[] {
  const { what, unit, ours, peer, goal, better } = comparison;
  const { ratioOfMedians, pairwiseMedian, reached } = judgeComparison(comparison);
  const verdict =
    reached === null
      ? ''
      : `, goal ${better === 'higher' ? '>=' : '<='} ${goal}: ${reached ? 'reached' : 'MISSED'}`;
  return [
    '',
    `${what} (${unit}, ${ours.values.length} rounds)`,
    ...[ours, peer].map(({ name, values, cpuUs }) => {
      const cpu = cpuUs ? `   CPU ${median(cpuUs).toFixed(0)} us/request` : '';
      return `  ${name.padEnd(34)}${spread(values)}${cpu}`;
    }),
    `  ratio of medians ${ratioOfMedians.toFixed(2)}, of pairs ${pairwiseMedian.toFixed(2)}${verdict}`,
  ];
}

function figureLine(figure: Figure): string {
  const within = isWithin(figure);
  const limit =
    within === null ? '' : `   limit ${figure.max} ${figure.unit}: ${within ? 'kept' : 'MISSED'}`;
  return `  ${figure.what.padEnd(66)}${spread(figure.values)} ${figure.unit}${limit}`;
}

function spread(values: readonly number[]): string {
  if (values.length === 1) return short(median(values)).padStart(9);
  const ends = `[${short(Math.min(...values))} .. ${short(Math.max(...values))}]`;
  return `${short(median(values)).padStart(9)} ${ends.padEnd(22)}`;
}

function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(3);
}
