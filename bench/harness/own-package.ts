import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execFileP = promisify(execFile);

/**
 * Installs a package of a bench from its lockfile, where that was not done yet: what only a bench
 * needs is nothing that everybody who installs Madang should get.
 * @param folder with its `package.json` and lockfile
 * @param dependency whose folder tells that it is installed
 */
export async function installOwn(folder: string, dependency: string): Promise<void> {
  if (await exists(join(folder, 'node_modules', dependency))) return;
  // No scripts: they would download what is not needed here.
  await execFileP('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: folder });
}

/** Whether a file or folder is there. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
