import { ArchiveError, isSafePath, listArchive } from './archive.ts';
import { FINDINGS_MAX, SOUND_BYTES_MAX, UNPACKED_BYTES_MAX } from './limits.ts';
import type { Finding } from './rules/findings.ts';
import { kindOf } from './rules/kind.ts';

/** A file that was brought, by the name it had. */
export interface GivenFile {
  name: string;
  bytes: number;
  read(): Promise<Buffer>;
}

/** A file of an import: one that was brought, or one of an archive. */
export interface SourceFile {
  /** With the folders, or the archive, that it is in. */
  path: string;
  bytes: number;
  /** @throws ArchiveError where it is broken, or the import is too large */
  read(): Promise<Buffer>;
}

/** Notes a finding about a file. */
export type Note = (finding: Omit<Finding, 'line' | 'parameters'> & Partial<Finding>) => void;

/** Findings as they come, and no more than can be told. */
export function openFindings(): { findings: Finding[]; note: Note } {
  const findings: Finding[] = [];
  return {
    findings,
    note: (finding) => {
      if (findings.length >= FINDINGS_MAX) return;
      findings.push({ line: null, parameters: {}, ...finding });
    },
  };
}

/** A name as a path that stays in the import, whatever system it comes from. */
function pathOf(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
  return isSafePath(path) ? path : (path.split('/').at(-1) ?? '').replace(/\p{Cc}/gu, '') || '?';
}

/** All files of an import, archives opened. What they unpack to is counted together. */
export async function listSources(given: readonly GivenFile[], note: Note): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  const budget = { left: UNPACKED_BYTES_MAX };
  for (const file of given) {
    const path = pathOf(file.name);
    const isArchive = /\.(osz|zip|olz|smzip)$/i.test(path);
    if (!isArchive) {
      files.push({ path, bytes: file.bytes, read: file.read });
      continue;
    }
    const bytes = await file.read();
    if (kindOf(bytes) === 'archive') files.push(...openOne(path, bytes, budget, note));
    else {
      const parameters = { reason: 'it is no zip file' };
      note({ file: path, severity: 'problem', code: 'archive_broken', parameters });
    }
  }
  return files;
}

function openOne(path: string, bytes: Buffer, budget: { left: number }, note: Note): SourceFile[] {
  try {
    const { entries, left } = listArchive(bytes);
    for (const { path: entry, reason } of left) {
      const parameters = { entry, reason };
      note({ file: path, severity: 'warning', code: 'archive_entry_left', parameters });
    }
    return entries.map((entry) => ({
      path: `${path}/${entry.path}`,
      bytes: entry.bytes,
      async read() {
        budget.left -= entry.bytes;
        if (entry.bytes > SOUND_BYTES_MAX || budget.left < 0) {
          throw new ArchiveError('the import unpacks to too much');
        }
        return entry.read();
      },
    }));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const parameters = { reason: error.message };
    note({ file: path, severity: 'problem', code: 'archive_broken', parameters });
    return [];
  }
}
