import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { keptOr } from '../kept.ts';
import type { Page } from '../shapes.ts';
import type { NightSky, Unlock } from './shapes.ts';

const PAGE_SIZE = 100;

/** The night sky with my stars and my light; the last one that was seen, when the house is out of reach. */
export function readSky(): Promise<NightSky> {
  const read = () => answer(api.GET('/api/rhythm/memorial/sky'));
  return keptOr(`${reader()}/memorial/sky`, read, { own: session.me !== null });
}

/**
 * Finds a star. Safe to repeat: a star is found once.
 * @throws Problem when light is missing, when it is too far away, or when no answer came
 */
export async function findStar(starId: string): Promise<void> {
  const path = { starId };
  await answer(api.PUT('/api/rhythm/memorial/stars/{starId}', { params: { path } }));
}

/** The charts that are closed at the start, all of them, and which are open to me. */
export function listUnlocks(): Promise<Unlock[]> {
  return keptOr(`${reader()}/memorial/unlocks`, readAll, { own: session.me !== null });
}

async function readAll(): Promise<Unlock[]> {
  const unlocks: Unlock[] = [];
  let page = await readUnlocks(null);
  unlocks.push(...page.items);
  while (page.next !== null) {
    page = await readUnlocks(page.next);
    unlocks.push(...page.items);
  }
  return unlocks;
}

function readUnlocks(cursor: string | null): Promise<Page<Unlock>> {
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return answer(api.GET('/api/rhythm/memorial/unlocks', { params: { query } }));
}

/** Stars are one's own: a copy of what was read is for the one who read it. */
function reader(): string {
  return session.me?.id ?? 'nobody';
}
