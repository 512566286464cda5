import type { ProviderName } from '../../../../kernel/config/providers.ts';
import { port } from '../../../../kernel/room/port.ts';

/** One visit of one browser to a provider, from setting out to coming back. */
export interface Trip {
  /** Ties the way back to the browser that set out (RFC 6749, 10.12). */
  state: string;
  /** Ties an ID token to this visit (OpenID Connect Core 1.0, 3.1.2.1). */
  nonce: string;
  /** Ties a code to who asked for it (PKCE, RFC 7636). */
  verifier: string;
  /** Where the provider sends the browser back to: one for each provider (RFC 9700, 4.4). */
  redirectUri: string;
  /**
   * Who is signed in at the provider since before this shows anew that it is them, as far as the
   * provider can be asked for it; null when they need not.
   */
  since: Date | null;
  now: Date;
}

/** Shown by a provider: an account there, and what is told of its owner. */
export interface Proof {
  provider: ProviderName;
  /** With the subject, the key of the account: nothing else is. */
  issuer: string;
  subject: string;
  name: string | null;
  email: { address: string; verified: boolean } | null;
}

/** One provider, as the way in for a browser. */
export interface Door {
  readonly name: ProviderName;
  /** What its button says, for a provider that has no name of its own. */
  readonly label: string | null;
  /**
   * Where to send the browser.
   * @throws providerUnreachable
   */
  depart(trip: Trip): Promise<URL>;
  /**
   * Who came back. The answer came by the browser and is believed in nothing: the provider is asked.
   * @param answer the parameters of the way back
   * @throws providerCancelled, providerFailed, providerUnreachable
   */
  arrive(answer: Record<string, string>, trip: Trip): Promise<Proof>;
}

/** The configured doors, in the order in which they are shown. */
export type Doors = ReadonlyMap<ProviderName, Door>;

/** The port of doors for browsers. */
export const doors = port<Doors>('identity.providers.doors');
