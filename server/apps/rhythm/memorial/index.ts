export { chartLocked } from './faults.ts';
export { refuseLocked } from './refuse-locked.ts';
