import type { Context } from '../../../kernel/context/context.ts';
import { lastingBoard } from './lasting.ts';
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
  const { chartId, mode } = rise;
  const board = await findBoard(ctx.db, lastingBoard(chartId, mode));
  const line = board && (await findLine(ctx.db, board.id, rise.playerId));
  if (!board || !line || line.score !== rise.score) return [];
  const below = await findLines(ctx.db, board.id, line, limit);
  return below.filter(({ score }) => score >= rise.previousScore);
}

/** A player's record on a board by which people are measured, as it is now; null without one. */
export async function readBest(
  ctx: Context,
  { playerId, chartId, mode }: Pick<Rise, 'playerId' | 'chartId' | 'mode'>,
): Promise<{ score: number } | null> {
  const board = await findBoard(ctx.db, lastingBoard(chartId, mode));
  return board && findLine(ctx.db, board.id, playerId);
}
