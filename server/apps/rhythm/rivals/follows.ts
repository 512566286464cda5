import type { Db } from '../../../kernel/db/db.ts';

/** Somebody whom a player follows. */
export interface FollowRow {
  followed_id: string;
  at: Date;
  /** Whether they follow back. */
  mutual: boolean;
}

const MUTUAL = `
  exists (select from rhythm.follow b where b.player_id = f.followed_id and b.followed_id = f.player_id)`;

/** How a player follows somebody; null when they do not. */
export function findFollow(
  db: Db,
  playerId: string,
  followedId: string,
): Promise<FollowRow | null> {
  return db.first(
    `select f.followed_id, f.at, ${MUTUAL} as mutual from rhythm.follow f
     where f.player_id = $1 and f.followed_id = $2`,
    [playerId, followedId],
  );
}

/** Whom a player follows, the latest first, after one. */
export function findFollows(
  db: Db,
  playerId: string,
  after: { at: Date; followedId: string } | null,
  limit: number,
): Promise<FollowRow[]> {
  return db.rows(
    `select f.followed_id, f.at, ${MUTUAL} as mutual from rhythm.follow f
     where f.player_id = $1 and ($2::timestamptz is null or (f.at, f.followed_id) < ($2, $3::uuid))
     order by f.at desc, f.followed_id desc limit $4`,
    [playerId, after?.at ?? null, after?.followedId ?? null, limit],
  );
}

/** How many a player follows. */
export async function countFollows(db: Db, playerId: string): Promise<number> {
  const row = await db.first<{ count: number }>(
    'select count(*)::int as count from rhythm.follow where player_id = $1',
    [playerId],
  );
  return row?.count ?? 0;
}

/** Follows somebody. */
export async function insertFollow(
  db: Db,
  playerId: string,
  followedId: string,
  at: Date,
): Promise<void> {
  await db.change('insert into rhythm.follow (player_id, followed_id, at) values ($1, $2, $3)', [
    playerId,
    followedId,
    at,
  ]);
}

/** Follows somebody no more. */
export async function deleteFollow(db: Db, playerId: string, followedId: string): Promise<void> {
  await db.change('delete from rhythm.follow where player_id = $1 and followed_id = $2', [
    playerId,
    followedId,
  ]);
}
