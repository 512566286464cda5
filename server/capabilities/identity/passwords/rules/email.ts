/** A mail address as it is kept and compared: lower-cased, composed, without white space around it. */
export function canonicalEmail(given: string): string {
  return given.trim().toLowerCase().normalize('NFC');
}

/**
 * What we take for a mail address: something@host.tld without white space, control characters,
 * halves of characters or brackets. Whether it exists, only a mail can tell.
 */
export const EMAIL_PATTERN =
  '^[^\\s@<>()\\[\\],;:"\\\\\\u0000-\\u001f\\u007f\\ud800-\\udfff]{1,64}@[^\\s@<>()\\[\\],;:"\\\\\\u0000-\\u001f\\u007f\\ud800-\\udfff]+\\.[^\\s@.<>()\\[\\],;:"\\\\\\u0000-\\u001f\\u007f\\ud800-\\udfff]{2,}$';
