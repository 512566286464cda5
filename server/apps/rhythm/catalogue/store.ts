import type { Db } from '../../../kernel/db/db.ts';

/** What a file that was brought is, by its bytes. */
export type FileKind = 'text' | 'archive' | 'sound';

/** A file that was brought for an import. */
export interface BroughtRow {
  hash: string;
  kind: FileKind;
  media: string | null;
  bytes: number;
}

/** Notes a file; one that was brought before stays a day longer. */
export async function putBrought(
  db: Db,
  { hash, kind, media, bytes }: BroughtRow,
  by: { personId: string | null; now: Date },
): Promise<void> {
  await db.change(
    `insert into rhythm.brought_file (hash, kind, media, bytes, brought_by, brought_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (hash) do update set brought_at = excluded.brought_at`,
    [hash, kind, media, bytes, by.personId, by.now],
  );
}

/** The files with these hashes; unknown ones are missing. */
export function findBrought(db: Db, hashes: string[]): Promise<BroughtRow[]> {
  return db.rows(
    'select hash, kind, media, bytes from rhythm.brought_file where hash = any($1::text[])',
    [hashes],
  );
}

/** Bytes of all files that wait, but for one. */
export async function countBroughtBytes(db: Db, except: string): Promise<number> {
  const row = await db.first<{ bytes: string }>(
    'select coalesce(sum(bytes), 0) as bytes from rhythm.brought_file where hash <> $1',
    [except],
  );
  return Number(row?.bytes ?? 0);
}

/** Files that were brought before an instant. */
export async function findOldBrought(db: Db, before: Date): Promise<string[]> {
  const rows = await db.rows<{ hash: string }>(
    'select hash from rhythm.brought_file where brought_at < $1',
    [before],
  );
  return rows.map((row) => row.hash);
}

/** Forgets a file, if it was not brought again since; @returns whether it went. */
export async function deleteBrought(db: Db, hash: string, before: Date): Promise<boolean> {
  const changed = await db.change(
    'delete from rhythm.brought_file where hash = $1 and brought_at < $2',
    [hash, before],
  );
  return changed > 0;
}
