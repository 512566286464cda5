import { m } from '$lib/paraglide/messages.js';
import type { GhostSeat } from './ghost-seat.svelte.ts';

/** Who sits beside the player, or why nobody does, in a few words. */
export function ghostLine({ state, wish, race }: GhostSeat): string {
  if (wish.kind === 'none') return m.ghost_none();
  const name = race?.against?.name ?? '';
  return {
    none: m.ghost_none,
    loading: m.ghost_loading,
    there: () => name,
    nobody: wish.kind === 'rival' ? m.ghost_nobody_above : m.ghost_no_record,
    other: m.ghost_other,
    failed: m.ghost_failed,
  }[state]();
}
