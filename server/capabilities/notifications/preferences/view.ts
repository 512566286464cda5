import type { Context } from '../../../kernel/context/context.ts';
import { newsKinds } from '../../../kernel/room/news.ts';
import { contactOf } from '../../identity/passwords/index.ts';
import { reachPerson } from '../../identity/profiles/index.ts';
import { clockOf } from './rules/quiet.ts';
import { wanted } from './wants.ts';
import type { Preferences } from './schemas.ts';
import { findHabit, findPreferences } from './store.ts';

/** All that a person has said, or what holds until they do. */
export async function viewPreferences(ctx: Context, personId: string): Promise<Preferences> {
  const [choices, habit, { zone }, contact] = await Promise.all([
    findPreferences(ctx.db, [personId]),
    findHabit(ctx.db, personId),
    reachPerson(ctx, personId),
    contactOf(ctx, personId),
  ]);
  const kinds = ctx.port(newsKinds).map((kind) => ({
    kind: kind.name,
    says: kind.says,
    inbox: wanted(kind, 'inbox', choices),
    push: wanted(kind, 'push', choices),
    mail: wanted(kind, 'mail', choices),
  }));
  const [from, to] = [habit?.quiet_from ?? null, habit?.quiet_to ?? null];
  const quiet = from === null || to === null ? null : { from: clockOf(from), to: clockOf(to) };
  return { kinds, quiet, zone, digest: habit?.digest ?? 'off', mailed: contact?.verified ?? false };
}
