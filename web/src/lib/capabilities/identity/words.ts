import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

wordProblems({
  'identity.already_member': m.problem_already_member,
  'identity.password_weak': m.problem_password_weak,
  'identity.email_taken': m.problem_email_taken,
  'identity.credentials_wrong': m.problem_credentials_wrong,
  'identity.person_unknown': m.problem_person_unknown,
  'identity.name_wrong': m.problem_name_wrong,
  'identity.zone_wrong': m.problem_zone_wrong,
  'identity.last_administrator': m.problem_last_administrator,
  'identity.session_over': m.problem_session_over,
  'identity.cross_site': m.problem_cross_site,
  'identity.session_unknown': m.problem_session_unknown,
  'identity.account_closed': m.problem_account_closed,
});

/** Characters a password has at least; the server looks at the rest. */
const PASSWORD_CHARS_MIN = 10;

/** How far a password is from long enough, as one reads it while typing. */
export function sayStrength(password: string): string {
  const missing = PASSWORD_CHARS_MIN - [...password].length;
  if (password === '') return m.field_password_hint();
  return missing > 0 ? m.field_password_more({ count: missing }) : m.field_password_good();
}

/** What is wrong with a mail address before it is sent; undefined when it may do. */
export function checkEmail(email: string): (() => string) | undefined {
  if (email.trim() === '') return m.field_email_empty;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : m.field_email_wrong;
}

/** What is wrong with a new password before it is sent. */
export function checkNewPassword(password: string): (() => string) | undefined {
  return [...password].length < PASSWORD_CHARS_MIN ? m.field_password_short : undefined;
}

/** What is wrong with a name before it is sent. */
export function checkName(name: string): (() => string) | undefined {
  return name.trim() === '' ? m.field_name_empty : undefined;
}

/** A set of findings without the fields that are fine. */
export function findings<K extends string>(
  found: Record<K, (() => string) | undefined>,
): Partial<Record<K, () => string>> {
  const wrong = Object.entries(found).filter(([, says]) => says !== undefined);
  return Object.fromEntries(wrong) as Partial<Record<K, () => string>>;
}
