import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringAll, editOf, songEditOf, waveFile } from '../../../testing/editing.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { readChart } from '../../../testing/plays.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const ROOM = '/api/rhythm/catalogue';
const SAVERS = 12;

test('of curators who save one chart at once, one saves it and the others are told', async () => {
  const curators = await Promise.all(
    Array.from({ length: SAVERS }, () => madang.person('curator')),
  );
  const chart = await readChart(madang.nobody, 'arirang_0');
  const answers = await Promise.all(
    curators.map((curator, i) => {
      const edit = editOf(chart, ({ notes }) => notes.splice(0, i + 1));
      return curator.put(`${ROOM}/charts/${chart.id}`, edit);
    }),
  );
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([200, ...Array.from({ length: SAVERS - 1 }, () => 409)]);
  const winner = answers.findIndex(({ status }) => status === 200);
  const now = await readChart(madang.nobody, chart.id);
  expect(now.version).toBe(2);
  expect(now.notes).toEqual(chart.notes.slice(winner + 1));
  const refused = answers.find(({ status }) => status === 409)?.body;
  expect(refused).toMatchObject({
    code: 'rhythm.version_conflict',
    errors: [{ pointer: '/base', detail: '2' }],
  });
});

test('of curators who make one new chart at once, one makes it', async () => {
  const [one, other] = await Promise.all([madang.person('curator'), madang.person('curator')]);
  const chart = await readChart(madang.nobody, 'arirang_1');
  const edit = { ...editOf(chart, () => undefined), base: 0 };
  const answers = await Promise.all(
    [one, other].map((curator) => curator.put(`${ROOM}/charts/arirang_8`, edit)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('one sound file brought and kept by many at once is one', async () => {
  const curators = await Promise.all(Array.from({ length: 6 }, () => madang.person('curator')));
  const wave = waveFile(3_000);
  const [first] = curators as [TestPerson];
  const { body: song } = await first.get(`${ROOM}/songs/arirang`);
  const answers = await Promise.all(
    curators.map(async (curator, i) => {
      const [brought] = await bringAll(curator, { 'a.wav': wave });
      const sound = {
        recording: { hash: brought?.hash, offsetMs: 0 },
        lengthMs: 3_000,
        previewMs: [0, 2_000],
      };
      return curator.put(`${ROOM}/songs/copy-${i}`, songEditOf(song, { base: 0, ...sound }));
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(curators.map(() => 200));
  const { body: copy } = await madang.nobody.get('/api/rhythm/songs/copy-5');
  const kept = await madang.nobody.get(`/api/rhythm/songs/recordings/${copy.recording.hash}`);
  expect(kept.raw.equals(wave)).toBe(true);
});

test('a song and its chart saved at once are both saved', async () => {
  const [one, other] = await Promise.all([madang.person('curator'), madang.person('curator')]);
  const { body: song } = await one.get(`${ROOM}/songs/minuet-in-g`);
  const chart = await readChart(madang.nobody, 'minuet-in-g_1');
  const answers = await Promise.all([
    one.put(`${ROOM}/songs/minuet-in-g`, songEditOf(song, { artist: 'Petzold' })),
    other.put(
      `${ROOM}/charts/${chart.id}`,
      editOf(chart, ({ notes }) => notes.pop()),
    ),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { body: after } = await one.get(`${ROOM}/songs/minuet-in-g`);
  expect(after).toMatchObject({ artist: 'Petzold', version: 2 });
  expect(after.charts[1].version).toBe(2);
});
