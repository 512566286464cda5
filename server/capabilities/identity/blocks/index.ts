export { blockedAmong, blocksBetween, isBlocked } from './blocks.ts';
