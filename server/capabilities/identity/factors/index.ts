export {
  codesGuessed,
  factorAdded,
  factorRemoved,
  recoveryCodesRenewed,
  recoveryCodeUsed,
} from './events.ts';
export { codeNeeded, codeWrong } from './faults.ts';
export { proveSecond } from './proof.ts';
export { Code } from './schemas.ts';
