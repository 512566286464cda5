import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';

let madang: Madang;
let chart: ReadChart;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_2');
});
afterAll(() => madang.close());

const rows = <R>(text: string, values: string[] = []) =>
  madang.house.ground.database.writer.rows<R>(text, values);

test('50 first plays at once make one record with 50 plays', async () => {
  const player = await madang.person();
  const plays = Array.from({ length: 50 }, (_, seed) => playOf(chart, 'hard', { seed }));
  const answers = await Promise.all(plays.map((play) => submit(player, play)));
  const best = Math.max(...answers.map(({ body }) => body.play.score));
  const records = await rows(
    `select r.score, r.plays from rhythm.record r join rhythm.board b on b.id = r.board_id
     where r.player_id = $1 and b.period = ''`,
    [player.id],
  );
  expect(records).toEqual([{ score: best, plays: 50 }]);
  expect(await rows('select id from rhythm.play where player_id = $1', [player.id])).toHaveLength(
    50,
  );
});

test('one play sent 20 times at once counts once', async () => {
  const player = await madang.person();
  const play = playOf(chart, 'hard', { seed: 77 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => submit(player, play)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.every(({ body }) => body.record.plays === 1)).toBe(true);
});

test('many players on two nodes at once: the board equals a recount', async () => {
  const second = await openMadang({ databaseUrl: madang.databaseUrl, clock: madang.clock });
  const players = await Promise.all(Array.from({ length: 12 }, () => madang.person()));
  await Promise.all(
    players.flatMap((player, i) =>
      Array.from({ length: 6 }, (_, round) => {
        const node = round % 2 ? second.bearer(player.accessToken) : player;
        const skill = { seed: 100 * i + round, spreadMs: 8 + 3 * round, missRate: 0.01 * i };
        return submit(node, playOf(chart, 'easy', skill));
      }),
    ),
  );
  await second.close();
  const [board] = await rows(`
    select b.players, b.plays, b.score_sum from rhythm.board b
    where b.chart_id = 'arirang_2' and b.mode = 'easy' and b.kind = 'verified' and b.period = ''`);
  const [recount] = await rows(`
    select count(*)::int as players, sum(plays)::bigint as plays, sum(best)::bigint as score_sum
    from (select player_id, count(*) as plays, max(score) as best from rhythm.play
          where chart_id = 'arirang_2' and mode = 'easy' and verified group by player_id) p`);
  expect(board).toEqual(recount);
});
