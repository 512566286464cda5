/** Characters of an id that is made of names. */
const CHARS_MAX = 48;

/** A song's id of its names: Latin letters and digits, or a number of all of it where there are none. */
export function slugOf(names: readonly string[]): string {
  const slug = names
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, CHARS_MAX)
    .replace(/^-+|-+$/g, '');
  return /[a-z]/.test(slug) ? slug : `song-${hashOf(names.join('\n'))}`;
}

/** FNV-1a of a text, 32 bits in hex: a name for what has none that fits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
