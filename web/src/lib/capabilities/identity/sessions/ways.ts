import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { passkeysWork } from '../passkeys/webauthn.ts';
import type { Listed } from '../providers/names.ts';

/** How the person can show that it is them, on this device. */
export interface Ways {
  /** Their mail address, where they have a password. */
  email: string | null;
  passkey: boolean;
  /** Those at which an account is linked, and that the house still has. */
  providers: Listed[];
  /** Whether it must be a second factor: all of these are, and a password asks for the code at once. */
  second?: boolean;
}

/** The ways that the person has. @throws Problem */
export async function readWays(): Promise<Ways> {
  const [passkeys, links, providers] = await Promise.all([
    answer(api.GET('/api/identity/passkeys')),
    answer(api.GET('/api/identity/providers/links')),
    answer(api.GET('/api/identity/providers')),
  ]);
  return {
    email: session.me?.email ?? null,
    passkey: passkeysWork() && passkeys.items.length > 0,
    providers: providers.items.filter((listed) =>
      links.items.some(({ provider }) => provider === listed.provider),
    ),
  };
}

/**
 * Those of the ways that show a second factor: a passkey by itself, the others where they ask for a
 * code. @throws Problem
 */
export async function readFactorWays(): Promise<Ways> {
  const [ways, { totp }] = await Promise.all([
    readWays(),
    answer(api.GET('/api/identity/factors')),
  ]);
  return { ...ways, ...(totp === null ? { email: null, providers: [] } : {}), second: true };
}
