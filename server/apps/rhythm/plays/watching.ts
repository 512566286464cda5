import { isBlocked } from '../../../capabilities/identity/blocks/index.ts';
import { atLeast } from '../../../kernel/action/permission.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { periodsOf, standsAt } from '../scoreboard/index.ts';
import { placeOfRow } from './judged-play.ts';
import type { PlayRow } from './store.ts';
import type { LoggedPlay } from './store/rulings.ts';

/**
 * Whether who asks may watch a play: it is their own, they are a curator, or it stands on a board of
 * its time and no block stands between them and its player. Nobody is told of a block: what it hides
 * is answered as a play that does not exist, and where there is nothing to watch it hides nothing.
 */
export async function mayWatch(ctx: Context, row: LoggedPlay): Promise<boolean> {
  const { actor } = ctx;
  const isPerson = actor.kind === 'person';
  if (isPerson && (actor.id === row.player_id || atLeast(actor.role, 'curator'))) return true;
  const [stands, blocked] = await Promise.all([
    standsAt(ctx, row.id, placesOf(row)),
    isPerson && row.log !== null && isBlocked(ctx, actor.id, row.player_id),
  ]);
  return stands && !blocked;
}

/** Everywhere a play may stand: the boards of all time, of its week and of its season. */
function placesOf(row: PlayRow) {
  const { playerId, board } = placeOfRow(row);
  return ['', ...periodsOf(row.played_at)].map((period) => ({
    playerId,
    board: { ...board, period },
  }));
}
