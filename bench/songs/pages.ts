import { SORTS } from '../../server/apps/rhythm/songs/listing.ts';
import type { Caller } from '../harness/people.ts';

/** Songs a page. */
export const PAGE_SONGS = 50;

/** A page of the list that is asked for again and again. */
export interface ListPage {
  what: string;
  path: string;
  /** The most that its time may grow by from the small catalogue to the large one; null: it may. */
  growthMax: number | null;
}

/** A page costs what its songs cost; what a hundred times as many songs may add is a longer count. */
const GROWTH_MAX = 2;

/** The first page of each order, two from the middle of the catalogue, and searches. */
export async function pagesOf(url: string, songs: number, caller: Caller): Promise<ListPage[]> {
  const base = `/api/rhythm/songs?limit=${PAGE_SONGS}`;
  const first = SORTS.map((sort): ListPage => {
    return { what: `by ${sort}`, path: `${base}&sort=${sort}`, growthMax: GROWTH_MAX };
  });
  const middle = ['title', 'plays'].map(async (sort): Promise<ListPage> => {
    const path = await walk(url, `${base}&sort=${sort}`, songs / 2, caller);
    return { what: `by ${sort}, the middle`, path, growthMax: GROWTH_MAX };
  });
  // What a search costs grows with what it finds: they are put in order.
  const searches = ['달빛', 'porch', 'a'].map((text): ListPage => {
    const path = `${base}&q=${encodeURIComponent(text)}`;
    return { what: `search ${text}`, path, growthMax: null };
  });
  return [...first, ...(await Promise.all(middle)), ...searches];
}

/** The address of the page that begins behind so many songs. */
async function walk(url: string, path: string, songs: number, caller: Caller): Promise<string> {
  let at = path;
  for (let behind = 0; behind + PAGE_SONGS <= songs; behind += PAGE_SONGS) {
    const { next } = await pageAt(url + at, caller);
    if (next === null) return at;
    at = `${path}&cursor=${next}`;
  }
  return at;
}

/** A page as it is answered. */
export async function pageAt(url: string, caller: Caller): Promise<{ next: string | null }> {
  const headers = { authorization: `Bearer ${caller.token}`, 'x-person': caller.id };
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { next: string | null };
}
