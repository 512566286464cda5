import type { Static } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { readPeople } from '../../../capabilities/identity/profiles/index.ts';
import type { PlayInQuestion } from '../plays/index.ts';
import type { Case, RulingEntry } from './schemas.ts';
import type { RulingRow } from './store.ts';

/** Plays in question with the names of their players. */
export async function viewCases(
  ctx: Context,
  plays: PlayInQuestion[],
): Promise<Static<typeof Case>[]> {
  const people = await readPeople(
    ctx,
    plays.map(({ playerId }) => playerId),
  );
  return plays.map(({ playerId, play, facts }) => ({
    player: people.get(playerId) ?? { id: playerId, name: '', hue: 0 },
    play,
    facts,
  }));
}

/** Decisions with the names of their people; who has left the house is null. */
export async function viewRulings(
  ctx: Context,
  rows: RulingRow[],
): Promise<Static<typeof RulingEntry>[]> {
  const named = rows.flatMap((row) => [row.player_id, row.judge_id]);
  const people = await readPeople(
    ctx,
    named.filter((id) => id !== null),
  );
  return rows.map(({ id, play_id: playId, player_id, judge_id, decision, reason, at }) => ({
    id,
    playId,
    player: people.get(player_id) ?? null,
    judge: judge_id === null ? null : (people.get(judge_id) ?? null),
    decision,
    reason,
    at: at.toISOString(),
  }));
}
