import { Id, Instant, oneOf, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { Person } from '../../../capabilities/identity/profiles/index.ts';
import { Log, Play } from '../plays/index.ts';
import { REASON_LENGTH_MAX } from './limits.ts';
import { DECISIONS } from './rules/decision.ts';

/** What is decided. */
export const DecisionWord = oneOf(DECISIONS, {
  description:
    '`accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none. `undo`: what was decided before is taken back',
});

/** Why; its player reads it. */
export const Reason = Type.String({
  minLength: 1,
  maxLength: REASON_LENGTH_MAX,
  pattern: '\\S',
  description: 'why; its player reads it',
});

/** One thing that was measured where a play is odd. */
export const Fact = strict({
  code: Type.String({ description: 'the flag that it belongs to' }),
  measure: oneOf(
    [
      'keys_down',
      'first_down_ms',
      'error_deviation_ms',
      'even_intervals',
      'key_repeat_ms',
      'downs_per_second',
      'claimed_score',
      'claimed_combo',
    ],
    { description: 'of what `found` and `limit` are' },
  ),
  found: Type.Number(),
  limit: Type.Number({ description: 'where oddness begins; of a claim, what its log gives' }),
  atMs: orNull(Type.Integer({ description: 'when it was so, in ms since the song began' })),
  key: orNull(Type.Integer({ description: 'the key that it is about' })),
  times: Type.Integer({
    description: 'how often it was so; of even intervals, how long each is in ms',
  }),
});

/** A play that somebody decides about. */
export const Case = strict({
  player: Person,
  play: Play,
  facts: Type.Array(Fact, {
    description: 'what is odd by the limits of now; `flags` of the play were set when it was filed',
  }),
});

/** One decision. */
export const RulingEntry = strict({
  id: Id,
  playId: Id,
  player: orNull(Person),
  judge: orNull(Person),
  decision: DecisionWord,
  reason: Type.String(),
  at: Instant,
});

/** A case with all that a decision needs. */
export const CaseWithLog = strict({
  ...Case.properties,
  log: orNull(Log),
  rulings: Type.Array(RulingEntry, { description: 'what was decided about it, the latest first' }),
});
