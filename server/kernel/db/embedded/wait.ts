import { setTimeout as pause } from 'node:timers/promises';
import { POLL_MS } from './limits.ts';

/**
 * Waits until `isSo` says so.
 * @param msMax gives up after this many milliseconds; Infinity never does
 * @param signal ends the waiting by throwing its reason
 * @returns whether it became so
 */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  msMax: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const end = performance.now() + msMax;
  for (;;) {
    signal?.throwIfAborted();
    if (await isSo()) return true;
    if (performance.now() >= end) return false;
    await pause(POLL_MS);
  }
}
