import { ACCESS_MINUTES, KEY_DAYS, KEY_KEPT_MINUTES } from '../limits.ts';

/** When a key was made and from when it signs; null for those of before such times were kept. */
export interface KeyTimes {
  kid: string;
  madeAt: Date | null;
  signsFrom: Date | null;
}

/**
 * The key that signs now, of keys from the newest to the oldest: the newest whose time has come. A
 * rotated one waits until whoever keeps a copy of the public keys has read it.
 */
export function signingKey<K extends KeyTimes>(keys: readonly K[], now: Date): K | undefined {
  return keys.find(({ signsFrom }) => signsFrom === null || signsFrom <= now) ?? keys.at(-1);
}

/** Keys that nothing valid was signed with: a newer one has signed for as long as a token lives. */
export function spentKeys<K extends KeyTimes>(keys: readonly K[], now: Date): K[] {
  return keys.filter((_key, i) => {
    const until = checksUntil(keys, i, now);
    return until !== null && until <= now;
  });
}

/** Until when the key at this place checks tokens; null while none newer signs. */
export function checksUntil(keys: readonly KeyTimes[], at: number, now: Date): Date | null {
  const newer = keys.slice(0, at).filter(({ signsFrom }) => signsFrom === null || signsFrom <= now);
  if (newer.length === 0) return null;
  // The first that took over from it, which is the oldest of the newer ones.
  const tookOver = newer.at(-1)?.signsFrom?.getTime() ?? 0;
  return new Date(tookOver + (ACCESS_MINUTES + KEY_KEPT_MINUTES) * 60_000);
}

/** Whether it is time for another key: the newest is old, or nobody knows how old. */
export function isAged(keys: readonly KeyTimes[], now: Date): boolean {
  const made = keys[0]?.madeAt?.getTime() ?? 0;
  return now.getTime() - made >= KEY_DAYS * 86_400_000;
}
