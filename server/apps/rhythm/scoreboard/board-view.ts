import type { Context } from '../../../kernel/context/context.ts';
import { readPeople } from '../../../capabilities/identity/profiles/index.ts';
import type { LineRow } from './store/ranks.ts';

/** Lines of a board with their ranks from `firstRank` on and the names of their people. */
export async function viewLines(ctx: Context, lines: LineRow[], firstRank: number) {
  const people = await readPeople(
    ctx,
    lines.map((line) => line.playerId),
  );
  return lines.map((line, i) => ({
    rank: firstRank + i,
    // Somebody who has left keeps their place on the board without a name.
    person: people.get(line.playerId) ?? { id: line.playerId, name: '', hue: 0 },
    playId: line.playId,
    score: line.score,
    cleared: line.cleared,
    fullCombo: line.fullCombo,
    allArts: line.allArts,
    reachedAt: line.reachedAt.toISOString(),
  }));
}
