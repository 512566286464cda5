export {
  addCredentials,
  emailOf,
  hashNew,
  personOfEmail,
  replacePassword,
  verifyCredentials,
} from './credentials.ts';
export { credentialsWrong, emailTaken, passwordWeak, triesTooMany } from './faults.ts';
export { Email, GivenPassword, NewPassword } from './schemas.ts';
