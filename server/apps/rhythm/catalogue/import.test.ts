import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perfectLog } from '../plays/index.ts';
import { purgeBrought } from './jobs/purge-brought.ts';
import { bringAll, waveFile } from '../../../testing/editing.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { readChart, submit } from '../../../testing/plays.ts';
import { zipped } from '../../../testing/zipped.ts';

const ROOM = '/api/rhythm/catalogue';
const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string) => readFile(join(FIXTURES, name));
const WAVE = waveFile(30_000);
const LICENCE = { licence: 'CC0' };

let madang: Madang;
let curator: TestPerson;
beforeAll(async () => {
  madang = await openMadang();
  curator = await madang.person('curator');
});
afterAll(() => madang.close());

const inspect = (body: object) => curator.post(`${ROOM}/imports/inspections`, body);
const apply = (body: object) => curator.post(`${ROOM}/imports`, body);
const bring = (files: Record<string, Buffer | string>) => bringAll(curator, files);

/** Looks at an import, then applies it. */
async function take(body: object) {
  const looked = await inspect(body);
  expect(looked.status).toBe(200);
  const applied = await apply({ ...body, token: looked.body.token });
  return { looked: looked.body, applied };
}

interface Found {
  file: string;
  line: number | null;
  severity: string;
  detail: string;
}
const saidIn = (findings: Found[]) => findings.map(({ file, detail }) => `${file}: ${detail}`);

test('an .osz becomes a song that is played to the end on the server', async () => {
  const osz = await zipped({
    'lantern-walk-4k.osu': await fixture('lantern-walk-4k.osu'),
    'lantern-walk-7k.osu': await fixture('lantern-walk-7k.osu'),
    'Lantern-Walk.WAV': WAVE,
    'lanterns.jpg': 'no picture',
  });
  const files = await bring({ 'lantern.osz': osz });
  const { looked, applied } = await take({ files, ...LICENCE });
  expect(looked.songs).toMatchObject([
    {
      id: 'lantern-walk',
      fromVersion: 0,
      title: { ko: '등불 산책', en: 'Lantern Walk' },
      licence: 'CC0',
      bpm: 132,
      sound: { name: 'lantern.osz/Lantern-Walk.WAV', media: 'audio/wav', bytes: WAVE.length },
      charts: [
        { id: 'lantern-walk_0', name: '4K Stroll', state: 'new', keyCount: 4 },
        { id: 'lantern-walk_1', name: '7K Festival', state: 'new', keyCount: 7 },
      ],
    },
  ]);
  expect(saidIn(looked.findings)).toEqual([
    'lantern.osz/lanterns.jpg: Nothing in the import needs it',
  ]);
  expect(applied).toMatchObject({
    status: 201,
    body: { songs: [{ id: 'lantern-walk', version: 1 }] },
  });

  const { body: song } = await madang.nobody.get('/api/rhythm/songs/lantern-walk');
  expect(song.recording).toMatchObject({ media: 'audio/wav', bytes: WAVE.length, offsetMs: 0 });
  const sound = await madang.nobody.get(`/api/rhythm/songs/recordings/${song.recording.hash}`);
  expect(sound.raw.equals(WAVE)).toBe(true);
  const player = await madang.person();
  for (const { id } of song.charts) {
    const chart = await readChart(player, id);
    const play = { chartId: id, chartVersion: 1, mode: 'hard', log: perfectLog(chart) };
    const { body } = await submit(player, { id: crypto.randomUUID(), ...play });
    expect(body.play).toMatchObject({ score: 10_000_000, allArts: true });
  }
});

test('StepMania: a folder with its sound beside, and the same song again brings only what is new', async () => {
  const steps = (await fixture('lantern-walk.sm')).toString();
  const files = await bring({
    'pack/lantern/lantern-walk.sm': steps.slice(0, steps.lastIndexOf('//---')),
    'pack/lantern/lantern-walk.wav': WAVE,
  });
  const { applied } = await take({ files, ...LICENCE });
  const [made] = applied.body.songs;
  expect(made.charts).toHaveLength(2);
  const more = await bring({ 'pack/lantern/lantern-walk.sm': steps });
  const { looked, applied: again } = await take({ files: more });
  expect(looked.songs[0]).toMatchObject({ id: made.id, fromVersion: 1, changed: [], sound: null });
  const states = looked.songs[0].charts.map((chart: { state: string }) => chart.state).toSorted();
  expect(states).toEqual(['new', 'same', 'same']);
  expect(again.body.songs).toEqual([
    { id: made.id, version: 1, charts: [{ id: `${made.id}_2`, version: 1 }] },
  ]);
  const last = await inspect({ files: more });
  const empty = await apply({ files: more, token: last.body.token });
  expect(empty).toMatchObject({ status: 409, body: { code: 'rhythm.import_empty' } });
});

test('a changed chart gets a version; what a curator wrote about the song stays', async () => {
  const osu = (await fixture('lantern-walk-4k.osu'))
    .toString()
    .replaceAll('Lantern Walk', 'Second Walk');
  const first = await bring({ 'a.osu': osu, 'lantern-walk.wav': WAVE });
  await take({ files: first, ...LICENCE });
  const { body: song } = await curator.get(`${ROOM}/songs/second-walk`);
  const {
    id: _id,
    version,
    isSynthesised: _s,
    curatedAt: _c,
    retiredAt: _r,
    charts: _ch,
    ...facts
  } = song;
  const edit = { base: version, ...facts, title: { ko: '둘째 산책', en: 'Second Stroll' } };
  expect((await curator.put(`${ROOM}/songs/second-walk`, edit)).status).toBe(200);
  const shorter = osu.trimEnd().split('\n').slice(0, -1).join('\n');
  const second = await bring({ 'a.osu': shorter, 'lantern-walk.wav': WAVE });
  const { looked } = await take({ files: second, why: 'one note less' });
  expect(looked.songs[0]).toMatchObject({ fromVersion: 2, changed: [] });
  expect(looked.songs[0].charts).toMatchObject([{ state: 'changed', fromVersion: 1 }]);
  const { body: after } = await curator.get(`${ROOM}/songs/second-walk`);
  expect(after).toMatchObject({ title: { en: 'Second Stroll' }, charts: [{ version: 2 }] });
  const { body: versions } = await curator.get(`${ROOM}/charts/second-walk_0/versions`);
  expect(versions.items[0]).toMatchObject({ why: 'one note less', madeBy: { id: curator.id } });
});

describe('our own files', () => {
  test('what is exported goes in again as it was, and changes show', async () => {
    const exported = await curator.get(`${ROOM}/songs/arirang/file`);
    expect(exported.headers['content-disposition']).toContain('arirang.json');
    const same = await bring({ 'arirang.json': exported.raw });
    const looked = await inspect({ files: same });
    expect(looked.body.findings).toEqual([]);
    expect(looked.body.songs[0]).toMatchObject({
      id: 'arirang',
      changed: [],
      licence: 'Apache-2.0',
    });
    const states = looked.body.songs[0].charts.map((chart: { state: string }) => chart.state);
    expect(states).toEqual(['same', 'same', 'same']);

    const file = JSON.parse(exported.raw.toString());
    file.artist = 'Somebody else';
    file.charts[1].notes.pop();
    const { looked: changed, applied } = await take({
      files: await bring({ 'arirang.json': JSON.stringify(file) }),
    });
    expect(changed.songs[0].changed).toEqual(['artist']);
    expect(applied.body.songs).toEqual([
      { id: 'arirang', version: 2, charts: [{ id: 'arirang_1', version: 2 }] },
    ]);
    file.music.bpm = 60;
    const wrong = await inspect({ files: await bring({ 'arirang.json': JSON.stringify(file) }) });
    expect(wrong.body.songs).toEqual([]);
    expect(saidIn(wrong.body.findings)).toEqual([
      'arirang.json: /bpm: The music of the song says this',
      'arirang.json: /lengthMs: The music of the song says this',
    ]);
  });

  test('a song that is a recording comes with its sound', async () => {
    const exported = await curator.get(`${ROOM}/songs/lantern-walk/file`);
    const file = JSON.parse(exported.raw.toString());
    expect(file.recording).toEqual({ file: 'lantern-walk.wav', offsetMs: 0 });
    file.id = 'lantern-copy';
    const alone = await inspect({ files: await bring({ 'copy.json': JSON.stringify(file) }) });
    expect(saidIn(alone.body.findings)).toEqual([
      'copy.json: Its sound file lantern-walk.wav is not among the files',
    ]);
    const { applied } = await take({
      files: await bring({ 'copy.json': JSON.stringify(file), 'lantern-walk.wav': WAVE }),
    });
    expect(applied.body.songs[0]).toMatchObject({ id: 'lantern-copy', version: 1 });
    const one = await readChart(madang.nobody, 'lantern-walk_1');
    const other = await readChart(madang.nobody, 'lantern-copy_1');
    expect({ ...other, id: one.id, songId: '' }).toEqual({ ...one, songId: '' });
  });
});

describe('what cannot come in', () => {
  const osu = async (change: (text: string) => string = (text) => text) =>
    change(
      (await fixture('lantern-walk-4k.osu')).toString().replaceAll('Lantern Walk', 'Third Walk'),
    );

  test('without a licence nothing is taken', async () => {
    const files = await bring({ 'a.osu': await osu(), 'lantern-walk.wav': WAVE });
    const looked = await inspect({ files });
    expect(looked.body.songs).toEqual([]);
    expect(saidIn(looked.body.findings)).toEqual([
      'a.osu: Nobody says under which licence it may be offered',
    ]);
    const applied = await apply({ files, token: looked.body.token });
    expect(applied).toMatchObject({ status: 409, body: { code: 'rhythm.import_empty' } });
  });

  test('a sound file is what its bytes are, whatever it is called', async () => {
    const html = '<html><script>alert(1)</script></html>';
    const files = await bring({ 'a.osu': await osu(), 'lantern-walk.wav': html });
    const looked = await inspect({ files, ...LICENCE });
    expect(saidIn(looked.body.findings)).toContain(
      'a.osu: lantern-walk.wav is no sound file that browsers play',
    );
    expect(looked.body.songs).toEqual([]);
  });

  test('what was brought may be text, archive or sound, and nothing else', async () => {
    const send = (payload: Buffer) =>
      curator.send({
        method: 'POST',
        url: `${ROOM}/files`,
        headers: { 'content-type': 'application/octet-stream' },
        payload,
      });
    expect((await send(Buffer.alloc(0))).body.code).toBe('rhythm.file_empty');
    const program = Buffer.from('\u007fELF\u0002\u0001\u0001\0\0\0');
    expect(await send(program)).toMatchObject({
      status: 422,
      body: { code: 'rhythm.file_unknown' },
    });
    const json = await curator.post(`${ROOM}/files`, { a: 1 });
    expect(json).toMatchObject({ status: 415, body: { code: 'house.format_unknown' } });
  });

  test('findings come with file, line and weight', async () => {
    const broken = await osu((text) => text.replace('[HitObjects]\n', '[HitObjects]\nnonsense\n'));
    const files = await bring({ 'pack/a.osu': broken, 'pack/lantern-walk.wav': WAVE });
    const { body } = await inspect({ files, ...LICENCE });
    const line = broken.split('\n').indexOf('nonsense') + 1;
    expect(body.findings).toEqual([
      {
        file: 'pack/a.osu',
        line,
        severity: 'warning',
        code: 'line_unreadable',
        parameters: {},
        detail: 'The line cannot be read and is left out',
      },
    ]);
  });

  test('hostile archives end in findings', async () => {
    const bomb = await zipped({ 'a.osu': Buffer.alloc(20_000_000) });
    const twice = await zipped({ 'a.osu': 'x', 'A.osu': 'y' });
    const files = await bring({
      'bomb.osz': bomb,
      'cut.osz': bomb.subarray(0, -9),
      'text.zip': 'osu file format v14',
      'twice.osz': twice,
    });
    const { status, body } = await inspect({ files, ...LICENCE });
    expect([status, body.songs]).toEqual([200, []]);
    expect(saidIn(body.findings)).toEqual([
      'cut.osz: The archive cannot be read: its directory is missing',
      'text.zip: The archive cannot be read: it is no zip file',
      'twice.osz: A.osu is left out: it is in it twice',
      'bomb.osz/a.osu: The file is longer than 8388608 bytes',
      'twice.osz/a.osu: No format that is known here',
    ]);
  });

  test('files that are gone are named', async () => {
    const files = [{ hash: 'a'.repeat(64), name: 'a.osu' }];
    const gone = await inspect({ files });
    expect(gone).toMatchObject({
      status: 404,
      body: { code: 'rhythm.file_gone', errors: [{ pointer: '/files/0' }] },
    });
    const brought = await bring({ 'b.osu': await osu((text) => `${text}\n//`) });
    madang.clock.advance({ s: 25 * 3_600 });
    await purgeBrought.run(madang.house.context('test'), {});
    expect((await inspect({ files: brought })).status).toBe(404);
  });
});

test('what is applied is what was looked at: a catalogue that changed since asks for another look', async () => {
  const text = (await fixture('lantern-walk-7k.osu'))
    .toString()
    .replaceAll('Lantern Walk', 'Fourth Walk');
  const files = await bring({ 'a.osu': text, 'lantern-walk.wav': WAVE });
  const looked = await inspect({ files, ...LICENCE });
  const { token } = looked.body;
  for (const other of [
    { files, licence: 'CC BY 4.0' },
    { files: files.slice(0, 1), ...LICENCE },
  ]) {
    const answer = await apply({ ...other, token });
    expect(answer).toMatchObject({ status: 409, body: { code: 'rhythm.import_changed' } });
  }
  const [one, other] = await Promise.all([
    apply({ files, ...LICENCE, token }),
    apply({ files, ...LICENCE, token }),
  ]);
  expect([one.status, other.status].toSorted()).toEqual([201, 409]);
  const { body: song } = await curator.get(`${ROOM}/songs/fourth-walk`);
  expect(song).toMatchObject({ version: 1, charts: [{ version: 1 }] });
});
