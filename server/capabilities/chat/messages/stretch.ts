import type { Context } from '../../../kernel/context/context.ts';
import { readOwn } from '../../identity/profiles/index.ts';
import type { Message, Stretch } from './schemas.ts';
import { findAfter, findBefore, findDay, findLast, type MessageRow } from './store/messages.ts';
import { viewMessages } from './view.ts';

/** Which stretch of a room is read, and by whom. */
export interface Where {
  roomId: string;
  viewerId: string;
  limit: number;
  before?: number;
  after?: number;
  around?: number;
  on?: string;
}

/** A stretch of a room's messages, and whether there are more on either side. */
export async function readStretch(ctx: Context, where: Where): Promise<Stretch> {
  const { rows, older, newer } = await rowsOf(ctx, where);
  return { items: await viewMessages(ctx, where.viewerId, rows), older, newer };
}

interface Rows {
  rows: MessageRow[];
  older: boolean;
  newer: boolean;
}

async function rowsOf(ctx: Context, where: Where): Promise<Rows> {
  const { roomId, limit, before, after, around, on } = where;
  if (before !== undefined) return upTo(ctx, roomId, before, limit);
  if (after !== undefined) return from(ctx, roomId, after, limit);
  if (around !== undefined) return both(ctx, roomId, around, limit);
  if (on === undefined) return upTo(ctx, roomId, null, limit);
  const { zone } = await readOwn(ctx, where.viewerId);
  return from(ctx, roomId, await findDay(ctx.db, roomId, on, zone), limit);
}

/** What is before a place; without one, the last. */
async function upTo(
  ctx: Context,
  roomId: string,
  before: number | null,
  limit: number,
): Promise<Rows> {
  const [rows, last] = await Promise.all([
    findBefore(ctx.db, roomId, before, limit + 1),
    before === null ? [] : findLast(ctx.db, [roomId]),
  ]);
  const newest = last[0]?.seq ?? 0;
  return {
    rows: rows.slice(0, limit).toReversed(),
    older: rows.length > limit,
    newer: before !== null && newest >= before,
  };
}

/** What is on both sides of a place, as much on each. */
async function both(ctx: Context, roomId: string, around: number, limit: number): Promise<Rows> {
  const half = Math.floor(limit / 2);
  const rest = limit - half;
  const [left, right] = await Promise.all([
    findBefore(ctx.db, roomId, around, half + 1),
    findAfter(ctx.db, roomId, around - 1, rest + 1),
  ]);
  const rows = [...left.slice(0, half).toReversed(), ...right.slice(0, rest)];
  return { rows, older: left.length > half, newer: right.length > rest };
}

/** What is after a place. */
async function from(ctx: Context, roomId: string, after: number, limit: number): Promise<Rows> {
  const [rows, before] = await Promise.all([
    findAfter(ctx.db, roomId, after, limit + 1),
    findBefore(ctx.db, roomId, Math.min(after, Number.MAX_SAFE_INTEGER - 1) + 1, 1),
  ]);
  return { rows: rows.slice(0, limit), older: before.length > 0, newer: rows.length > limit };
}

/** The last messages of a room, as somebody sees them. */
export async function readLast(
  ctx: Context,
  viewerId: string,
  roomId: string,
  limit: number,
): Promise<Message[]> {
  const rows = await findBefore(ctx.db, roomId, null, limit);
  return viewMessages(ctx, viewerId, rows.toReversed());
}
