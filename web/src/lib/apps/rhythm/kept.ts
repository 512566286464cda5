import { Problem } from '$lib/kernel/api/problem.ts';

const SHELF = 'madang-rhythm';

/**
 * Reads something, keeps a copy, and answers the copy when the house can't be reached: a song that
 * was opened once can be played on the train. What is one person's own has their id in its name.
 *
 * @throws what `read` throws, when there is no copy or the house did answer
 */
export async function keptOr<T>(name: string, read: () => Promise<T>): Promise<T> {
  // Without https there is no shelf; then reading is all there is.
  const shelf = 'caches' in globalThis ? await caches.open(SHELF) : null;
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
