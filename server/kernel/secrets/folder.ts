import { chmodSync, mkdirSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { HouseError } from '../faults/house-error.ts';

const READ_BY_OTHERS = 0o007;
const READ_BY_GROUP = 0o070;
const WRITTEN_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/**
 * Makes the folder of secrets, or looks whether what is there is closed to others. The rule for files
 * is PostgreSQL's (18.9.2): its own are read by nobody else; those of root, as a container mounts
 * them, may be read by the group.
 * @throws HouseError that names the file and how to close it
 */
export function openSecretFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Windows has no such modes: who may read is said by the folder's own list there.
  if (made !== undefined || process.platform === 'win32') return;
  closeFolder(folder, statSync(folder));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) refuseOpenFile(path, found);
  }
}

/** Who may write into the folder may put a key of theirs in; who may only list it learns names. */
function closeFolder(folder: string, { mode, uid }: Stats): void {
  // A mounted secret stands in a folder of /tmp's kind: all may write, nobody may replace another's.
  if ((mode & STICKY) !== 0) return;
  if ((mode & WRITTEN_BY_OTHERS) !== 0) {
    throw new HouseError(
      `The folder of secrets ${folder} may be written by others (mode ${octal(mode)}): ` +
        `look whether the keys in it are yours, then chmod 700 ${folder}.`,
    );
  }
  const isOpen = (mode & (READ_BY_GROUP | READ_BY_OTHERS)) !== 0;
  if (isOpen && uid === process.geteuid?.()) chmodSync(folder, 0o700);
}

function refuseOpenFile(path: string, { mode, uid }: Stats): void {
  const isRoots = uid === 0 && (mode & 0o030) === 0;
  if ((mode & (isRoots ? READ_BY_OTHERS : READ_BY_OTHERS | READ_BY_GROUP)) === 0) return;
  throw new HouseError(
    `The secret ${path} is open to others (mode ${octal(mode)}): chmod 600 ${path}, ` +
      `and if somebody else may have read it, replace it ("npm run madang -- keys --help").`,
  );
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}
