export { openDesk, digestOf, type JudgedPlay } from './desk.ts';
export { judgeSubmission } from './verdict.ts';
export type { LogEntry } from './rules/log.ts';
export { humanLog } from './rules/play-log.ts';
