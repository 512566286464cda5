import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
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

const NEWS = '/api/notifications/news';
const told = async (who: TestPerson) => {
  const { items } = (await who.get(NEWS)).body as { items: Line[] };
  return items.map(({ kind, line, count, readAt }) => [kind, line.en, count, readAt !== null]);
};
interface Line {
  kind: string;
  line: { en: string };
  count: number;
  readAt: string | null;
}

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

test('who was passed hears of it in their inbox, once, and passing back reads it', async () => {
  const [minji, jun, ara] = [await madang.person(), await madang.person(), await madang.person()];
  for (const [who, skill] of [
    [jun, weak],
    [ara, weak],
    [minji, fair],
  ] as const)
    await submit(who, playOf(chart, 'hard', skill));
  await madang.work();
  const play = playOf(chart, 'hard', good);
  const passing = await submit(jun, play);
  await submit(jun, play);
  await madang.work();
  const { items } = (await minji.get('/api/rhythm/rivals/overtakings')).body;
  const ahead = passing.body.record.score - items[0].ownScore;
  const line = `${jun.name} beat your record on “Arirang” by ${ahead.toLocaleString('en')} points.`;
  expect(await told(minji)).toEqual([['rhythm.passed', line, 1, false]]);
  expect(await told(jun)).toEqual([]);

  await submit(ara, playOf(chart, 'hard', { ...good, seed: 4 }));
  await madang.work();
  const both = `Your record on “Arirang” was beaten 2 times, last by ${ara.name}.`;
  expect(await told(minji)).toEqual([['rhythm.passed', both, 2, false]]);

  await submit(minji, playOf(chart, 'hard', { ...good, spreadMs: 6, seed: 9 }));
  await madang.work();
  expect(await told(minji)).toEqual([['rhythm.passed', both, 2, true]]);
});

test('a score that was taken away takes its news along', async () => {
  const [minji, jun] = [await madang.person(), await madang.person()];
  const curator = await madang.person('curator');
  await submit(jun, playOf(chart, 'easy', weak));
  await submit(minji, playOf(chart, 'easy', fair));
  const play = playOf(chart, 'easy', good);
  await submit(jun, play);
  await madang.work();
  expect((await told(minji)).length).toBe(1);
  const path = `/api/rhythm/reviews/cases/${play.id}/rulings`;
  const ruling = await curator.post(path, { decision: 'void', reason: 'twelve hands' });
  expect(ruling.status).toBe(201);
  await madang.work();
  expect(await told(minji)).toEqual([]);
});
