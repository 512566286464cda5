export { signedOverWire } from './cookie.ts';
export { Client, Signed } from './schemas.ts';
export { endAll, startSession } from './sessions.ts';
export { tokens } from './tokens/port.ts';
