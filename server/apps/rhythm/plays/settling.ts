import type { Context } from '../../../kernel/context/context.ts';
import { port } from '../../../kernel/room/port.ts';
import { SETTLE_EVERY_MS, SETTLE_MARGIN_MS } from './limits.ts';
import { settlePeriods } from './periods.ts';

/** Which job this process has last written for plays that are to be settled into their periods. */
export interface Settling {
  /** The stretch of time at whose end that job runs; 0 when the next play needs a new one. */
  asked: number;
}

/** The settling of a house. */
export const settling = port<Settling>('rhythm.settling');

/**
 * The stretch of time, counted from 1970, at whose end plays filed now are settled into their periods,
 * and when that is.
 */
export function stretchOf(now: Date): { stretch: number; runAt: Date } {
  const stretch = Math.floor((now.getTime() + SETTLE_MARGIN_MS) / SETTLE_EVERY_MS) + 1;
  return { stretch, runAt: new Date(stretch * SETTLE_EVERY_MS) };
}

/** Settles what waits; what is filed from now on needs a job of its own. */
export async function settleAsked(ctx: Context): Promise<void> {
  ctx.port(settling).asked = 0;
  await settlePeriods(ctx);
}
