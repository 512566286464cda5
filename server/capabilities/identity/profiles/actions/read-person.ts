import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { personUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { reachPerson } from '../people.ts';
import { publicPerson } from '../rules/person.ts';
import { Person } from '../schemas.ts';

/** What everybody may see of a person. */
export const readPerson = action({
  operation: 'identity.profiles.readPerson',
  summary: 'Read what a person shows to others',
  method: 'GET',
  path: '/identity/profiles/:personId',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: strict({ personId: Id }),
  output: Person,
  faults: [personUnknown],
  async run(ctx, { personId }) {
    return publicPerson(await reachPerson(ctx, personId));
  },
});
