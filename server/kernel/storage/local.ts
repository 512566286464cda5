import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { safeKey, type Storage } from './port.ts';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const DRAFT = '.draft';

/**
 * Storage in a folder of this machine, which nobody but the program's user may look into. A file is
 * written beside its place, brought to the disk, and renamed: a crash leaves a draft, never half a file.
 */
export function openLocalStorage(root: string): Storage {
  const pathOf = (key: string) => join(root, safeKey(key));
  return {
    async put(key, from) {
      const path = pathOf(key);
      const draft = `${path}.${randomUUID()}${DRAFT}`;
      await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
      await removeDrafts(path);
      try {
        await pipeline(from, createWriteStream(draft, { mode: OWNER_ONLY, flush: true }));
        const { size } = await stat(draft);
        await rename(draft, path);
        await syncFolder(dirname(path));
        return size;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async size(key) {
      try {
        return (await stat(pathOf(key))).size;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async read(key, range) {
      const file = await open(pathOf(key));
      return file.createReadStream(range ? { start: range.from, end: range.to } : {});
    },
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      await removeDrafts(path);
    },
  };
}

/** Drafts of writers that died. A writer that lives and loses its draft here fails, and is tried again. */
async function removeDrafts(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const drafts = names.filter(
    (name) => name.startsWith(`${basename(path)}.`) && name.endsWith(DRAFT),
  );
  for (const name of drafts) await rm(join(dirname(path), name), { force: true });
}

/** A rename is kept when its folder is. Windows has no way to ask for it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
