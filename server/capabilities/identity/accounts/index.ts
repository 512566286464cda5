export { accountKept, accountOpened } from './events.ts';
export { startGuest } from './actions/start-guest.ts';
export { samplePlayers } from './samples.ts';
