import { m } from '$lib/paraglide/messages.js';
import type { Unlock } from './shapes.ts';
import { inWords } from './words.ts';

/** What a lock waits for, in a few words. */
export function lockText({ star }: Unlock): string {
  return star === null ? m.memorial_locked_none() : m.memorial_locked({ star: inWords(star.name) });
}

/** Its star alone, where there is little room. */
export function lockStar({ star }: Unlock): string {
  return star === null ? '' : m.memorial_locked_star({ star: inWords(star.name) });
}

/** Where its star shines. */
export function lockPath({ star }: Unlock): string {
  return star === null ? '/rhythm/memorial' : `/rhythm/memorial?star=${star.id}`;
}
