import {
  modifiedPattern,
  NO_MODIFIERS,
  type ChartPattern,
  type Modifiers,
} from '../songs/index.ts';
import { claimWrong, logWrong, playEmpty } from './faults.ts';
import { agrees, contradictionOf } from './rules/claim.ts';
import { judge } from './rules/judge.ts';
import { inspectLog, packLog } from './rules/log.ts';
import { findOddities } from './rules/odd.ts';
import { sumTiming, type TimingSums } from './rules/timing.ts';
import type { Claim, Submission } from './schemas.ts';

/** What a submission is worth. */
export interface Verdict extends Claim {
  verified: boolean;
  flags: string[];
  /** When the gauge ran empty; null when it did not, and for a mere claim. */
  failedAtMs: number | null;
  /** How the hits of its log lay round their notes; null for a mere claim. */
  timing: TimingSums | null;
  /** The log as it is kept; null for a mere claim. */
  packedLog: Buffer | null;
}

/** The modifiers of a submission, those that it leaves out included. */
export function modifiersOf({ modifiers }: Pick<Submission, 'modifiers'>): Modifiers {
  return modifiers ? { ...NO_MODIFIERS, ...modifiers } : NO_MODIFIERS;
}

/**
 * Judges a submission. With a log, the figures are those the server computes, and it is verified
 * when nothing about it is odd and no claim differs. Without one, the claim is kept as it is,
 * unverified.
 * @param chart as it was made; its modifiers are the submission's
 * @throws logWrong, claimWrong, playEmpty
 */
export function judgeSubmission(submission: Submission, chart: ChartPattern): Verdict {
  const { log, claim, mode } = submission;
  const modifiers = modifiersOf(submission);
  const pattern = modifiedPattern(chart, modifiers);
  if (claim) refuseContradiction(claim, pattern);
  if (!log) {
    if (!claim) throw playEmpty();
    const without = { failedAtMs: null, timing: null, packedLog: null };
    return { ...claim, verified: false, flags: ['no_log'], ...without };
  }
  const fault = inspectLog(log, pattern.keyCount, pattern.lengthMs);
  if (fault) {
    const { index, code, detail } = fault;
    throw logWrong({ detail, errors: [{ pointer: `/log/${index}`, code, detail }] });
  }
  const judged = judge(pattern, mode, log, modifiers);
  const flags: string[] = findOddities(pattern, mode, log, judged);
  // The claim stands, as a claim: a score that differs from its own log proves nothing.
  const differs = claim !== undefined && !agrees(claim, judged);
  if (differs) flags.push('claim_differs');
  const stands = differs ? claim : judged;
  return {
    score: stands.score,
    counts: stands.counts,
    maxCombo: stands.maxCombo,
    early: stands.early,
    late: stands.late,
    cleared: stands.cleared,
    fullCombo: stands.fullCombo,
    allArts: stands.allArts,
    verified: flags.length === 0,
    flags,
    failedAtMs: judged.failedAtMs,
    timing: sumTiming(judged.errorsMs),
    packedLog: Buffer.from(packLog(log)),
  };
}

function refuseContradiction(claim: Claim, pattern: ChartPattern): void {
  const holds = pattern.notes.filter((note) => note.holdMs > 0).length;
  const detail = contradictionOf(claim, pattern.notes.length + holds);
  if (detail)
    throw claimWrong({ detail, errors: [{ pointer: '/claim', code: 'contradiction', detail }] });
}
