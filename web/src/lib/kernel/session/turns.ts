/** Lets one tab at a time do a thing. */
export interface Turns {
  /**
   * Runs `task` while no other tab runs one.
   * @param task is told whether it had to wait for another tab
   */
  take<T>(task: (waited: boolean) => Promise<T>): Promise<T>;
}

/** Turns by the Web Locks API: a closed or crashed tab gives its turn back by itself. */
export function turnsByLocks(locks: LockManager, name: string): Turns {
  return {
    async take(task) {
      const atOnce = await locks.request(name, { ifAvailable: true }, async (lock) =>
        lock === null ? null : { value: await task(false) },
      );
      return atOnce === null ? locks.request(name, () => task(true)) : atOnce.value;
    },
  };
}

/** What turns by lease need of the browser. */
export interface LeaseParts {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  nowMs: () => number;
  pause: (ms: number) => Promise<void>;
  id: string;
}

/** Milliseconds after which a turn is taken from a tab that never gave it back. */
const LEASE_MS = 15_000;
/** Milliseconds for two tabs that wrote at once to see who wrote last. */
const SETTLE_MS = 40;

/**
 * Turns by a lease in the local storage, for a house that is opened without TLS: there browsers have
 * no Web Locks. Writes, waits, and looks whether its own name still stands.
 */
export function turnsByLease(name: string, { storage, nowMs, pause, id }: LeaseParts): Turns {
  const isFree = () => {
    const until = Number(storage.getItem(name)?.split(' ')[1] ?? 0);
    return !(until > nowMs() && until <= nowMs() + LEASE_MS);
  };
  const isMine = () => storage.getItem(name)?.split(' ')[0] === id;
  return {
    async take(task) {
      let waited = false;
      for (;;) {
        if (isFree()) {
          storage.setItem(name, `${id} ${nowMs() + LEASE_MS}`);
          await pause(SETTLE_MS);
          if (isMine()) break;
        }
        waited = true;
        await pause(SETTLE_MS);
      }
      try {
        return await task(waited);
      } finally {
        if (isMine()) storage.removeItem(name);
      }
    },
  };
}
