import { answer, api } from '$lib/kernel/api/client.ts';

/** Those one may follow fit in so many pages. */
const PAGE_SIZE = 100;

/** How I follow somebody; null when I do not. */
export async function readFollow(personId: string): Promise<{ mutual: boolean } | null> {
  let cursor: string | null = null;
  do {
    const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
    const page: { items: { person: { id: string }; mutual: boolean }[]; next: string | null } =
      await answer(api.GET('/api/rhythm/rivals/follows', { params: { query } }));
    const found = page.items.find(({ person }) => person.id === personId);
    if (found) return found;
    cursor = page.next;
  } while (cursor !== null);
  return null;
}
