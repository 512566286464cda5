import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { keptOr } from '../kept.ts';
import type { Badges, Mode, Page, Person } from '../shapes.ts';

/** Where a player stands by their rating; `rank` is null without one. */
export interface RatingStanding {
  value: number;
  rank: number | null;
  total: number;
  percentile: number | null;
}

/** A record with what it is worth. */
export interface RatedRecord extends Badges {
  playId: string;
  chartId: string;
  songId: string;
  title: { ko: string; en: string };
  mode: Mode;
  level: number;
  score: number;
  reachedAt: string;
  worth: number;
}

/** What everybody may see of a player. */
export interface Player {
  person: Person;
  since: string;
  rating: RatingStanding & { best: RatedRecord[] };
  badges: { charts: number; cleared: number; fullCombos: number; allArts: number };
  recent: RatedRecord[];
}

/** A day on which a rating changed, and what moved it most. */
export interface RatingDay {
  day: string;
  value: number;
  reason: 'record' | 'revised' | 'level' | 'recount';
  chartId: string | null;
  title: { ko: string; en: string } | null;
  mode: Mode | null;
  change: number;
  changes: number;
}

/** One line of the list of players. */
export interface RatingRow {
  rank: number;
  person: Person;
  value: number;
}

const PAGE_SIZE = 50;
const AROUND = 10;

export function readPlayer(playerId: string): Promise<Player> {
  const path = { playerId };
  const read = () =>
    answer(api.GET('/api/rhythm/ratings/players/{playerId}', { params: { path } }));
  return kept(`players/${playerId}`, read);
}

/** The days on which a rating changed, oldest first: as many as a page holds. */
export function readHistory(playerId: string): Promise<RatingDay[]> {
  const path = { playerId };
  return kept(`players/${playerId}/history`, async () => {
    const { items } = await answer(
      api.GET('/api/rhythm/ratings/players/{playerId}/history', { params: { path } }),
    );
    return items.toReversed();
  });
}

/** All players, the best first. */
export function listRatings(cursor: string | null): Promise<Page<RatingRow> & { total: number }> {
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return kept(`ratings?${cursor ?? ''}`, () =>
    answer(api.GET('/api/rhythm/ratings', { params: { query } })),
  );
}

/** The players just above and below oneself; nobody without a rating. */
export function readAround(): Promise<Page<RatingRow>> {
  const query = { limit: AROUND };
  return kept('ratings/around', async () => {
    const { items } = await answer(api.GET('/api/rhythm/ratings/around', { params: { query } }));
    return { items, next: null };
  });
}

export function readOwnStanding(): Promise<RatingStanding> {
  return kept('ratings/mine', () => answer(api.GET('/api/rhythm/ratings/mine')));
}

/** Whom somebody looked up is theirs as well: with them, the copy goes. */
function kept<T>(name: string, read: () => Promise<T>): Promise<T> {
  const { me } = session;
  return keptOr(`${me?.id ?? 'nobody'}/${name}`, read, { own: me !== null });
}
