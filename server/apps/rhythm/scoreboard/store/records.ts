import type { Db } from '../../../../kernel/db/db.ts';
import type { Best } from '../rules/settle.ts';

/** Names a board. */
export interface BoardKey {
  chartId: string;
  mode: 'easy' | 'hard';
  kind: 'verified' | 'unverified';
  /** The name of a set of modifiers; '' without. */
  modifiers: string;
  /** The name of a week or a season; '' of all time. */
  period: string;
}

/** A record as it is read. */
export interface RecordRow extends Best {
  boardId: number;
  playerId: string;
}

/** The text under which a board is found again in a map. */
export function boardText({ chartId, mode, kind, modifiers, period }: BoardKey): string {
  return `${chartId} ${mode} ${kind} ${modifiers} ${period}`;
}

/**
 * The ids of boards, made where missing, and those records of players on them that exist. The boards
 * are locked in one order until the transaction ends: whoever changes records of a board holds its
 * row, so what was read of it stays true.
 */
export async function lockRecords(
  db: Db,
  places: { board: BoardKey; playerId: string }[],
): Promise<{ boardIds: Map<string, number>; records: RecordRow[] }> {
  const boards = [...new Map(places.map(({ board }) => [boardText(board), board])).values()];
  const keys = keyColumns(boards);
  const players = places.map(({ playerId }) => playerId);
  const read = () =>
    // The records are sent for right behind the lock, and are read once that is held.
    Promise.all([
      db.rows<BoardKey & { id: number }>(LOCK_BOARDS, keys),
      db.rows<RecordRow>(FIND_RECORDS, [...keyColumns(places.map(({ board }) => board)), players]),
    ]);
  let [locked, records] = await read();
  if (locked.length < boards.length) {
    await db.change(INSERT_BOARDS, keys);
    [locked, records] = await read();
  }
  return { boardIds: new Map(locked.map((row) => [boardText(row), row.id])), records };
}

function keyColumns(keys: BoardKey[]): string[][] {
  return [
    keys.map((key) => key.chartId),
    keys.map((key) => key.mode),
    keys.map((key) => key.kind),
    keys.map((key) => key.modifiers),
    keys.map((key) => key.period),
  ];
}

const LOCK_BOARDS = `
  select b.id, b.chart_id as "chartId", b.mode, b.kind, b.modifiers, b.period from rhythm.board b
  join unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
      as k(chart_id, mode, kind, modifiers, period)
    on k.chart_id = b.chart_id and k.mode = b.mode and k.kind = b.kind
      and k.modifiers = b.modifiers and k.period = b.period
  order by b.id for update of b`;

const INSERT_BOARDS = `
  insert into rhythm.board (chart_id, mode, kind, modifiers, period)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
  order by 1, 2, 3, 4, 5
  on conflict on constraint board_key do nothing`;

// Fenced, so that each place is two looks into indexes, whatever the planner thinks of the lists.
const FIND_RECORDS = `
  select r.* from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[])
    as k(chart_id, mode, kind, modifiers, period, player_id)
  cross join lateral (
    select r.board_id as "boardId", r.player_id as "playerId", r.score, r.cleared,
      r.full_combo as "fullCombo", r.all_arts as "allArts", r.plays, r.play_id as "playId",
      r.chart_version as "chartVersion", r.reached_at as "reachedAt"
    from rhythm.board b join rhythm.record r on r.board_id = b.id and r.player_id = k.player_id
    where b.chart_id = k.chart_id and b.mode = k.mode and b.kind = k.kind
      and b.modifiers = k.modifiers and b.period = k.period offset 0) r`;

/** Writes records as they are now, in one upsert. */
export async function upsertRecords(db: Db, rows: RecordRow[], now: Date): Promise<void> {
  const column = <T>(pick: (row: RecordRow) => T) => rows.map(pick);
  await db.change(UPSERT_RECORDS, [
    column((row) => row.boardId),
    column((row) => row.playerId),
    column((row) => row.score),
    column((row) => row.cleared),
    column((row) => row.fullCombo),
    column((row) => row.allArts),
    column((row) => row.plays),
    column((row) => row.playId),
    column((row) => row.chartVersion),
    column((row) => row.reachedAt),
    now,
  ]);
}

const UPSERT_RECORDS = `
  insert into rhythm.record (board_id, player_id, score, cleared, full_combo, all_arts, plays,
    play_id, chart_version, reached_at, updated_at)
  select *, $11::timestamptz from unnest($1::int[], $2::uuid[], $3::int[], $4::bool[], $5::bool[],
    $6::bool[], $7::int[], $8::uuid[], $9::int[], $10::timestamptz[])
  on conflict (board_id, player_id) do update set
    score = excluded.score, cleared = excluded.cleared, full_combo = excluded.full_combo,
    all_arts = excluded.all_arts, plays = excluded.plays, play_id = excluded.play_id,
    chart_version = excluded.chart_version, reached_at = excluded.reached_at,
    updated_at = excluded.updated_at`;

/** Takes records away: their players have no play left that counts there. */
export async function deleteRecords(
  db: Db,
  rows: { boardId: number; playerId: string }[],
): Promise<void> {
  await db.change(
    `delete from rhythm.record r using unnest($1::int[], $2::uuid[]) as k(board_id, player_id)
     where r.board_id = k.board_id and r.player_id = k.player_id`,
    [rows.map((row) => row.boardId), rows.map((row) => row.playerId)],
  );
}

/** A record of one's own with the board it is on. */
export interface OwnRecordRow extends Best {
  chartId: string;
  mode: 'easy' | 'hard';
  updatedAt: Date;
  boardId: number;
}

/** The verified records of a player of all time, the last played first, after a cursor. */
export function findOwnRecords(
  db: Db,
  playerId: string,
  { modifiers, after }: { modifiers: string; after: { updatedAt: Date; boardId: number } | null },
  limit: number,
): Promise<OwnRecordRow[]> {
  return db.rows(OWN_RECORDS, [
    playerId,
    after?.updatedAt ?? null,
    after?.boardId ?? null,
    limit,
    modifiers,
  ]);
}

const OWN_RECORDS = `
  select b.chart_id as "chartId", b.mode, r.score, r.cleared, r.full_combo as "fullCombo",
    r.all_arts as "allArts", r.plays, r.play_id as "playId", r.chart_version as "chartVersion",
    r.reached_at as "reachedAt", r.updated_at as "updatedAt", r.board_id as "boardId"
  from rhythm.record r join rhythm.board b on b.id = r.board_id
  where r.player_id = $1 and b.kind = 'verified' and b.modifiers = $5 and b.period = ''
    and ($2::timestamptz is null or (r.updated_at, r.board_id) < ($2, $3::int))
  order by r.updated_at desc, r.board_id desc limit $4`;
