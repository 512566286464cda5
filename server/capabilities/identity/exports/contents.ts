import type { Context } from '../../../kernel/context/context.ts';
import type { KeepingRoom } from '../../../kernel/keeps/keeping.ts';
import { readKept } from '../../../kernel/keeps/rows.ts';
import { isExported, type Keep, type KeptRow } from '../../../kernel/room/keep.ts';
import { readPeople } from '../profiles/index.ts';

/** One table as it goes into an archive. */
export interface Content {
  keep: Keep;
  /** Path in the archive, without its ending: `rhythm/play`. */
  path: string;
  /** Columns that name other people. */
  others: string[];
}

/** The tables of an archive, in the order of the rooms; a table with two columns comes twice. */
export function contentsOf(rooms: readonly KeepingRoom[]): Content[] {
  const all = rooms.flatMap(({ keeps = [] }) => keeps);
  const seen = new Set<string>();
  return all.filter(isExported).map((keep) => {
    const others = all.filter(
      ({ table, person }) => table === keep.table && person !== keep.person,
    );
    const plain = keep.table.replace('.', '/');
    const path = seen.has(plain) ? `${plain}.${keep.person}` : plain;
    seen.add(plain);
    return { keep, path, others: [...new Set(others.map(({ person }) => person))] };
  });
}

/**
 * The rows of a table for a person, in batches. Others stand in them by name: an id would say more of
 * them than they show.
 */
export async function* rowsOf(
  ctx: Context,
  { keep, others }: Content,
  personId: string,
): AsyncGenerator<KeptRow[]> {
  for await (const rows of readKept(ctx, keep, personId)) {
    const ids = rows.flatMap((row) => others.map((column) => row[column]));
    const foreign = ids.filter((id): id is string => typeof id === 'string' && id !== personId);
    const names = await readPeople(ctx, foreign);
    yield rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          if (!others.includes(column) || value === personId) return [column, value];
          const name = typeof value === 'string' ? (names.get(value)?.name ?? '') : null;
          return [column.replace(/_id$/, ''), name];
        }),
      ),
    );
  }
}
