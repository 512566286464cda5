export { startGuest } from './actions/start-guest.ts';
export { samplePlayers } from './samples.ts';
