import type { Db } from '../../../kernel/db/db.ts';

/** A row of `rhythm.found_star`, without whose it is. */
export interface FoundRow {
  starId: string;
  light: number;
  foundAt: Date;
}

/** The stars a player has found, the first found first. */
export function findFound(db: Db, playerId: string): Promise<FoundRow[]> {
  return db.rows(
    `select star_id as "starId", light, found_at as "foundAt" from rhythm.found_star
     where player_id = $1 order by found_at, star_id`,
    [playerId],
  );
}

/** Whether a player has found a star. */
export async function hasFound(db: Db, playerId: string, starId: string): Promise<boolean> {
  const row = await db.first(
    'select 1 from rhythm.found_star where player_id = $1 and star_id = $2',
    [playerId, starId],
  );
  return row !== null;
}

/** What a star asks of whoever finds it. */
export interface Finding {
  starId: string;
  price: number;
  /** Stars of which one must be found; null for a star that asks for none. */
  neighbours: string[] | null;
}

/**
 * Notes that a player found a star: one statement that does nothing where light or a neighbour is
 * missing, or where they have it already. Its player must be taken turns for: two at once would each
 * see the light that the other spends.
 * @param earned all light of the player
 * @returns whether it was noted
 */
export async function insertFound(
  db: Db,
  playerId: string,
  { starId, price, neighbours }: Finding,
  { earned, now }: { earned: number; now: Date },
): Promise<boolean> {
  const values = [playerId, starId, price, neighbours, earned, now];
  return (await db.change(INSERT_FOUND, values)) === 1;
}

const INSERT_FOUND = `
  insert into rhythm.found_star (player_id, star_id, light, found_at)
  select $1::uuid, $2::text, $3::int, $6::timestamptz
  where $3::int + (select coalesce(sum(light), 0) from rhythm.found_star where player_id = $1) <= $5::int
    and ($4::text[] is null or exists (
      select from rhythm.found_star where player_id = $1 and star_id = any($4)))
  on conflict (player_id, star_id) do nothing`;
