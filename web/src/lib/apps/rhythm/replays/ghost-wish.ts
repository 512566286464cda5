/** Whom somebody wants to play against. */
export type GhostWish =
  | { kind: 'none' }
  | { kind: 'best' }
  | { kind: 'rival' }
  | { kind: 'player'; playId: string; name: string };

const KEY = 'madang.rhythm.ghost';

/** The wish of this visit; that for a certain play was for its song only. */
export function readGhostWish(storage: Pick<Storage, 'getItem'>): GhostWish {
  const kept = storage.getItem(KEY);
  return kept === 'best' || kept === 'rival' ? { kind: kept } : { kind: 'none' };
}

/** Keeps the wish for the next song: until the tab is closed, and no longer. */
export function keepGhostWish(storage: Pick<Storage, 'setItem'>, { kind }: GhostWish): void {
  try {
    storage.setItem(KEY, kind);
  } catch {
    return;
  }
}
