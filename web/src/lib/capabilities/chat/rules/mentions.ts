import type { Person } from '../shapes.ts';
import type { Named } from './text-parts.ts';

/** A name that is being written behind an @. */
export interface Begun {
  /** Where the @ stands. */
  at: number;
  /** What is written behind it so far. */
  query: string;
}

const QUERY_CHARS_MAX = 30;

/** The name that is being written where the caret stands; null when none is. */
export function begunMention(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - QUERY_CHARS_MAX - 1), caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || (at > 0 && !/[\s([{「“"']/.test(before[at - 1] ?? ''))) return null;
  const query = before.slice(at + 1);
  return /\n/.test(query) ? null : { at: caret - query.length - 1, query };
}

/** Whom a beginning may mean: names that begin so first, then those in which a word does. */
export function fitting(people: Iterable<Person>, query: string, most = 6): Person[] {
  const words = query.normalize('NFC').toLowerCase();
  const ranked: [number, Person][] = [];
  for (const person of people) {
    const name = person.name.toLowerCase();
    if (name.startsWith(words)) ranked.push([0, person]);
    else if (name.includes(` ${words}`)) ranked.push([1, person]);
  }
  ranked.sort(([a, one], [b, other]) => a - b || one.name.localeCompare(other.name));
  return ranked.slice(0, most).map(([, person]) => person);
}

/** The text with a name written out, and where the caret stands then. */
export function withMention(text: string, { at, query }: Begun, name: string): [string, number] {
  const written = `@${name} `;
  const rest = text.slice(at + 1 + query.length).replace(/^ /, '');
  return [text.slice(0, at) + written + rest, at + written.length];
}

/** Of those who were chosen the ones that the text still names. */
export function stillMentioned(text: string, chosen: readonly Named[]): string[] {
  return chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}
