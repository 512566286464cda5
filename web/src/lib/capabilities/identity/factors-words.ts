import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

wordProblems({
  'house.proof_needed': m.factors_problem_proof,
  'house.factor_needed': m.factors_problem_second,
  'identity.code_needed': m.factors_problem_code_needed,
  'identity.code_wrong': m.factors_problem_code_wrong,
  'identity.totp_on': m.factors_problem_totp_on,
  'identity.totp_off': m.factors_problem_totp_off,
  'identity.passkeys_off': m.passkeys_problem_off,
  'identity.challenge_over': m.passkeys_problem_over,
  'identity.passkey_refused': m.passkeys_problem_refused,
  'identity.passkey_known': m.passkeys_problem_known,
  'identity.passkeys_too_many': m.passkeys_problem_many,
  'identity.passkey_wrong': m.passkeys_problem_wrong,
  'identity.passkey_unknown': m.passkeys_problem_unknown,
  'identity.last_door': m.passkeys_problem_last_door,
  'client.passkey_failed': m.passkeys_problem_device,
});

/** What is wrong with a code before it is sent; undefined when it may do. */
export function checkCode(code: string): (() => string) | undefined {
  return code.trim() === '' ? m.factors_code_empty : undefined;
}
