/** A piece of what somebody wrote. It is drawn as text nodes and links: never as HTML. */
export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'mention'; text: string; personId: string };

/** Somebody who is named in a text. */
export interface Named {
  id: string;
  name: string;
}

/**
 * The start of an address to the next space. Behind the host only what may stand in an address follows
 * at once: a Korean particle that hangs on it ("example.com에서") is no part of it.
 */
const ADDRESS =
  /(?<![\w/@.])(?:https?:\/\/|www\.)[a-z0-9\u00a1-\u10ff-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}(?::\d{1,5})?(?![a-z0-9.:-]{0,255}@)(?:[/?#][^\s<>"`{}|\\^]*)?/giu;
/** What ends a sentence, not an address. */
const TAIL = /[.,:;!?'*_~…。，、！？]$/u;
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '」': '「', '”': '“', '’': '‘' };
const HREF_CHARS_MAX = 2_000;

/**
 * Takes a text apart: addresses (http and https, nothing else, and none that hides a name before an @)
 * and the names of those who are mentioned.
 */
export function textParts(text: string, mentioned: readonly Named[] = []): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutTail(match[0]);
    const href = hrefOf(written);
    if (href === null) continue;
    parts.push(...withMentions(text.slice(at, match.index), mentioned));
    parts.push({ kind: 'link', text: written, href });
    at = match.index + written.length;
  }
  parts.push(...withMentions(text.slice(at), mentioned));
  return parts;
}

/** An address without the full stop of its sentence, or a bracket that was opened before it. */
function withoutTail(address: string): string {
  let short = address;
  for (;;) {
    const last = short.at(-1) ?? '';
    const opening = PAIRS[last];
    const isUnpaired = opening !== undefined && count(short, last) > count(short, opening);
    if (!TAIL.test(short) && !isUnpaired) return short;
    short = short.slice(0, -1);
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function hrefOf(written: string): string | null {
  const address = /^www\./i.test(written) ? `https://${written}` : written;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  // "https://bank.example@evil.example" is read as the one and leads to the other.
  const isPlain = url.username === '' && url.password === '' && url.hostname.includes('.');
  const isLocal = url.hostname === 'localhost';
  return (isPlain || isLocal) && url.href.length <= HREF_CHARS_MAX ? url.href : null;
}

function withMentions(text: string, mentioned: readonly Named[]): TextPart[] {
  const parts: TextPart[] = [];
  // Of two names that begin alike the longer one is meant.
  const names = mentioned.toSorted((a, b) => b.name.length - a.name.length);
  let plain = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = names.find(({ name }) => name !== '' && text.startsWith(name, at + 1));
    if (found === undefined || at < plain) continue;
    if (at > plain) parts.push({ kind: 'text', text: text.slice(plain, at) });
    plain = at + 1 + found.name.length;
    parts.push({ kind: 'mention', text: text.slice(at, plain), personId: found.id });
  }
  if (plain < text.length) parts.push({ kind: 'text', text: text.slice(plain) });
  return parts;
}
