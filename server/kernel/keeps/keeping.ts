import type { Context } from '../context/context.ts';
import { port } from '../room/port.ts';
import type { Room } from '../room/room.ts';

/** A room as far as it has people in it. */
export type KeepingRoom = Pick<Room, 'name' | 'keeps' | 'belongings'>;

/** What the rooms that the program knows keep of people. */
export interface Keeping {
  /** Lower rooms before upper ones, as in `house.ts`; the kernel's own tables first. */
  readonly open: readonly KeepingRoom[];
  /** Rooms of apps that are switched off: nobody enters them, but their tables may be there. */
  readonly shut: readonly KeepingRoom[];
}

/** What the rooms that the program knows keep of people: {@link keepingRooms} reads it. */
export const keeping = port<Keeping>('kernel.keeping');

/**
 * The rooms in which people are exported and forgotten: the open ones, and those of apps that are
 * switched off where they have tables here. Lower before upper, the kernel's own first.
 */
export async function keepingRooms(ctx: Context): Promise<KeepingRoom[]> {
  const { open, shut } = ctx.port(keeping);
  if (shut.length === 0) return [...open];
  const schemas = new Set((await roomsWithTables(ctx)).map(schemaOf));
  return [...open, ...shut.filter(({ name }) => schemas.has(schemaOf(name)))];
}

/** Rooms with tables in this database that the program does not know: what they keep cannot be told. */
export async function roomsUnknown(ctx: Context): Promise<string[]> {
  const { open, shut } = ctx.port(keeping);
  const known = new Set([...open, ...shut].map(({ name }) => name));
  return (await roomsWithTables(ctx)).filter((name) => name !== 'kernel' && !known.has(name));
}

async function roomsWithTables(ctx: Context): Promise<string[]> {
  const text = 'select distinct room from kernel.migration order by room';
  return (await ctx.db.rows<{ room: string }>(text)).map(({ room }) => room);
}

function schemaOf(room: string): string {
  return room.split('.')[0] ?? '';
}
