import type { Context } from '../../../kernel/context/context.ts';
import { readBrought } from './brought.ts';
import { ArchiveError } from './archive.ts';
import { fileGone } from './faults.ts';
import type { GivenFile } from './sources.ts';
import { findBrought } from './store.ts';

/** A file that was brought, as an import names it. */
export interface NamedFile {
  hash: string;
  name: string;
}

/**
 * The files that an import names, in the order of their names: the same files make the same import.
 * @throws fileGone
 */
export async function givenFiles(ctx: Context, named: readonly NamedFile[]): Promise<GivenFile[]> {
  const rows = await findBrought(
    ctx.db,
    named.map(({ hash }) => hash),
  );
  const known = new Map(rows.map((row) => [row.hash, row]));
  const gone = named.findIndex(({ hash }) => !known.has(hash));
  if (gone >= 0) {
    const detail = `${named[gone]?.name ?? '?'} is not here any more: bring it again.`;
    throw fileGone({ detail, errors: [{ pointer: `/files/${gone}`, code: 'file_gone', detail }] });
  }
  return named
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ hash, name }) => ({
      name,
      bytes: known.get(hash)?.bytes ?? 0,
      async read() {
        const bytes = await readBrought(ctx, hash);
        if (!bytes) throw new ArchiveError('it is not here any more');
        return bytes;
      },
    }));
}
