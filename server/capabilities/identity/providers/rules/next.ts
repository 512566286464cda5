/**
 * Where to go after signing in: a page of this house, else its yard. Judged as a browser reads it, for
 * `//evil.example`, `/\\evil.example` and `/<tab>/evil.example` are all other sites to it.
 * @param next as anybody may have written it
 */
export function ownPage(next: string | undefined): string {
  const here = 'http://here.invalid';
  const url = next?.startsWith('/') ? URL.parse(next, here) : null;
  if (url?.origin !== here) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  // What is left of `/.//evil.example` when the dots are gone begins with two slashes.
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
