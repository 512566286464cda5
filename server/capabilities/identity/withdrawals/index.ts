export { leavingAsked, leavingUndone } from './events.ts';
