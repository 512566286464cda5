import { port } from '../room/port.ts';

/**
 * Keeps things that a copy of the database alone must not give away. Each purpose has a key of its own,
 * drawn from the master key of the house: what was sealed for one opens for no other.
 */
export interface Secrets {
  /**
   * Seals a text so that it can be read back by this house only (AES-256-GCM).
   * @param about whose it is, e.g. a person's id; a sealed text that was moved to another's row stays shut
   */
  seal(purpose: string, plain: string, about: string): string;
  /** The text that was sealed; null when it was changed, moved, or sealed for something else. */
  unseal(purpose: string, sealed: string, about: string): string | null;
  /** Whether the newest master key sealed it; else seal it anew, so that the older key may go. */
  isCurrent(sealed: string): boolean;
  /** A code that only this house can make for a text (HMAC-SHA-256), in base64url. */
  mac(purpose: string, text: string): string;
  /** Whether `mac` was made for this text; takes as long however much of it is right. */
  macFits(purpose: string, text: string, mac: string): boolean;
}

/** The port of secrets; the house itself binds it, before all rooms. */
export const secrets = port<Secrets>('kernel.secrets');
