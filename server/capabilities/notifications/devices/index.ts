export type { Outgoing } from './content.ts';
export { dropWaiting, pushSoon, reachable } from './pushing.ts';
