export { chartUnknown } from './faults.ts';
export { readPattern } from './patterns.ts';
export type { ChartPattern } from './rules/chart.ts';
export { listCharts } from './charts.ts';
