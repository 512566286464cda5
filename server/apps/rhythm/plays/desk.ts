import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { groupCommit } from '../../../kernel/db/group-commit.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import type { Fault } from '../../../kernel/faults/fault.ts';
import { port } from '../../../kernel/room/port.ts';
import {
  readBest,
  settlePlays,
  type Badge,
  type BoardKey,
  type Settled,
} from '../scoreboard/index.ts';
import { playIdTaken } from './faults.ts';
import { GROUP_PLAYS_MAX } from './limits.ts';
import type { PlayResult, Submission } from './schemas.ts';
import { findPlays, insertPlays, type PlayRow } from './store.ts';
import type { Verdict } from './verdict.ts';
import { viewPlay } from './view.ts';

/** A judged play on its way into the tables. */
export interface JudgedPlay {
  ctx: Context;
  /** When it was taken in, by the server's clock. */
  playedAt: Date;
  playerId: string;
  submission: Submission;
  verdict: Verdict;
  digest: Buffer;
}

/** What was filed: the answer and whether the play had been filed before, or why it was not. */
export type Filed = { result: PlayResult; known: boolean } | { refused: Fault };

/** Takes plays in; many at once share a transaction. */
export type Desk = (play: JudgedPlay) => Promise<Filed>;

/** The desk of a house. */
export const desk = port<Desk>('rhythm.desk');

/** A desk that files by group commit. */
export function openDesk(): Desk {
  return groupCommit({ itemsMax: GROUP_PLAYS_MAX, write: fileGroup });
}

/** The hash that tells a retry from another play with the same id. */
export function digestOf({ chartId, chartVersion, mode, log, claim }: Submission): Buffer {
  const text = JSON.stringify([chartId, chartVersion, mode, log ?? null, claim ?? null]);
  return createHash('sha256').update(text).digest();
}

/** Files plays in one transaction, or in the one their context is in. */
export async function fileGroup(group: JudgedPlay[]): Promise<Filed[]> {
  const [first] = group;
  if (!first) return [];
  try {
    return await first.ctx.transaction((ctx) => fileIn(ctx, group));
  } catch (error) {
    // Another process filed one of the ids just now: this time they are found.
    if (brokenConstraint(error) !== 'play_pkey' || first.ctx.inTransaction) throw error;
    return first.ctx.transaction((ctx) => fileIn(ctx, group));
  }
}

async function fileIn(ctx: Context, group: JudgedPlay[]): Promise<Filed[]> {
  const ids = group.map((play) => play.submission.id);
  const stored = new Map((await findPlays(ctx.db, ids)).map((row) => [row.id, row]));
  const fresh = new Map<string, JudgedPlay>();
  for (const play of group) {
    const { id } = play.submission;
    if (!stored.has(id) && !fresh.has(id)) fresh.set(id, play);
  }
  const settled = await settleFresh(ctx, [...fresh.values()]);
  const filed: Filed[] = [];
  for (const play of group) {
    const { id } = play.submission;
    const row = stored.get(id) ?? settled.get(id)?.row;
    if (!row || row.player_id !== play.playerId || !row.digest.equals(play.digest)) {
      filed.push({ refused: playIdTaken() });
      continue;
    }
    const outcome = settled.get(id) ?? (await readBest(ctx, boardOf(play), play.playerId));
    filed.push({ result: answer(row, outcome), known: fresh.get(id) !== play });
  }
  return filed;
}

async function settleFresh(ctx: Context, plays: JudgedPlay[]) {
  if (plays.length === 0) return new Map<string, Settled & { row: PlayRow }>();
  const settled = await settlePlays(
    ctx,
    plays.map(({ playedAt, playerId, submission, verdict }, i) => ({
      playerId,
      board: boardOf(plays[i] as JudgedPlay),
      playId: submission.id,
      chartVersion: submission.chartVersion,
      score: verdict.score,
      cleared: verdict.cleared,
      fullCombo: verdict.fullCombo,
      allArts: verdict.allArts,
      playedAt,
    })),
  );
  const rows = plays.map((play, i) => rowOf(play, settled[i] as Settled));
  await insertPlays(ctx.db, rows);
  return new Map(rows.map((row, i) => [row.id, { ...(settled[i] as Settled), row }]));
}

function boardOf({ submission, verdict }: JudgedPlay): BoardKey {
  const { chartId, mode } = submission;
  return { chartId, mode, kind: verdict.verified ? 'verified' : 'unverified' };
}

function rowOf(play: JudgedPlay, settled: Settled): PlayRow & { log: Buffer | null } {
  const { submission, verdict } = play;
  return {
    id: submission.id,
    player_id: play.playerId,
    chart_id: submission.chartId,
    chart_version: submission.chartVersion,
    mode: submission.mode,
    score: verdict.score,
    ...verdict.counts,
    max_combo: verdict.maxCombo,
    early: verdict.early,
    late: verdict.late,
    cleared: verdict.cleared,
    full_combo: verdict.fullCombo,
    all_arts: verdict.allArts,
    verified: verdict.verified,
    flags: verdict.flags,
    new_record: settled.newRecord,
    new_badges: settled.newBadges,
    digest: play.digest,
    played_at: play.playedAt,
    log: verdict.packedLog,
  };
}

function answer(row: PlayRow, { best, standing }: Pick<Settled, 'best' | 'standing'>): PlayResult {
  return {
    play: viewPlay(row),
    record: {
      score: best.score,
      cleared: best.cleared,
      fullCombo: best.fullCombo,
      allArts: best.allArts,
      plays: best.plays,
      reachedAt: best.reachedAt.toISOString(),
    },
    newRecord: row.new_record,
    newBadges: row.new_badges as Badge[],
    ...standing,
  };
}
