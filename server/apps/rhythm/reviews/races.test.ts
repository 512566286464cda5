import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { oddPlayOf, playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';
import { boardsDiffer } from '../../../testing/recount.ts';

let madang: Madang;
let chart: ReadChart;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_0');
});
afterAll(() => madang.close());

const pathOf = ({ id }: { id: string }) => `/api/rhythm/reviews/cases/${id}/rulings`;

test('two curators at once decide once', async () => {
  const [first, second] = [await madang.person('curator'), await madang.person('curator')];
  for (let round = 0; round < 8; round++) {
    const play = oddPlayOf(chart, 'hard', { seed: round });
    await submit(await madang.person(), play);
    const decide = (decision: string) =>
      Promise.all(
        [first, second].map((who) => who.post(pathOf(play), { decision, reason: 'seen' })),
      );
    for (const decision of [round % 2 ? 'accept' : 'void', 'undo']) {
      const answers = await decide(decision);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
      const code = decision === 'undo' ? 'rhythm.case_open' : 'rhythm.case_decided';
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code });
    }
    const { body } = await first.get(`/api/rhythm/reviews/cases/${play.id}`);
    expect(body.rulings).toHaveLength(2);
  }
  expect(await boardsDiffer(madang)).toEqual([]);
});

test('while plays come in and are settled on two nodes, decisions leave all boards right', async () => {
  const second = await openMadang({ databaseUrl: madang.databaseUrl, clock: madang.clock });
  const curator = await madang.person('curator');
  const players = await Promise.all(Array.from({ length: 4 }, () => madang.person()));
  const before = players.map((_, i) => oddPlayOf(chart, 'easy', { seed: i }));
  await Promise.all(players.map((player, i) => submit(player, before[i] as object)));
  const decide = async (play: { id: string }) => {
    for (const decision of ['accept', 'undo', 'void', 'undo', 'accept']) {
      const answer = await curator.post(pathOf(play), { decision, reason: 'seen' });
      expect(answer.status).toBe(201);
    }
  };
  const playing = players.flatMap((player, i) =>
    Array.from({ length: 8 }, (_, round) => {
      const node = round % 2 ? second.bearer(player.accessToken) : player;
      const skill = { seed: 10 * i + round, spreadMs: 10 + round };
      return submit(node, (round % 3 ? playOf : oddPlayOf)(chart, 'easy', skill));
    }),
  );
  const settling = [madang.work(), second.work()];
  await Promise.all([...playing, ...settling, ...before.map(decide)]);
  await madang.work();
  await second.close();
  expect(await boardsDiffer(madang)).toEqual([]);
}, 60_000);
