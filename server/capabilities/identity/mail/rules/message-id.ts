/**
 * The Message-ID of a letter (RFC 5322, 3.6.4): from its id, so that every attempt carries the same,
 * at the host of the sender's address.
 * @param from `name@host` or `Some Name <name@host>`
 */
export function messageIdOf(mailId: string, from: string): string {
  const host = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${mailId}@${host}>`;
}
