import type { paths } from '$lib/kernel/api/schema.d.ts';
import { m } from '$lib/paraglide/messages.js';

/** One thing that happened to the safety of the account. */
export type SecurityEvent =
  paths['/api/identity/security/events']['get']['responses'][200]['content']['application/json']['items'][number];

const WORDS: Record<SecurityEvent['kind'], (inputs: { detail: string }) => string> = {
  signed_in: m.security_event_signed_in,
  signed_in_new_device: m.security_event_signed_in_new_device,
  sessions_ended: m.security_event_sessions_ended,
  signed_out_by_administrator: m.security_event_signed_out_by_administrator,
  token_reused: m.security_event_token_reused,
  password_changed: m.security_event_password_changed,
  password_reset: m.security_event_password_reset,
  email_changed: m.security_event_email_changed,
  email_verified: m.security_event_email_verified,
  factor_added: m.security_event_factor_added,
  factor_removed: m.security_event_factor_removed,
  factors_dropped: m.security_event_factors_dropped,
  recovery_code_used: m.security_event_recovery_code_used,
  recovery_codes_renewed: m.security_event_recovery_codes_renewed,
  codes_guessed: m.security_event_codes_guessed,
  passkey_added: m.security_event_passkey_added,
  passkey_removed: m.security_event_passkey_removed,
  passkey_cloned: m.security_event_passkey_cloned,
  provider_linked: m.security_event_provider_linked,
  provider_unlinked: m.security_event_provider_unlinked,
  role_assigned: m.security_event_role_assigned,
  export_asked: m.security_event_export_asked,
  leaving_asked: m.security_event_leaving_asked,
  leaving_undone: m.security_event_leaving_undone,
};

const ROLES: Record<string, () => string> = {
  guest: m.profile_role_guest,
  member: m.profile_role_member,
  curator: m.profile_role_curator,
  administrator: m.profile_role_administrator,
};

/** What happened, in the person's language. */
export function sayEvent({ kind, detail }: SecurityEvent): string {
  if (kind === 'role_assigned') return WORDS[kind]({ detail: ROLES[detail ?? '']?.() ?? '' });
  if (kind === 'provider_linked' || kind === 'provider_unlinked') {
    return WORDS[kind]({ detail: capitalised(detail ?? '') });
  }
  return WORDS[kind]({ detail: detail ?? '' });
}

const GRAVE: readonly SecurityEvent['kind'][] = [
  'signed_in_new_device',
  'token_reused',
  'factors_dropped',
  'codes_guessed',
  'passkey_cloned',
];

/** Those one looks at twice: somebody else may have done them. */
export function isGrave({ kind }: SecurityEvent): boolean {
  return GRAVE.includes(kind);
}

/** Providers are named as their own pages name them. */
function capitalised(name: string): string {
  return name === 'oidc' ? 'OpenID' : name.charAt(0).toUpperCase() + name.slice(1);
}
