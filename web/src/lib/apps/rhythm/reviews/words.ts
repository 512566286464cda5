import type { paths } from '$lib/kernel/api/schema.d.ts';
import { clock, number } from '$lib/kernel/language/format.ts';
import { m } from '$lib/paraglide/messages.js';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** An odd play that waits, with what is odd about it. */
export type Case = Answer<'/api/rhythm/reviews/cases'>['items'][number];
/** What somebody decided. */
export type RulingLine = Answer<'/api/rhythm/reviews/rulings'>['items'][number];
type Fact = Case['facts'][number];

/** What can be decided of a case. */
export const DECISIONS = ['accept', 'keep', 'void'] as const;
export type Decision = (typeof DECISIONS)[number];

const FLAGS: Record<string, () => string> = {
  no_log: m.flag_no_log,
  claim_differs: m.flag_claim_differs,
  too_many_keys: m.flag_too_many_keys,
  input_before_start: m.flag_input_before_start,
  inhuman_regularity: m.flag_inhuman_regularity,
  impossible_rate: m.flag_impossible_rate,
};

/** What a flag says, in words. */
export function sayFlag(code: string): string {
  return FLAGS[code]?.() ?? m.flag_other({ code });
}

type Figures = { found: string; limit: string; times: string };
const FACTS: Record<Fact['measure'], (figures: Figures) => string> = {
  keys_down: m.fact_keys_down,
  first_down_ms: m.fact_first_down_ms,
  error_deviation_ms: m.fact_error_deviation_ms,
  even_intervals: m.fact_even_intervals,
  key_repeat_ms: m.fact_key_repeat_ms,
  downs_per_second: m.fact_downs_per_second,
  claimed_score: m.fact_claimed_score,
  claimed_combo: m.fact_claimed_combo,
};

/** One odd thing in a sentence: what was found, where oddness begins, and when in the song. */
export function sayFact({ measure, found, limit, times, atMs }: Fact): string {
  const rounded = (value: number) => number(Math.round(value * 10) / 10);
  // A key before the song lies at a time below 0: how long before is what one wants to know.
  const isBefore = measure === 'first_down_ms';
  const figures = {
    found: rounded(isBefore ? Math.abs(found) : found),
    limit: rounded(limit),
    times: number(times),
  };
  const said = FACTS[measure](figures);
  return atMs === null || isBefore
    ? said
    : `${said}, ${m.fact_at({ time: clock(Math.max(0, atMs)) })}`;
}

/** What a decision is called where one chooses, and where one reads what was decided. */
export const DECISION_WORDS = {
  accept: { name: m.reviews_accept, hint: m.reviews_accept_hint, said: m.reviews_said_accept },
  keep: { name: m.reviews_keep, hint: m.reviews_keep_hint, said: m.reviews_said_keep },
  void: { name: m.reviews_void, hint: m.reviews_void_hint, said: m.reviews_said_void },
  undo: { name: m.reviews_undo, hint: m.reviews_undo, said: m.reviews_said_undo },
};
