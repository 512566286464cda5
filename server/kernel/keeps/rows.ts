import type { Context } from '../context/context.ts';
import type { Keep, KeptRow } from '../room/keep.ts';

/** Rows that are read, or deleted, at a time: few enough to hold, enough to be quick. */
const BATCH_ROWS = 1_000;
const NAME = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;

/** How many rows of a table name a person. */
export async function countKept(ctx: Context, keep: Keep, personId: string): Promise<number> {
  const { table, person } = named(keep);
  const row = await ctx.db.first<{ count: number }>(
    `select count(*) as count from ${table} where ${person} = $1`,
    [personId],
  );
  return row?.count ?? 0;
}

/**
 * The rows of a table that name a person, without what is omitted, in batches: however many there
 * are, few are held. Call it in a transaction, which is what the cursor lives in.
 */
export async function* readKept(
  ctx: Context,
  keep: Keep,
  personId: string,
): AsyncGenerator<KeptRow[]> {
  const { table, person } = named(keep);
  const { omit = [], present = (row: KeptRow) => row } = keep;
  await ctx.db.change(
    `declare kept no scroll cursor for
     select to_jsonb(t) - $2::text[] as kept from ${table} t where ${person} = $1`,
    [personId, omit],
  );
  try {
    for (;;) {
      const rows = await ctx.db.rows<{ kept: KeptRow }>(`fetch ${BATCH_ROWS} from kept`);
      if (rows.length === 0) return;
      yield rows.map((row) => present(row.kept));
    }
  } finally {
    await ctx.db.change('close kept');
  }
}

/**
 * Forgets a person in one table, as its room says. Called again it finds nothing left to do.
 * @returns how many rows were deleted or changed
 */
export async function forgetKept(ctx: Context, keep: Keep, personId: string): Promise<number> {
  const { table, person } = named(keep);
  if (keep.forgotten === 'kept by law') return 0;
  if (keep.forgotten === 'anonymised') {
    const columns = [...new Set([keep.person, ...(keep.blank ?? [])])];
    const blanks = columns.map((column) => `${safe(column)} = null`).join(', ');
    return ctx.db.change(`update ${table} set ${blanks} where ${person} = $1`, [personId]);
  }
  // In batches: a statement has a time limit, and somebody may have left much.
  const text = `delete from ${table} where ctid = any(array(
    select ctid from ${table} where ${person} = $1 limit $2::int))`;
  let count = 0;
  for (;;) {
    const deleted = await ctx.db.change(text, [personId, BATCH_ROWS]);
    count += deleted;
    if (deleted === 0) return count;
  }
}

function named({ table, person }: Keep): { table: string; person: string } {
  return { table: safe(table), person: safe(person) };
}

/** Names come from the code of rooms; whatever else finds its way here is a mistake. */
function safe(name: string): string {
  if (!NAME.test(name)) throw new Error(`${name} is no name of a table or column`);
  return name;
}
