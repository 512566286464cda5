import type { Db } from '../../../kernel/db/db.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';

/** A row of `identity.block`. */
export interface BlockRow {
  person_id: string;
  blocked_id: string;
  at: Date;
}

/** Lets blocks of one person follow each other until the transaction ends: they are counted. */
export function lockList(db: Db, personId: string): Promise<void> {
  return takeTurns(db, `identity.block ${personId}`);
}

/** How many people a person has blocked. */
export async function countBlocks(db: Db, personId: string): Promise<number> {
  const text = 'select count(*)::int as count from identity.block where person_id = $1';
  return (await db.first<{ count: number }>(text, [personId]))?.count ?? 0;
}

/** Adds a block that is not there yet; breaks a foreign key when nobody has the id. */
export async function insertBlock(db: Db, row: BlockRow): Promise<void> {
  await db.change(
    `insert into identity.block (person_id, blocked_id, at) values ($1, $2, $3)
     on conflict do nothing`,
    [row.person_id, row.blocked_id, row.at],
  );
}

/** Takes a block away, if it is there. */
export async function deleteBlock(db: Db, personId: string, blockedId: string): Promise<void> {
  const text = 'delete from identity.block where person_id = $1 and blocked_id = $2';
  await db.change(text, [personId, blockedId]);
}

/** One person's block of another, or null. */
export function findBlock(db: Db, personId: string, blockedId: string): Promise<BlockRow | null> {
  return db.first(
    `select person_id, blocked_id, at from identity.block
     where person_id = $1 and blocked_id = $2`,
    [personId, blockedId],
  );
}

/** Whom a person has blocked, the latest first, after a cursor. */
export function findBlocks(
  db: Db,
  personId: string,
  after: { at: Date; blockedId: string } | null,
  limit: number,
): Promise<BlockRow[]> {
  return db.rows(
    `select person_id, blocked_id, at from identity.block
     where person_id = $1 and ($2::timestamptz is null or (at, blocked_id) < ($2, $3::uuid))
     order by at desc, blocked_id desc limit $4`,
    [personId, after?.at ?? null, after?.blockedId ?? null, limit],
  );
}

/** Those of `ids` who blocked the person or whom the person blocked: one statement, two index scans. */
export async function findBetween(db: Db, personId: string, ids: string[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select blocked_id as id from identity.block
     where person_id = $1 and blocked_id = any($2::uuid[])
     union
     select person_id from identity.block
     where blocked_id = $1 and person_id = any($2::uuid[])`,
    [personId, ids],
  );
  return rows.map(({ id }) => id);
}

/** The blocks that stand between pairs of people, as `who whom`: one index scan for each direction. */
export async function findBetweenPairs(
  db: Db,
  pairs: [one: string, other: string][],
): Promise<string[]> {
  const rows = await db.rows<{ pair: string }>(
    `select b.person_id || ' ' || b.blocked_id as pair
     from unnest($1::uuid[], $2::uuid[]) as v(person_id, blocked_id)
     join identity.block b on b.person_id = v.person_id and b.blocked_id = v.blocked_id`,
    [pairs.flatMap(([one, other]) => [one, other]), pairs.flatMap(([one, other]) => [other, one])],
  );
  return rows.map(({ pair }) => pair);
}
