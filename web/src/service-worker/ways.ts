/**
 * How a request is answered.
 * - `page`: the app's one page, as it was when this version came
 * - `asset`: a file of this version, which never changes
 * - `fresh`: from the network; what was read last only when there is none
 * - `kept`: what was read last at once, and anew behind it; for what hardly ever changes
 * - `network`: none of our business
 */
export type Way = 'page' | 'asset' | 'fresh' | 'kept' | 'network';

/** Of a request, what decides. */
export interface Asked {
  method: string;
  /** As `Request.mode`. */
  mode: string;
  url: string;
}

/** All of the API that may be read offline. Nothing else of it is ever stored. */
const READABLE: [RegExp, 'fresh' | 'kept'][] = [
  [/^\/api\/rhythm\/songs$/, 'fresh'],
  [/^\/api\/rhythm\/songs\/[^/]+$/, 'fresh'],
  [/^\/api\/rhythm\/songs\/[^/]+\/music$/, 'kept'],
  [/^\/api\/rhythm\/songs\/charts\/[^/]+$/, 'kept'],
  [/^\/api\/rhythm\/scoreboard\/records$/, 'fresh'],
  [/^\/api\/notifications\/news$/, 'fresh'],
];

/**
 * Which way a request goes.
 * @param origin of this app
 * @param files paths of this version's files
 */
export function wayOf(
  { method, mode, url }: Asked,
  origin: string,
  files: ReadonlySet<string>,
): Way {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return 'network';
  if (pathname.startsWith('/api/')) {
    return READABLE.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'network';
  }
  if (files.has(pathname) || pathname.startsWith('/_app/immutable/')) return 'asset';
  const isFile = /\.[\w-]+$/.test(pathname);
  return mode === 'navigate' && !isFile ? 'page' : 'network';
}

/** Which stores of files to delete: all but this version's and the one before, whose tabs may be open. */
export function outdated(names: readonly string[], prefix: string, current: string): string[] {
  const others = names.filter((name) => name.startsWith(prefix) && name !== current);
  return others.slice(0, -1);
}
