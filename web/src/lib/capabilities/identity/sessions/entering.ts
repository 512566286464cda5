import { api } from '$lib/kernel/api/client.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { m } from '$lib/paraglide/messages.js';
import { checkEmail, findings } from '../words.ts';

/** What is wrong with mail address and password before they are sent. */
export function checkSignIn({ email, password }: { email: string; password: string }) {
  return findings({
    email: checkEmail(email),
    password: password === '' ? m.field_password_empty : undefined,
  });
}

/** Signs in; `code` of the second factor once it was asked for. @throws Problem */
export function signIn(email: string, password: string, code?: string): Promise<void> {
  const second = code === undefined ? {} : { code };
  const body = { email: email.trim(), password, ...second, client: 'browser' } as const;
  return session.enter(() => api.POST('/api/identity/sessions', { body }));
}

/** Opens an account and signs in. @throws Problem */
export function signUp(
  given: { name: string; email: string; password: string },
  idempotencyKey: string,
): Promise<void> {
  const { name, email, password } = given;
  const body = { name, email: email.trim(), password, ...surroundings() };
  const headers = { 'Idempotency-Key': idempotencyKey };
  return session.enter(() => api.POST('/api/identity/accounts', { body, headers }));
}

/** Starts with just a name. @throws Problem */
export function startGuest(name: string, idempotencyKey: string): Promise<void> {
  const body = { name, ...surroundings() };
  const headers = { 'Idempotency-Key': idempotencyKey };
  return session.enter(() => api.POST('/api/identity/accounts/guests', { body, headers }));
}

function surroundings() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { language: language.current, zone: timeZone, client: 'browser' } as const;
}
