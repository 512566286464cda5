import type { Context } from '../../../kernel/context/context.ts';
import { readReaders } from '../../identity/profiles/index.ts';
import type { listSubscribers } from '../preferences/index.ts';
import { dueDay } from './rules/due.ts';
import { findClaimed } from './store.ts';
import type { Due } from './write-digest.ts';

/** Of these people those for whom a letter is due now. Two queries. */
export async function dueAmong(
  ctx: Context,
  people: Awaited<ReturnType<typeof listSubscribers>>,
): Promise<Due[]> {
  const readers = await readReaders(
    ctx,
    people.map((row) => row.person_id),
  );
  const due = people.flatMap(({ person_id: personId, digest }): Due[] => {
    const reader = readers.get(personId);
    const period = reader ? dueDay(ctx.now, digest, reader.zone) : null;
    return period === null ? [] : [{ personId, period }];
  });
  const claimed = await findClaimed(ctx.db, due);
  return due.filter(({ personId }) => !claimed.has(personId));
}
