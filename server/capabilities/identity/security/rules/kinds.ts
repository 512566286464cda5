/** Everything that is worth a person's look when they wonder who was at their account. */
export const KINDS = [
  'signed_in',
  'signed_in_new_device',
  'sessions_ended',
  'signed_out_by_administrator',
  'token_reused',
  'password_changed',
  'password_reset',
  'email_changed',
  'email_verified',
  'factor_added',
  'factor_removed',
  'factors_dropped',
  'recovery_code_used',
  'recovery_codes_renewed',
  'codes_guessed',
  'passkey_added',
  'passkey_removed',
  'passkey_cloned',
  'provider_linked',
  'provider_unlinked',
  'role_assigned',
  'export_asked',
  'leaving_asked',
  'leaving_undone',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Those a person is told by letter at once: what a thief does to stay, and what others did to the account.
 * Letters about passwords and addresses are sent by their own rooms.
 */
export const TOLD_BY_LETTER = [
  'signed_in_new_device',
  'signed_out_by_administrator',
  'token_reused',
  'factor_added',
  'factor_removed',
  'factors_dropped',
  'codes_guessed',
  'passkey_added',
  'passkey_cloned',
  'provider_linked',
] as const satisfies readonly Kind[];
export type Told = (typeof TOLD_BY_LETTER)[number];

/** Whether a person is told of it by letter. */
export function isTold(kind: Kind): kind is Told {
  return (TOLD_BY_LETTER as readonly Kind[]).includes(kind);
}
