export {
  codesGuessed,
  factorAdded,
  factorRemoved,
  factorsDropped,
  recoveryCodesRenewed,
  recoveryCodeUsed,
} from './events.ts';
export { factorsOf, hasCodes } from './codes.ts';
export { dropFactors } from './dropping.ts';
export { codeNeeded, codeWrong } from './faults.ts';
export { proveSecond } from './proof.ts';
export { Code } from './schemas.ts';
