/**
 * Where to go after signing in: the page that asked for it, never another site.
 * @param next of the address, as anybody may have written it
 */
export function nextPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-') ? next : '/';
}
