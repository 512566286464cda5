export { passkeysOf } from './owned.ts';
export { passkeyAdded, passkeyCloned, passkeyRemoved } from './events.ts';
