import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { Id, strict } from '../../../kernel/action/schema.ts';
import { newsKinds, type NewsChannel } from '../../../kernel/room/news.ts';
import { quietUntil } from './rules/quiet.ts';
import { wanted } from './wants.ts';
import {
  findHabit,
  findPreferences,
  findSubscribers,
  putDigest,
  type PreferenceRow,
} from './store.ts';

/** Told when a person changed when they want to be left in peace. */
export const quietChanged = event(
  'notifications.preferences.quietChanged',
  'a person changed their quiet hours',
  strict({ personId: Id }),
);

/** Answers whether a person wants news of a kind by a channel. */
export type Wants = (personId: string, kind: string, channel: NewsChannel) => boolean;

/** What these people want. One query. */
export async function readWants(ctx: Context, personIds: string[]): Promise<Wants> {
  const rows = personIds.length === 0 ? [] : await findPreferences(ctx.db, [...new Set(personIds)]);
  const kinds = new Map(ctx.port(newsKinds).map((kind) => [kind.name, kind]));
  const byPerson = new Map<string, PreferenceRow[]>();
  for (const row of rows) {
    byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), row]);
  }
  return (personId, name, channel) => {
    const kind = kinds.get(name);
    return kind !== undefined && wanted(kind, channel, byPerson.get(personId) ?? []) === true;
  };
}

/** Until when a person is left in peace; null when they may be told now. */
export async function readQuiet(
  ctx: Context,
  personId: string,
  zone: string,
): Promise<Date | null> {
  const habit = await findHabit(ctx.db, personId);
  if (habit === null || habit.quiet_from === null || habit.quiet_to === null) return null;
  return quietUntil(ctx.now, { from: habit.quiet_from, to: habit.quiet_to }, zone);
}

/** People who want letters of what they have not read, after one; a page of them. */
export function listSubscribers(
  ctx: Context,
  after: string | null,
  limit: number,
): Promise<{ person_id: string; digest: 'daily' | 'weekly' }[]> {
  return findSubscribers(ctx.db, after, limit);
}

/** Sends a person no more such letters. */
export function endDigests(ctx: Context, personId: string): Promise<void> {
  return putDigest(ctx.db, personId, 'off');
}
