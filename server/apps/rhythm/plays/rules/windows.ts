import type { Mode } from '../../songs/rules/chart.ts';

/** How well a head or a tail was played, best first. */
export type Judgement = 'arts' | 'fine' | 'near' | 'miss';

/** Half-widths of the timing windows in milliseconds, both ends included. */
export interface Windows {
  arts: number;
  fine: number;
  near: number;
}

/** The timing windows of each mode. */
export const WINDOWS_MS: Record<Mode, Windows> = {
  easy: { arts: 60, fine: 110, near: 160 },
  hard: { arts: 33, fine: 66, near: 100 },
};

/** The presses of one chord lie within this span of its first; an overpress within it of the last. */
export const CHORD_SPAN_MS = 60;

/** A held key that slipped may come back within this time; the gap then counts as held. */
export const HOLD_FORGIVEN_MS = 120;

/** Per cent of a hold that earns `fine` or `near` when it was let go too early. */
export const HOLD_PERCENT_MIN = { fine: 75, near: 40 };

/**
 * The judgement of a hit that lies `errorMs` from its note; `miss` outside the mode's windows.
 *
 * @param errorMs signed milliseconds, negative = early
 */
export function judgementOf(errorMs: number, windows: Windows): Judgement {
  const distanceMs = Math.abs(errorMs);
  if (distanceMs <= windows.arts) return 'arts';
  if (distanceMs <= windows.fine) return 'fine';
  return distanceMs <= windows.near ? 'near' : 'miss';
}

/**
 * The judgement of a hold's tail that was let go before it counted as kept.
 *
 * @param heldMs from the note's own moment to the release: a late head has already paid for itself
 */
export function tailJudgementOf(heldMs: number, holdMs: number): Judgement {
  if (heldMs * 100 >= holdMs * HOLD_PERCENT_MIN.fine) return 'fine';
  return heldMs * 100 >= holdMs * HOLD_PERCENT_MIN.near ? 'near' : 'miss';
}
