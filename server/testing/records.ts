import { randomUUID } from 'node:crypto';
import {
  holdRecords,
  settlePlays,
  writeSettled,
  type BoardKey,
} from '../apps/rhythm/scoreboard/index.ts';
import type { Madang } from './madang.ts';

/** A score that a player is given without playing. */
export interface GivenScore {
  playerId: string;
  chartId: string;
  mode?: 'easy' | 'hard';
  kind?: 'verified' | 'unverified';
  score: number;
  at?: Date;
}

/** Settles scores as plays do, but for the playing: for tests of what stands above the boards. */
export async function giveScores(madang: Madang, scores: GivenScore[]): Promise<void> {
  const ctx = madang.house.context('test');
  const plays = scores.map(
    ({ playerId, chartId, mode = 'hard', kind = 'verified', score, at }) => ({
      playerId,
      board: { chartId, mode, kind, modifiers: '', period: '' } satisfies BoardKey,
      playId: randomUUID(),
      chartVersion: 1,
      score,
      cleared: score >= 7_000_000,
      fullCombo: score >= 9_900_000,
      allArts: score === 10_000_000,
      playedAt: at ?? ctx.now,
    }),
  );
  await ctx.transaction(async (ctx) =>
    writeSettled(ctx, settlePlays(await holdRecords(ctx, plays), plays)),
  );
}
