import type { Context } from '../../../kernel/context/context.ts';
import { findBoard, findLine, findLines } from './store/ranks.ts';

/** A rise on a verified board. */
export interface Rise {
  playerId: string;
  chartId: string;
  mode: 'easy' | 'hard';
  score: number;
  previousScore: number;
}

/**
 * The players just below somebody's new place who stood above (or level with) their old one: those
 * whom this rise has passed, nearest first. Nobody, when the riser has risen further since.
 */
export async function findPassed(
  ctx: Context,
  rise: Rise,
  limit: number,
): Promise<{ playerId: string; score: number }[]> {
  const board = await findBoard(ctx.db, rise.chartId, rise.mode, 'verified');
  const line = board && (await findLine(ctx.db, board.id, rise.playerId));
  if (!board || !line || line.score !== rise.score) return [];
  const below = await findLines(ctx.db, board.id, line, limit);
  return below.filter(({ score }) => score >= rise.previousScore);
}
