import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { GivenFile } from '../apps/rhythm/catalogue/index.ts';
import { HouseError } from '../kernel/faults/house-error.ts';

/** What an import reads: charts, archives of charts, and sound files. */
const READ = /\.(json|osu|osz|olz|sm|ssc|smzip|zip|ogg|oga|mp3|wav|m4a|mp4)$/i;

/**
 * The files of a path that an import reads, by their names under it, in order.
 * @throws HouseError when nothing is there
 */
export async function filesUnder(path: string): Promise<GivenFile[]> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new HouseError(`${path} cannot be read: ${error.code ?? error.message}.`);
  });
  const paths = found.isDirectory() ? await listFolder(path) : [path];
  const files: GivenFile[] = [];
  for (const each of paths.filter((file) => READ.test(file)).toSorted()) {
    const name = found.isDirectory() ? relative(path, each).split(sep).join('/') : basename(each);
    const { size } = await stat(each);
    files.push({ name, bytes: size, read: () => readFile(each) });
  }
  return files;
}

async function listFolder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
