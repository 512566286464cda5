/**
 * What stands behind the `#` of a link in a letter. Browsers send that part to no server, so it is in
 * no log; null where the link was cut off on its way.
 */
export function tokenIn(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return /^[\w-]{16,64}$/.test(token) ? token : null;
}
