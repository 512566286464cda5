export { signedOverWire } from './cookie.ts';
export { crossSite, sessionOver } from './faults.ts';
export { deviceName } from './rules/device.ts';
export { Client, Place, Proved, Signed } from './schemas.ts';
export {
  endAll,
  isSessionOpen,
  markProved,
  sessionsEnded,
  signedIn,
  startSession,
  tokenReused,
} from './sessions.ts';
export { tokens } from './tokens/port.ts';
export { followKeys, retireKeys, rotateKeys } from './tokens/keys.ts';
export { checksUntil, signingKey } from './rules/signing.ts';
