import { Problem } from '$lib/kernel/api/problem.ts';

const SHELF = 'madang-rhythm';
/** Where the house keeps what was read for the one who is signed in: it goes when they do. */
const OWN_SHELF = 'madang-reading';

/**
 * Reads something, keeps a copy, and answers the copy when the house can't be reached: a song that
 * was opened once can be played on the train.
 *
 * @param own whether it is only for the one who is signed in, who has their id in its name: then the
 *   copy is gone when they sign out
 * @throws what `read` throws, when there is no copy or the house did answer
 */
export async function keptOr<T>(
  name: string,
  read: () => Promise<T>,
  { own = false }: { own?: boolean } = {},
): Promise<T> {
  // Without https there is no shelf; then reading is all there is.
  const shelf = 'caches' in globalThis ? await caches.open(own ? OWN_SHELF : SHELF) : null;
  const address = `/kept/${encodeURIComponent(name)}`;
  try {
    const value = await read();
    await shelf?.put(address, Response.json(value)).catch(() => undefined);
    return value;
  } catch (error) {
    if (!(error instanceof Problem) || !error.passing) throw error;
    const kept = await shelf?.match(address);
    if (kept === undefined) throw error;
    return (await kept.json()) as T;
  }
}
