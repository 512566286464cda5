export { contactOf, markVerified, replaceEmail, type Contact } from './contact.ts';
export {
  addCredentials,
  emailOf,
  hashNew,
  hashNext,
  personOfEmail,
  setHash,
  verifyCredentials,
} from './credentials.ts';
export { alreadyKept, credentialsWrong, emailTaken, passwordWeak, triesTooMany } from './faults.ts';
export { canonicalEmail, EMAIL_PATTERN } from './rules/email.ts';
export { hashPassword, opensHash } from './hashing.ts';
export { countFailure, waitS, type Tries } from './rules/pause.ts';
export { Email, GivenPassword, NewPassword } from './schemas.ts';
export { emailColumn, idsByEmailPrefix } from './store/passwords.ts';
