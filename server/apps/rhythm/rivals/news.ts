import type { Context } from '../../../kernel/context/context.ts';
import { newsKind } from '../../../kernel/room/news.ts';
import { settleNews, takeBack, tell } from '../../../capabilities/notifications/news/index.ts';
import { readChartFacts } from '../songs/index.ts';
import { findPassedAmong, type OvertakingRow } from './store.ts';

/** Told to those whose record somebody passed. */
export const passedNews = newsKind({
  name: 'rhythm.passed',
  says: { ko: '누가 내 기록을 넘어서요', en: 'Somebody beats a record of yours' },
  channels: { inbox: true, push: true, mail: true },
  line: ({ facts, count, from }) => {
    const ahead = Number(facts['ahead']);
    const [ko, en] = [String(facts['songKo']), String(facts['song'])];
    const [whoKo, who] = from === '' ? ['떠난 사람', 'Somebody who left'] : [`${from} 님`, from];
    if (count > 1) {
      return {
        ko: `“${ko}” 기록을 ${count}번 추월당했어요. 마지막은 ${whoKo}이에요.`,
        en: `Your record on “${en}” was beaten ${count} times, last by ${who}.`,
      };
    }
    return {
      ko: `${whoKo}이 “${ko}” 기록을 ${ahead.toLocaleString('ko')}점 차로 넘어섰어요.`,
      en: `${who} beat your record on “${en}” by ${ahead.toLocaleString('en')} points.`,
    };
  },
});

interface Board {
  chartId: string;
  mode: string;
}

const bundleOf = ({ chartId, mode }: Board) => `${chartId} ${mode}`;

/** Tells those who were passed. What is passed on one board until they look is one line. */
export async function tellPassed(
  ctx: Context,
  rows: OvertakingRow[],
  eventId: string,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const chart = (await readChartFacts(ctx, [first.chart_id])).get(first.chart_id);
  if (chart === undefined) return;
  await tell(
    ctx,
    rows.map((row) => ({
      personId: row.player_id,
      kind: passedNews.name,
      dedupe: `${passedNews.name} ${eventId}`,
      path: `/rhythm/songs/${chart.songId}?chart=${chart.id}&mode=${row.mode}`,
      bundle: bundleOf({ chartId: row.chart_id, mode: row.mode }),
      from: row.rival_id,
      facts: {
        song: chart.title.en,
        songKo: chart.title.ko,
        ahead: row.rival_score - row.own_score,
      },
    })),
  );
}

/** A player passed back: when nobody is left whom they still have to pass there, the news is old. */
export async function settlePassed(ctx: Context, playerId: string, board: Board): Promise<void> {
  const left = await findPassedAmong(ctx.db, [playerId], board);
  if (left.length > 0) return;
  await settleNews(ctx, { personId: playerId, kind: passedNews.name, bundle: bundleOf(board) });
}

/** Of these players a score that passed them was taken away: who is passed by nobody now never was. */
export async function takeBackPassed(
  ctx: Context,
  playerIds: string[],
  board: Board,
): Promise<void> {
  const left = new Set(await findPassedAmong(ctx.db, playerIds, board));
  for (const personId of new Set(playerIds)) {
    if (left.has(personId)) continue;
    await takeBack(ctx, { personId, kind: passedNews.name, bundle: bundleOf(board) });
  }
}
