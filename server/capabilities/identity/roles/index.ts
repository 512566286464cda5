export { personSignedOut } from './events.ts';
export { assign } from './roles.ts';
