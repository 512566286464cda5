import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../kernel/db/db.ts';
import { unzipped } from './unzip.ts';

/** What is looked for, by what it is: an id, an address, a name. */
export type Needles = Record<string, string>;

/**
 * Where something of a person is still to be found: every column of every table in every schema, also
 * within bytes, and every file of the given folders, also within archives.
 *
 * PostgreSQL's own files are left out: a deleted row stands in them until its place is used again, and in
 * the write-ahead log until that is recycled. Nothing reads a row there; what can be read are the tables.
 */
export async function tracesOf(needles: Needles, db: Db, folders: string[]): Promise<string[]> {
  const inTables = await Promise.all(
    Object.entries(needles).map(([what, text]) => inDatabase(db, what, text)),
  );
  const inFolders = await Promise.all(folders.map((folder) => inFiles(needles, folder)));
  return [...inTables, ...inFolders].flat().toSorted();
}

async function inDatabase(db: Db, what: string, text: string): Promise<string[]> {
  const tables = await db.rows<{ name: string; column: string }>(COLUMNS);
  const found: string[] = [];
  for (const { name, column } of tables) {
    // A bytea prints as hexadecimal digits: there the text is looked for as bytes.
    const row = await db.first(
      `select from ${name} t where ${forms(text)
        .map((_form, i) => `strpos(lower(t.${column}::text), $${i + 1}) > 0`)
        .join(' or ')} limit 1`,
      forms(text),
    );
    if (row) found.push(`${what} in ${name}.${column}`);
  }
  return found;
}

/** A text as it may stand somewhere: plain, as bytes in hexadecimal, as base64, an id without dashes. */
function forms(text: string): string[] {
  const bytes = Buffer.from(text);
  const plain = [text, text.replaceAll('-', ''), bytes.toString('hex'), bytes.toString('base64')];
  return [...new Set(plain.map((form) => form.toLowerCase()))];
}

/** Columns of all tables but PostgreSQL's own, with the schemas of the kernel and of the queue. */
const COLUMNS = `
  select format('%I.%I', c.table_schema, c.table_name) as name, format('%I', c.column_name) as column
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
  order by 1, 2`;

async function inFiles(needles: Needles, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const parts = new Map<string, Buffer>([['', await readFile(path)]]);
    if (path.endsWith('.zip'))
      for (const [name, bytes] of await unzipped(parts.get('') ?? Buffer.of()))
        parts.set(`: ${name}`, bytes);
    for (const [what, text] of Object.entries(needles)) {
      for (const [part, bytes] of parts) {
        const content = `${path}\n${bytes.toString('latin1')}\n${bytes.toString()}`.toLowerCase();
        if (forms(text).some((form) => content.includes(form)))
          found.push(`${what} in ${path.slice(folder.length + 1)}${part}`);
      }
    }
  }
  return found;
}
