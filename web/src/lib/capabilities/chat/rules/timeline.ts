import type { Message, Stretch } from '../shapes.ts';

/**
 * What is known of a room's history: one stretch without a hole, by place. A room of 100 000 messages
 * is walked through with a window of this many; what lies farther off is read again when it is come to.
 */
export const WINDOW_MAX = 1_200;

/** Nothing known yet. */
export const UNKNOWN: Stretch = { items: [], older: true, newer: true };

/** The stretch with what lies before it, as far as the window holds. */
export function withOlder(known: Stretch, page: Stretch): Stretch {
  const first = known.items[0];
  if (first === undefined) return page;
  const fresh = page.items.filter(({ seq }) => seq < first.seq);
  const items = [...fresh, ...known.items];
  return items.length <= WINDOW_MAX
    ? { items, older: page.older, newer: known.newer }
    : { items: items.slice(0, WINDOW_MAX), older: page.older, newer: true };
}

/** The stretch with what lies behind it, as far as the window holds. */
export function withNewer(known: Stretch, page: Stretch): Stretch {
  const last = known.items.at(-1);
  if (last === undefined) return page;
  const fresh = page.items.filter(({ seq }) => seq > last.seq);
  const items = [...known.items, ...fresh];
  return items.length <= WINDOW_MAX
    ? { items, older: known.older, newer: page.newer }
    : { items: items.slice(-WINDOW_MAX), older: true, newer: page.newer };
}

/**
 * The stretch after one of its messages was said, new or changed. What is older than what stands there
 * already changes nothing; what lies outside of the window is read when it is come to.
 */
export function withSaid(known: Stretch, message: Message): Stretch {
  const { items } = known;
  const at = placeOf(items, message.seq);
  const there = items[at];
  if (there?.id === message.id) {
    if (message.changedSeq < there.changedSeq) return known;
    return { ...known, items: items.with(at, message) };
  }
  const isBefore = at === 0 && known.older;
  const isBehind = at === items.length && known.newer;
  if (isBefore || isBehind) return known;
  const grown = items.toSpliced(at, 0, message);
  return grown.length <= WINDOW_MAX || at !== items.length
    ? { ...known, items: grown }
    : { ...known, items: grown.slice(-WINDOW_MAX), older: true };
}

/** The stretch with one message as `change` makes it; the same one when it isn't there. */
export function withChanged(
  known: Stretch,
  messageId: string,
  change: (message: Message) => Message,
): Stretch {
  const at = known.items.findIndex(({ id }) => id === messageId);
  const message = known.items[at];
  return message === undefined ? known : { ...known, items: known.items.with(at, change(message)) };
}

/** Where the message of a place stands, or would stand. */
export function placeOf(items: readonly Message[], seq: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
