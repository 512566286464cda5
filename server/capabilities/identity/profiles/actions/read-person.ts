import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { personUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { reachPerson } from '../people.ts';
import { publicPerson } from '../rules/person.ts';
import { PersonPage } from '../schemas.ts';

/** What everybody may see of a person. */
export const readPerson = action({
  operation: 'identity.profiles.readPerson',
  summary: 'Read what a person shows to others',
  method: 'GET',
  path: '/identity/profiles/:personId',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: strict({ personId: Id }),
  output: PersonPage,
  faults: [personUnknown],
  async run(ctx, { personId }) {
    const row = await reachPerson(ctx, personId);
    // Of somebody who is leaving, others see that nobody is there: since when they were goes with them.
    const createdAt = row.leaving_at === null ? row.created_at.toISOString() : null;
    return { ...publicPerson(row), createdAt };
  },
});
