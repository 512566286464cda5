export {
  openMadang,
  type Madang,
  type MadangOptions,
  type Play,
  type PlayResult,
  type RelayedPlay,
  type Signed,
} from './madang.ts';
export { MadangProblem } from './problem.ts';
export type { Patience } from './send.ts';
export { Realtime, RealtimeProblem, type RealtimeOptions, type TopicWatcher } from './realtime.ts';
export type { SocketLike } from './realtime-line.ts';
export { memoryStore, type Tokens, type TokenStore } from './tokens.ts';
export { readWebhook, type WebhookMessage } from './webhook.ts';
export type { paths } from './schema.d.ts';
