import type { Judgement } from '@madang/server/rhythm/judge';
import { number } from '$lib/kernel/language/format.ts';
import { m } from '$lib/paraglide/messages.js';

/** What a judgement is called on the stage. */
export function judgementName(judgement: Judgement): string {
  return {
    arts: m.rhythm_judgement_arts,
    fine: m.rhythm_judgement_fine,
    near: m.rhythm_judgement_near,
    miss: m.rhythm_judgement_miss,
  }[judgement]();
}

/** How far beside its note a hit lay, in words; empty for a miss. */
export function sideOf(errorMs: number | null): string {
  if (errorMs === null) return '';
  if (errorMs === 0) return m.replay_on_time();
  const ms = number(Math.abs(errorMs));
  return errorMs < 0 ? m.replay_early_by({ ms }) : m.replay_late_by({ ms });
}
