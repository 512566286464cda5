import { checkEmail, checkNewPassword, findings } from '../words.ts';

/** What is wrong with a new way to sign in before it is sent. */
export function checkCredentials({ email, password }: { email: string; password: string }) {
  return findings({ email: checkEmail(email), password: checkNewPassword(password) });
}
