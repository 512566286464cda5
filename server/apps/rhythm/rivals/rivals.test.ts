import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';
import { purgeOvertakings } from './jobs/purge-overtakings.ts';

const PATH = '/api/rhythm/rivals/overtakings';

let madang: Madang;
let chart: ReadChart;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_0');
});
afterAll(() => madang.close());

const weak = { spreadMs: 60, missRate: 0.1, seed: 1 };
const fair = { spreadMs: 45, missRate: 0.02, seed: 2 };
const good = { spreadMs: 30, missRate: 0, seed: 3 };

test('rhythm.rivals.listOvertakings: who was passed gets to know, until they pass back', async () => {
  const [minji, jun] = [await madang.person(), await madang.person()];
  await submit(jun, playOf(chart, 'hard', weak));
  await submit(minji, playOf(chart, 'hard', fair));
  await madang.work();
  expect((await jun.get(PATH)).body.items).toEqual([]);

  madang.clock.advance({ hours: 1 });
  const passing = await submit(jun, playOf(chart, 'hard', good));
  await madang.work();
  const mine = (await minji.get(PATH)).body;
  expect(mine.items).toMatchObject([
    {
      chartId: 'arirang_0',
      mode: 'hard',
      rival: { id: jun.id, name: jun.name },
      rivalScore: passing.body.record.score,
    },
  ]);
  expect(mine.next).toBeNull();
  expect((await jun.get(PATH)).body.items).toEqual([]);

  await submit(minji, playOf(chart, 'hard', { ...good, spreadMs: 6, seed: 9 }));
  await madang.work();
  expect((await minji.get(PATH)).body.items).toEqual([]);
  expect((await jun.get(PATH)).body.items).toHaveLength(1);
});

test('old overtakings are forgotten', async () => {
  const [first, second] = [await madang.person(), await madang.person()];
  await submit(second, playOf(chart, 'easy', weak));
  await submit(first, playOf(chart, 'easy', fair));
  await submit(second, playOf(chart, 'easy', good));
  await madang.work();
  expect((await first.get(PATH)).body.items).toHaveLength(1);
  madang.clock.advance({ days: 91 });
  await purgeOvertakings.run(madang.house.context('test'), {});
  const { reader } = madang.house.ground.database;
  expect(await reader.rows('select * from rhythm.overtaking')).toEqual([]);
});
