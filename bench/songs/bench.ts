import { join } from 'node:path';
import type pg from 'pg';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster } from '../harness/database.ts';
import { openLoad } from '../harness/load.ts';
import { versionsOf } from '../harness/machine.ts';
import { seedPeople, signCallers, type Caller } from '../harness/people.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import { startServer, type Server } from '../harness/servers.ts';
import { POOL, startHouse } from '../plays/yard.ts';

const SONGS = 100;
const PAGES = [10, 100];
const CONCURRENT = 16;

/** More songs after the model of the shipped ones, with charts, and statistics on every board. */
async function addSongs(client: pg.Client, people: number): Promise<void> {
  await client.query(
    `with extra as (
       select s.*, 'bench-' || n as new_id from generate_series(1, $1::int - (select count(*)::int from rhythm.song)) n
       join lateral (select * from rhythm.song order by id offset n % (select count(*) from rhythm.song) limit 1) s on true),
     put as (
       insert into rhythm.song (id, title_ko, title_en, artist, source, bpm, length_ms,
         preview_from_ms, preview_to_ms, locked, music, revision, added_at)
       select new_id, title_ko, title_en, artist, source, bpm, length_ms, preview_from_ms,
         preview_to_ms, locked, '{}', 'bench', now() from extra returning id)
     insert into rhythm.chart (id, song_id, difficulty, level, key_count, note_count, version)
     select e.new_id || '_' || c.difficulty, e.new_id, c.difficulty, c.level, c.key_count, c.note_count, 1
     from extra e join rhythm.chart c on c.song_id = e.id where (select count(*) from put) > 0`,
    [SONGS],
  );
  await client.query(
    `insert into rhythm.board (chart_id, mode, kind)
     select c.id, m, 'verified' from rhythm.chart c cross join unnest(array['easy', 'hard']) m`,
  );
  // Through the triggers, so that the statistics are as the house keeps them.
  await client.query(
    `insert into rhythm.record (board_id, player_id, score, cleared, full_combo, all_arts, plays,
       play_id, chart_version, reached_at, updated_at)
     select b.id, md5('person ' || n)::uuid, 5000000 + (n * 7919 + b.id * 104729) % 4999999,
       n % 10 < 9, n % 10 < 3, n % 100 = 0 and n % 10 < 3, 1 + n % 30, gen_random_uuid(), 1,
       now() - interval '1 hour' * n, now()
     from rhythm.board b cross join generate_series(1, $1::int) n`,
    [people],
  );
  await client.query('vacuum analyze');
}

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const small = run.size === 'small';
  const people = small ? 20 : 1_000;
  const requests = small ? 100 : 2_000;
  Object.assign(report.sizes, { songs: SONGS, people, requests, concurrent: CONCURRENT });
  const cluster = await openCluster();
  const servers: Server[] = [];
  try {
    const url = await cluster.makeHouse('songs');
    await cluster.admin('songs', async (client) => {
      await seedPeople(client, people);
      await addSongs(client, people);
    });
    const callers = await signCallers(cluster.folder, people);
    const script = join(import.meta.dirname, 'bare-process.ts');
    const env = { DATABASE_URL: url, POOL: String(POOL + 3) };
    servers.push(await startHouse(cluster, url, 'http,jobs'));
    servers.push(await startServer({ name: 'bare Fastify, same statement', script, env }));
    for (const limit of PAGES) await compare(run, { servers, callers, limit, requests }, report);
    report.versions = {
      ...(await versionsOf('fastify', 'pg', 'undici')),
      postgresql: cluster.version,
    };
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    await cluster.close();
  }
  return report;
}

interface Bout {
  servers: Server[];
  callers: Caller[];
  limit: number;
  requests: number;
}

async function compare(run: Run, bout: Bout, report: Report): Promise<void> {
  const { servers, callers, limit, requests } = bout;
  const path = `/api/rhythm/songs?limit=${limit}`;
  const [mine, theirs] = await Promise.all(
    servers.map((server) => bodyOf(server.url + path, callers)),
  );
  mustBeSame(report, 'the whole song list as JSON', mine, theirs);
  report.sizes[`bytes of ${limit} songs`] = JSON.stringify(mine).length;
  const load = await openLoad({ callers, targets: [{ method: 'GET', path }] });
  try {
    run.say(`${limit} songs with all statistics, ${requests} lists a turn`);
    const p99Ms: number[] = [];
    const players = servers.map((server, place): Player => {
      return {
        name: server.name,
        server,
        requests,
        async turn(round) {
          const burst = { url: server.url, count: requests, concurrent: CONCURRENT, seed: round };
          const answers = await load.fire(burst);
          mustBeSame(report, 'every list answered 200', answers.statuses, { 200: requests });
          if (place === 0 && round > 0) p99Ms.push(answers.p99Ms);
          return (1000 * requests) / answers.ms;
        },
      };
    });
    const sides = await alternate(run.rounds, players);
    report.comparisons.push({
      what: `song list of ${limit} songs with all statistics`,
      unit: 'lists/s',
      better: 'higher',
      ours: sideOf(sides, servers[0]?.name ?? ''),
      peer: sideOf(sides, servers[1]?.name ?? ''),
      goal: null,
    });
    report.figures.push({
      what: `p99 of a list of ${limit}`,
      unit: 'ms',
      values: p99Ms,
      max: null,
    });
  } finally {
    await load.close();
  }
}

async function bodyOf(url: string, [caller]: Caller[]): Promise<unknown> {
  const headers = { authorization: `Bearer ${caller?.token}`, 'x-person': caller?.id ?? '' };
  return (await fetch(url, { headers })).json();
}

/** The song list with everybody's statistics and one's own records. */
export const songs: Bench = {
  name: 'songs',
  says: 'the song list with all statistics against the same statement on a bare Fastify',
  run,
};
