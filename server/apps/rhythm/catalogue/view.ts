import { readPeople, type Person } from '../../../capabilities/identity/profiles/index.ts';
import type { Context } from '../../../kernel/context/context.ts';
import type { CuratedSong as Curated } from '../songs/index.ts';
import type { CuratedSong } from './schemas.ts';

/** A song as curators read it. */
export function viewSong({ facts, curatedAt, retiredAt, ...song }: Curated): CuratedSong {
  return {
    ...song,
    ...facts,
    curatedAt: curatedAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
  };
}

/** A version's row, as far as its making goes. */
interface Made {
  version: number;
  made_at: Date;
  made_by: string | null;
  why: string;
}

/** Versions with the people who made them; who has left, and the program itself, are null. */
export async function viewMakings<Row extends Made, View extends object>(
  ctx: Context,
  rows: Row[],
  view: (row: Row) => View,
): Promise<(View & { version: number; madeAt: string; madeBy: Person | null; why: string })[]> {
  const ids = rows.map((row) => row.made_by).filter((id) => id !== null);
  const people = await readPeople(ctx, ids);
  return rows.map((row) => ({
    ...view(row),
    version: row.version,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by === null ? null : (people.get(row.made_by) ?? null),
    why: row.why,
  }));
}
