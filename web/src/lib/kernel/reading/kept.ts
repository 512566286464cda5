import { Problem } from '../api/problem.ts';

/** Where the house keeps what was read for the one who is signed in: it goes when they do. */
export const OWN_SHELF = 'madang-reading';

/**
 * Reads something, keeps a copy, and answers the copy when the house can't be reached.
 *
 * @param shelf where copies stand: `OWN_SHELF` for what is only for the one who is signed in, who has
 *   their id in its name
 * @throws what `read` throws, when there is no copy or the house did answer
 */
export async function keptOn<T>(shelf: string, name: string, read: () => Promise<T>): Promise<T> {
  // Without https there is no shelf; then reading is all there is.
  const copies = 'caches' in globalThis ? await caches.open(shelf) : null;
  const address = `/kept/${encodeURIComponent(name)}`;
  try {
    const value = await read();
    await copies?.put(address, Response.json(value)).catch(() => undefined);
    return value;
  } catch (error) {
    if (!(error instanceof Problem) || !error.passing) throw error;
    const kept = await copies?.match(address);
    if (kept === undefined) throw error;
    return (await kept.json()) as T;
  }
}
