export { statisticsOf } from './rules/standing.ts';
export type { Badge, Best, Settlement } from './rules/settle.ts';
export { ChartId, Mode, Record, Score, Standing } from './schemas.ts';
export { holdRecords, placeText, readStandings, type HeldRecords, type Place } from './hold.ts';
export { recordSet, settlePlays, writeSettled } from './settle.ts';
export type { BoardKey } from './store/records.ts';
export { statisticsColumn, type StatisticsJson } from './store/statistics.ts';
export { findPassed } from './passed.ts';
