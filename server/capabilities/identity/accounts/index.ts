export { startGuest } from './actions/start-guest.ts';
export { accountKept, accountOpened, passwordChanged } from './events.ts';
export { agreement } from './agreement.ts';
export { keepGuest } from './keep.ts';
export { makeAccount } from './make-account.ts';
export { openAccount } from './open.ts';
export { sampleAccounts, samplePlayers, sampleRoles } from './samples.ts';
