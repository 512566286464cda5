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
export { Email, GivenPassword, NewPassword } from './schemas.ts';
