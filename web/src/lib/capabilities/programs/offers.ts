/** What an operation does, or a kind of news tells, in words. */
type Says = Readonly<Record<string, () => string>>;

let known: Says = {};

/** Adds the words of what the apps offer to programs: this floor knows none of them. */
export function wordOffers(words: Says): void {
  known = { ...known, ...words };
}

/** What is offered, in the person's language; in the words of the API where nobody gave others. */
export function sayOffer(name: string, fallback: string): string {
  return known[name]?.() ?? fallback;
}
