import type { Madang } from './madang.ts';

/** All rows of all tables of a house, as text: for what must stand in none of them. */
export async function everythingKept({ house }: Madang): Promise<string> {
  const { writer } = house.ground.database;
  const tables = await writer.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
    [],
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      writer.rows<{ row: string }>(`select t::text as row from ${name} t`, []),
    ),
  );
  return JSON.stringify(rows);
}
