export { statisticsOf } from './rules/standing.ts';
export type { Badge } from './rules/settle.ts';
export { ChartId, Mode, Record, Score, Standing } from './schemas.ts';
export { readBest, recordSet, settlePlays, type Settled } from './settle.ts';
export type { BoardKey } from './store/records.ts';
export { statisticsColumn, type StatisticsJson } from './store/statistics.ts';
export { findPassed } from './passed.ts';
