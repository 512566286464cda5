export { blockedAmong, isBlocked } from './blocks.ts';
