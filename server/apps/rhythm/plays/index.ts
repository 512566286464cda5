export { openDesk } from './desk.ts';
export { digestOf, type JudgedPlay } from './judged-play.ts';
export { judgeSubmission } from './verdict.ts';
export type { LogEntry } from './rules/log.ts';
export { humanLog } from './rules/play-log.ts';
