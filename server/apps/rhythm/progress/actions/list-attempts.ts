import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { listAttempts as readAttempts, timingOf } from '../../plays/index.ts';
import { ChartId, Mode } from '../../scoreboard/index.ts';
import { ATTEMPTS, ATTEMPTS_MAX, READ_LIMIT } from '../limits.ts';
import { Attempt } from '../schemas.ts';

/** One's own attempts at a chart: how the scores and the timing went. */
export const listAttempts = action({
  operation: 'rhythm.progress.listAttempts',
  summary: 'List your attempts at a chart, with their timing',
  method: 'GET',
  path: '/rhythm/progress/charts/:chartId/:mode',
  permission: 'guest',
  limit: READ_LIMIT,
  params: strict({ chartId: ChartId, mode: Mode }),
  query: strict({
    cursor: Type.Optional(
      Type.String({ maxLength: 400, description: '`next` of the page before this one' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: ATTEMPTS_MAX, default: ATTEMPTS })),
  }),
  output: pageOf(Attempt),
  async run(ctx, { chartId, mode, cursor, limit = ATTEMPTS }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { playedAt: new Date(key[0]), id: key[1] };
    const which = { playerId: self(ctx), chartId, mode };
    const rows = await readAttempts(ctx, which, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(({ hits, errorSumMs, errorSquaresMs2, ...attempt }) => ({
      ...attempt,
      ...timingOf({
        hits: hits ?? 0,
        errorSumMs: errorSumMs ?? 0,
        errorSquaresMs2: errorSquaresMs2 ?? 0,
      }),
      playedAt: attempt.playedAt.toISOString(),
    }));
    const next =
      rows.length > limit && last ? packCursor([last.playedAt.getTime(), last.id]) : null;
    return { items, next };
  },
});
