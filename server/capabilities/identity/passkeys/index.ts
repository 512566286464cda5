export { passkeyAdded, passkeyCloned, passkeyRemoved } from './events.ts';
