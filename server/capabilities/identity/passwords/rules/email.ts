/** A mail address as it is kept and compared: composed, lower-cased, without white space around it. */
export function canonicalEmail(given: string): string {
  return given.normalize('NFC').trim().toLowerCase();
}

/**
 * What we take for a mail address: something@host.tld without white space, control characters or
 * brackets. Whether it exists, only a mail can tell.
 */
export const EMAIL_PATTERN =
  '^[^\\s@<>()\\[\\],;:"\\\\\\u0000-\\u001f\\u007f]{1,64}@[^\\s@<>()\\[\\],;:"\\\\\\u0000-\\u001f\\u007f]+\\.[^\\s@.<>()\\[\\],;:"\\\\\\u0000-\\u001f\\u007f]{2,}$';
