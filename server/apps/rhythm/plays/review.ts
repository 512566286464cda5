import type { Context } from '../../../kernel/context/context.ts';
import { modifiedPattern, NO_MODIFIERS, parseModifiers, readPattern } from '../songs/index.ts';
import { judge } from './rules/judge.ts';
import { type LogEntry, unpackLog } from './rules/log.ts';
import { oddFacts, type OddFact } from './rules/odd.ts';
import type { Play } from './schemas.ts';
import { findOpen, findPlay, type LoggedPlay } from './store/rulings.ts';
import { viewPlay } from './view.ts';

/** What was measured where a play is odd; of a claim, what it says against what its log gives. */
export interface PlayFact extends Omit<OddFact, 'code' | 'measure'> {
  code: OddFact['code'] | 'claim_differs';
  measure: OddFact['measure'] | 'claimed_score' | 'claimed_combo';
}

/** A play as it is looked at by who decides about it. */
export interface PlayInQuestion {
  playerId: string;
  play: Play;
  facts: PlayFact[];
  log: LogEntry[] | null;
}

/** Odd plays that nobody has decided about, the last first; mere claims only with the flag `no_log`. */
export async function listOpen(
  ctx: Context,
  which: { flag: string | null; after: { playedAt: Date; id: string } | null },
  limit: number,
): Promise<PlayInQuestion[]> {
  const rows = await findOpen(ctx.db, which, limit);
  return Promise.all(rows.map((row) => inQuestion(ctx, row)));
}

/** One play, whoever made it; null when there is none. */
export async function readInQuestion(ctx: Context, id: string): Promise<PlayInQuestion | null> {
  const row = await findPlay(ctx.db, id);
  return row && inQuestion(ctx, row);
}

async function inQuestion(ctx: Context, row: LoggedPlay): Promise<PlayInQuestion> {
  const log = row.log && unpackLog(row.log);
  const facts = log && row.flags.length > 0 ? await factsOf(ctx, row, log) : [];
  return { playerId: row.player_id, play: viewPlay(row), facts, log };
}

/** What is odd about a play by the limits of now; its flags say what it was when it was filed. */
async function factsOf(ctx: Context, row: LoggedPlay, log: LogEntry[]): Promise<PlayFact[]> {
  const modifiers = parseModifiers(row.modifiers) ?? NO_MODIFIERS;
  const chart = await readPattern(ctx, row.chart_id, row.chart_version);
  const pattern = modifiedPattern(chart, modifiers);
  const noFail = modifiers.noFail || row.rules < 2;
  const judged = judge(pattern, row.mode, log, { noFail });
  const facts: PlayFact[] = oddFacts(pattern, row.mode, log, judged);
  const claimed = { code: 'claim_differs', atMs: null, key: null, times: 1 } as const;
  if (row.score !== judged.score) {
    const { score: limit } = judged;
    facts.push({ ...claimed, measure: 'claimed_score', found: row.score, limit });
  }
  if (row.max_combo !== judged.maxCombo) {
    const { maxCombo: limit } = judged;
    facts.push({ ...claimed, measure: 'claimed_combo', found: row.max_combo, limit });
  }
  return facts;
}
