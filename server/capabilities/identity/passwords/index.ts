export {
  claimantsOf,
  contactOf,
  markVerified,
  personOfEmail,
  replaceEmail,
  type Contact,
} from './contact.ts';
export { addCredentials, emailOf, hashNew, setHash } from './credentials.ts';
export { alreadyKept, credentialsWrong, emailTaken, passwordWeak, triesTooMany } from './faults.ts';
export { canonicalEmail, EMAIL_PATTERN } from './rules/email.ts';
export { hashPassword, opensHash } from './hashing.ts';
export { countFailure, waitS, type Tries } from './rules/pause.ts';
export { Email, GivenPassword, NewPassword } from './schemas.ts';
export { emailColumn, idsByEmailPrefix } from './store/passwords.ts';
export { hashNext, verifyCredentials, verifyOwn } from './verifying.ts';
