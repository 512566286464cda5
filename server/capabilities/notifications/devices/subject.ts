import type { Config } from '../../../kernel/config/config.ts';

/**
 * Whom a push service may ask about our messages (RFC 8292, 2.1): the sender of the house's letters, else
 * its own address. Without either it is an address that says so.
 */
export function subjectOf({ mailFrom, smtpUrl, publicUrl }: Config): string {
  const address = /([^<>\s]+@[^<>\s]+?)>?$/.exec(mailFrom)?.[1];
  if (smtpUrl !== null && address !== undefined) return `mailto:${address}`;
  return publicUrl?.startsWith('https:') === true ? publicUrl : 'mailto:nobody@madang.invalid';
}
