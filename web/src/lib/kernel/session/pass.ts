import type { Me, Signed } from '../api/shapes.ts';

/** An access token as a tab keeps it: in memory only. */
export interface Pass {
  accessToken: string;
  /** By this machine's clock, in ms since 1970: until then the token is used without asking. */
  goodUntilMs: number;
  me: Me;
}

/** Milliseconds before its end from which a token is no longer sent: it must live until it arrives. */
const EARLY_MS = 30_000;

/**
 * The pass of a sign-in or refresh. How long it lives is counted from the server's own clock, so
 * that a machine whose clock is wrong does not refresh on every call.
 * @param serverDate the answer's `Date` header
 */
export function passOf(signed: Signed, serverDate: string | null, nowMs: number): Pass {
  const saidAtMs = Date.parse(serverDate ?? '');
  const livesMs = Date.parse(signed.expiresAt) - (Number.isNaN(saidAtMs) ? nowMs : saidAtMs);
  return {
    accessToken: signed.accessToken,
    goodUntilMs: nowMs + livesMs - EARLY_MS,
    me: signed.me,
  };
}
