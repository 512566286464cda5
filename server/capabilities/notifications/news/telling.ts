import type { NewsFacts } from '../../../kernel/room/news.ts';

/** Something that a person is told. */
export interface Telling {
  personId: string;
  /** A kind that the telling room declares. */
  kind: string;
  /**
   * Names this telling among all of the person's, e.g. `rhythm.passed:<event>`: with the same one nothing
   * is told again, whoever tries.
   */
  dedupe: string;
  /** Where it leads, below the house's own address: `/rhythm/songs/arirang`. */
  path: string;
  facts: NewsFacts;
  /** What it is about: unread news of the same kind and bundle is one line. */
  bundle?: string;
  /** Whom it comes from, if anybody: nothing is told across a block, and nobody tells themselves. */
  from?: string;
}

/** Tellings of one call that become one line. */
export interface Line extends Telling {
  count: number;
}

/** Brings together what belongs into one line; the latest speaks for all. The order is that of the latest. */
export function bundleUp(tellings: readonly Telling[]): Line[] {
  const lines = new Map<string, Line>();
  for (const [i, telling] of tellings.entries()) {
    const { personId, kind, bundle } = telling;
    const key = bundle === undefined ? String(i) : JSON.stringify([personId, kind, bundle]);
    const count = (lines.get(key)?.count ?? 0) + 1;
    lines.delete(key);
    lines.set(key, { ...telling, count });
  }
  return [...lines.values()];
}
