import { hash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import type { Place, Settlement } from '../scoreboard/index.ts';
import type { Submission } from './schemas.ts';
import type { PlayRow } from './store.ts';
import type { Verdict } from './verdict.ts';

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

/** The hash that tells a retry from another play with the same id; of the log as it is kept, packed. */
export function digestOf(submission: Submission, { packedLog }: Verdict): Buffer {
  const { chartId, chartVersion, mode, claim } = submission;
  const text = JSON.stringify([chartId, chartVersion, mode, claim ?? null, packedLog !== null]);
  return hash('sha256', Buffer.concat([Buffer.from(text), packedLog ?? EMPTY]), 'buffer');
}

const EMPTY = Buffer.alloc(0);

/** The hash that plays were filed with before the packed log went into it. */
function formerDigestOf({ chartId, chartVersion, mode, log, claim }: Submission): Buffer {
  const text = JSON.stringify([chartId, chartVersion, mode, log ?? null, claim ?? null]);
  return hash('sha256', text, 'buffer');
}

/** Whether a filed play is this very one. */
export function isSame(row: PlayRow, { playerId, digest, submission }: JudgedPlay): boolean {
  if (row.player_id !== playerId) return false;
  return row.digest.equals(digest) || row.digest.equals(formerDigestOf(submission));
}

/** The place on a board that it is about. */
export function placeOf({ playerId, submission, verdict }: JudgedPlay): Place {
  const { chartId, mode } = submission;
  const kind = verdict.verified ? 'verified' : 'unverified';
  return { playerId, board: { chartId, mode, kind } };
}

/** What it says about its player's record. */
export function outcomeOf({ playedAt, submission, verdict }: JudgedPlay) {
  const { score, cleared, fullCombo, allArts } = verdict;
  const { id: playId, chartVersion } = submission;
  return { playId, chartVersion, score, cleared, fullCombo, allArts, playedAt };
}

/** The row that keeps it. */
export function rowOf(play: JudgedPlay, settled: Settlement): PlayRow & { log: Buffer | null } {
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
