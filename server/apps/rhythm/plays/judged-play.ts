import { hash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import type { Place, Settlement } from '../scoreboard/index.ts';
import { modifiersText } from '../songs/index.ts';
import { RULES } from './rules/judge.ts';
import type { Submission } from './schemas.ts';
import type { PlayToInsert, PlayRow } from './store.ts';
import { modifiersOf, type Verdict } from './verdict.ts';

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

/**
 * The hash that tells a retry from another play with the same id; of the log as it is kept, packed.
 * Modifiers are part of it where there are any: plays filed before there were keep their hash.
 */
export function digestOf(submission: Submission, { packedLog }: Verdict): Buffer {
  const { chartId, chartVersion, mode, claim } = submission;
  const modifiers = modifiersText(modifiersOf(submission));
  const facts = [chartId, chartVersion, mode, claim ?? null, packedLog !== null];
  const text = JSON.stringify(modifiers === '' ? facts : [...facts, modifiers]);
  return hash('sha256', Buffer.concat([Buffer.from(text), packedLog ?? EMPTY]), 'buffer');
}

const EMPTY = Buffer.alloc(0);

/** The hash that plays were filed with before the packed log went into it, and before modifiers. */
function formerDigestOf({ chartId, chartVersion, mode, log, claim }: Submission): Buffer {
  const text = JSON.stringify([chartId, chartVersion, mode, log ?? null, claim ?? null]);
  return hash('sha256', text, 'buffer');
}

/** Whether a filed play is this very one. */
export function isSame(row: PlayRow, { playerId, digest, submission }: JudgedPlay): boolean {
  if (row.player_id !== playerId) return false;
  if (row.modifiers !== modifiersText(modifiersOf(submission))) return false;
  return row.digest.equals(digest) || row.digest.equals(formerDigestOf(submission));
}

/** The place on the board of all time that it is about. */
export function placeOf({ playerId, submission, verdict }: JudgedPlay): Place {
  const { chartId, mode } = submission;
  const kind = verdict.verified ? 'verified' : 'unverified';
  const modifiers = modifiersText(modifiersOf(submission));
  return { playerId, board: { chartId, mode, kind, modifiers, period: '' } };
}

/** The place on the board of all time that a filed play stands for. */
export function placeOfRow(row: PlayRow): Place {
  const kind = row.verified ? 'verified' : 'unverified';
  const { chart_id: chartId, mode, modifiers } = row;
  return { playerId: row.player_id, board: { chartId, mode, kind, modifiers, period: '' } };
}

/** What it says about its player's record. */
export function outcomeOf({ playedAt, submission, verdict }: JudgedPlay) {
  const { score, cleared, fullCombo, allArts } = verdict;
  const { id: playId, chartVersion } = submission;
  return { playId, chartVersion, score, cleared, fullCombo, allArts, playedAt };
}

/** The row that keeps it. */
export function rowOf(play: JudgedPlay, settled: Settlement): PlayToInsert {
  const { submission, verdict } = play;
  return {
    id: submission.id,
    player_id: play.playerId,
    chart_id: submission.chartId,
    chart_version: submission.chartVersion,
    mode: submission.mode,
    modifiers: modifiersText(modifiersOf(submission)),
    score: verdict.score,
    ...verdict.counts,
    hits: verdict.timing?.hits ?? null,
    error_sum_ms: verdict.timing?.errorSumMs ?? null,
    error_squares_ms2: verdict.timing?.errorSquaresMs2 ?? null,
    max_combo: verdict.maxCombo,
    early: verdict.early,
    late: verdict.late,
    cleared: verdict.cleared,
    full_combo: verdict.fullCombo,
    all_arts: verdict.allArts,
    failed_at_ms: verdict.failedAtMs,
    rules: RULES,
    verified: verdict.verified,
    flags: verdict.flags,
    new_record: settled.newRecord,
    new_badges: settled.newBadges,
    ruling: null,
    ruling_reason: null,
    ruled_at: null,
    digest: play.digest,
    played_at: play.playedAt,
    log: verdict.packedLog,
  };
}
