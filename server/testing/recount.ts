import {
  holdRecords,
  placeText,
  readStandings,
  type BoardKey,
} from '../apps/rhythm/scoreboard/index.ts';
import type { Madang } from './madang.ts';

/** A play with one of the boards that it stands on. */
interface Counted {
  board: BoardKey;
  player: string;
  id: string;
  score: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  atMs: number;
}

/** What is told of a player's record and place on a board, as text. */
type Lines = Map<string, string>;

/**
 * What the boards say otherwise than a plain count of all plays: records, ranks, percentiles and
 * statistics, of all time and of each week and season. Plays that wait to be settled make a difference.
 */
export async function boardsDiffer(madang: Madang): Promise<string[]> {
  const { writer } = madang.house.ground.database;
  const plays = await writer.rows<Counted>(PLAYS);
  const boards = Map.groupBy(plays, ({ board }) => JSON.stringify(board));
  const wanted: Lines = new Map();
  for (const [name, on] of boards) {
    const records = ordered(on);
    wanted.set(name, statistics(records));
    for (const [i, record] of records.entries()) {
      const others = records.length - 1;
      const percentile = others === 0 ? 100 : Math.round((1000 * (others - i)) / others) / 10;
      wanted.set(`${name} ${record.player}`, `${i + 1} ${percentile} ${record.text}`);
    }
  }
  const differences = compare(wanted, await told(madang));
  const buckets = await writer.rows<object>(WRONG_BUCKETS);
  return [...differences, ...buckets.map((row) => `bucket ${JSON.stringify(row)}`)];
}

/** Settles what waits to be: the job by hand, for its time may not have come by the clock of the test. */
export async function settleAll({ house }: Madang): Promise<void> {
  const job = house.wiring.jobs.find(({ name }) => name === 'rhythm.plays.settlePeriods');
  await job?.run(house.context('test'), {} as never);
}

const PLAYS = `
  select json_build_object('chartId', chart_id, 'mode', mode,
      'kind', case when verified then 'verified' else 'unverified' end,
      'modifiers', modifiers, 'period', period) as board,
    player_id as player, id, score, cleared, full_combo as "fullCombo", all_arts as "allArts",
    extract(epoch from played_at)::float8 * 1000 as "atMs"
  from rhythm.play cross join lateral (values (''),
    (to_char(played_at at time zone 'Asia/Seoul', 'IYYY-"W"IW')),
    (to_char(played_at at time zone 'Asia/Seoul', 'YYYY-"Q"Q'))) as of(period)
  where ruling is distinct from 'void'`;

const WRONG_BUCKETS = `
  select board_id, level, bucket, t.count as told, r.count as counted
  from (select board_id, level, bucket, count from rhythm.rank_bucket where count <> 0) t
  full join (
    select r.board_id, k.level, k.bucket, count(*)::int as count from rhythm.record r
    cross join lateral rhythm.buckets_of(r.score, r.reached_at) k group by 1, 2, 3) r
    using (board_id, level, bucket)
  where t.count is distinct from r.count`;

/** The records of a board's plays, the best first, each with what is told of it. */
function ordered(plays: Counted[]) {
  const byPlayer = [...Map.groupBy(plays, ({ player }) => player).values()].map((own) => {
    const [best] = own.toSorted(inOrder) as [Counted];
    const cleared = own.some((play) => play.cleared);
    const fullCombo = own.some((play) => play.fullCombo);
    const allArts = own.some((play) => play.allArts);
    const text = [best.score, best.id, best.atMs, own.length, cleared, fullCombo, allArts].join(
      ' ',
    );
    return { ...best, cleared, fullCombo, allArts, plays: own.length, text };
  });
  return byPlayer.toSorted(
    (a, b) => b.score - a.score || a.atMs - b.atMs || (a.player < b.player ? -1 : 1),
  );
}

function inOrder(a: Counted, b: Counted): number {
  return b.score - a.score || a.atMs - b.atMs || (a.id < b.id ? -1 : 1);
}

function statistics(records: ReturnType<typeof ordered>): string {
  const sum = (of: (record: (typeof records)[number]) => number) =>
    records.reduce((all, record) => all + of(record), 0);
  return [
    records.length,
    sum(({ plays }) => plays),
    sum(({ score }) => score),
    sum(({ cleared }) => Number(cleared)),
    sum(({ fullCombo }) => Number(fullCombo)),
    sum(({ allArts }) => Number(allArts)),
  ].join(' ');
}

/** What the house itself says. */
async function told(madang: Madang): Promise<Lines> {
  const { writer } = madang.house.ground.database;
  const lines: Lines = new Map();
  for (const { board, text } of await writer.rows<{ board: BoardKey; text: string }>(BOARDS)) {
    lines.set(JSON.stringify(board), text);
  }
  const records = await writer.rows<{ board: BoardKey; player: string; text: string }>(RECORDS);
  const places = records.map(({ board, player }) => ({ board, playerId: player }));
  const standings = await madang.house.context('recount').transaction(async (ctx) => {
    return readStandings(ctx, await holdRecords(ctx, places), places);
  });
  for (const { board, player, text } of records) {
    const { rank, percentile } = standings.get(placeText({ board, playerId: player })) ?? {};
    lines.set(`${JSON.stringify(board)} ${player}`, `${rank} ${percentile} ${text}`);
  }
  return lines;
}

const KEY = `json_build_object('chartId', chart_id, 'mode', mode, 'kind', kind, 'modifiers', modifiers,
  'period', period) as board`;
const BOARDS = `
  select ${KEY}, concat_ws(' ', players, b.plays, score_sum, clears, full_combos, b.all_arts) as text
  from rhythm.board b where players <> 0 or b.plays <> 0 or score_sum <> 0`;
const RECORDS = `
  select ${KEY}, r.player_id as player, concat_ws(' ', r.score, r.play_id,
    extract(epoch from r.reached_at)::float8 * 1000, r.plays,
    r.cleared::text, r.full_combo::text, r.all_arts::text) as text
  from rhythm.record r join rhythm.board b on b.id = r.board_id`;

function compare(wanted: Lines, found: Lines): string[] {
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((key) => wanted.get(key) !== found.get(key))
    .map((key) => `${key}: wanted ${wanted.get(key)}, found ${found.get(key)}`);
}
