import { randomUUID } from 'node:crypto';
import { bringAll, songEditOf, waveFile } from './editing.ts';
import type { Fixture, World } from './matrix-fixture.ts';

const CATALOGUE = '/api/rhythm/catalogue';
const CHART = 'arirang_50';

/** A chart of one note, and at which version it is: 0 before it is there. */
async function smallChart(world: World) {
  const { client } = await world.visit('curator');
  const { body: song } = await client.get(`${CATALOGUE}/songs/arirang`);
  const { charts } = song as { charts: { id: string; version: number }[] };
  const base = charts.find(({ id }) => id === CHART)?.version ?? 0;
  const notes = [{ atMs: 2_000, angleDeg: 0, count: 1, holdMs: 0 }];
  const pattern = { lengthMs: 60_000, line: [{ atMs: 0, angleDeg: 0 }], notes };
  const body = { base, level: 1, keyCount: 4, pattern };
  if (base === 0) await client.put(`${CATALOGUE}/charts/${CHART}`, body);
  return { client, params: { chartId: CHART }, body: { ...body, base: 1 } };
}

/** A song that no other test looks at, as a curator reads it. */
async function ofSong(world: World) {
  const { client } = await world.visit('curator');
  const { body: song } = await client.get(`${CATALOGUE}/songs/moonlit-porch`);
  const { version } = song as { version: number };
  return { song: song as Record<string, unknown>, version, params: { songId: 'moonlit-porch' } };
}

const ofChart: Fixture = {
  request: async (world) => ({ params: (await smallChart(world)).params }),
};
const ofOneSong: Fixture = {
  request: async (world) => ({ params: (await ofSong(world)).params }),
};

/** An import of a new song with one note. */
async function smallImport(world: World) {
  const { client } = await world.visit('curator');
  const name = randomUUID();
  const osu = `osu file format v14
[General]
AudioFilename: a.wav
Mode: 3
[Metadata]
Title:${name}
[Difficulty]
CircleSize:4
[TimingPoints]
0,500,4,1,0,100,1,0
[HitObjects]
64,192,2000,1,0`;
  const files = await bringAll(client, { 'a.osu': osu, 'a.wav': waveFile(1_000) });
  return { files, licence: 'CC0' };
}

/** Those of the catalogue's curators. */
export const catalogueFixtures: Record<string, Fixture> = {
  'rhythm.songs.readRecording': {
    async request(world) {
      const { client } = await world.visit('curator');
      const { body } = await client.send({
        method: 'POST',
        url: `${CATALOGUE}/files`,
        headers: { 'content-type': 'application/octet-stream' },
        payload: waveFile(1_000),
      });
      const { hash } = body as { hash: string };
      const { song } = await ofSong(world);
      const edit = songEditOf(song, { base: 0, recording: { hash, offsetMs: 0 } });
      await client.put(`${CATALOGUE}/songs/song-${randomUUID()}`, edit);
      return { params: { hash } };
    },
  },
  'rhythm.catalogue.listSongs': {},
  'rhythm.catalogue.readSong': ofOneSong,
  'rhythm.catalogue.saveSong': {
    async request(world) {
      const { song, params } = await ofSong(world);
      return { params, body: songEditOf(song, {}) };
    },
  },
  'rhythm.catalogue.revertSong': {
    async request(world) {
      const { version, params } = await ofSong(world);
      return { params, body: { base: version, version: 1 } };
    },
  },
  'rhythm.catalogue.listSongVersions': ofOneSong,
  'rhythm.catalogue.retireSong': {
    request: async (world) => ({ params: (await ofSong(world)).params, body: {} }),
  },
  'rhythm.catalogue.restoreSong': ofOneSong,
  'rhythm.catalogue.giveBackSong': ofOneSong,
  'rhythm.catalogue.saveChart': {
    async request(world) {
      const { params, body } = await smallChart(world);
      return { params, body };
    },
  },
  'rhythm.catalogue.revertChart': {
    request: async (world) => ({
      params: (await smallChart(world)).params,
      body: { base: 1, version: 1 },
    }),
  },
  'rhythm.catalogue.listChartVersions': ofChart,
  'rhythm.catalogue.retireChart': {
    request: async (world) => ({ params: (await smallChart(world)).params, body: {} }),
  },
  'rhythm.catalogue.restoreChart': ofChart,
  'rhythm.catalogue.exportSong': ofOneSong,
  'rhythm.catalogue.inspectImport': {
    request: async (world) => ({ body: await smallImport(world) }),
  },
  'rhythm.catalogue.applyImport': {
    async request(world) {
      const { client } = await world.visit('curator');
      const body = await smallImport(world);
      const looked = await client.post(`${CATALOGUE}/imports/inspections`, body);
      const { token } = looked.body as { token: string };
      return { body: { ...body, token } };
    },
  },
  'rhythm.catalogue.bringFile': { request: async () => ({ body: { bytes: waveFile(1_000) } }) },
};
