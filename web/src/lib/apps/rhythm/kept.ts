import { keptOn, OWN_SHELF } from '$lib/kernel/reading/kept.ts';

const SHELF = 'madang-rhythm';

/**
 * Reads something, keeps a copy, and answers the copy when the house can't be reached: a song that
 * was opened once can be played on the train.
 *
 * @param own whether it is only for the one who is signed in, who has their id in its name: then the
 *   copy is gone when they sign out
 * @throws what `read` throws, when there is no copy or the house did answer
 */
export function keptOr<T>(
  name: string,
  read: () => Promise<T>,
  { own = false }: { own?: boolean } = {},
): Promise<T> {
  return keptOn(own ? OWN_SHELF : SHELF, name, read);
}
