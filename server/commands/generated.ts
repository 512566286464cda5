import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';

/** A file that is written from the code. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/**
 * Writes generated files, or with `check` only compares.
 * @returns the exit code: 1 when something differs and may not be written
 */
export async function writeOrCompare(
  files: GeneratedFile[],
  { check, print, remedy }: { check: boolean; print(text: string): void; remedy: string },
): Promise<number> {
  let differing = 0;
  for (const { path, text } of files) {
    const found = await readFile(path, 'utf8').catch(() => '');
    if (found === text) continue;
    differing++;
    const name = relative(process.cwd(), path);
    if (check) print(`${name} is not what the code says: run ${remedy} and commit it.`);
    else await writeFile(path, text);
    if (!check) print(`${name} written.`);
  }
  return check && differing > 0 ? 1 : 0;
}
