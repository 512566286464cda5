import type { Role } from '../../../../kernel/action/permission.ts';
import { port } from '../../../../kernel/room/port.ts';
import type { Authentication } from '../../../../kernel/http/authentication.ts';

/** What an access token says. */
export interface Claims {
  personId: string;
  role: Role;
  sessionId: string;
  /** When they last showed that it is them: `auth_time`. */
  provedAt?: Date;
}

/** Makes and reads access tokens. */
export interface Tokens extends Pick<Authentication, 'verify'> {
  /** A signed token that is valid from `now` for `minutes`. */
  sign(claims: Claims, now: Date, minutes: number): Promise<string>;
  /** From now on the session's tokens are refused in this process, until the last has expired. */
  refuseSession(sessionId: string, now: Date): void;
  /**
   * From now on the person's tokens that say another role are refused in this process, until the last
   * has expired: a role holds at once, and a refresh brings a token that says it.
   */
  expectRole(personId: string, role: Role, now: Date): void;
  /** The public keys (RFC 7517), for programs that check tokens themselves. */
  publicKeys(): { keys: PublicKey[] };
}

/** A public Ed25519 key (RFC 8037). */
export interface PublicKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  use: 'sig';
  alg: 'EdDSA';
}

/** The port of access tokens. */
export const tokens = port<Tokens>('identity.tokens');
