import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { emailOf } from '../../passwords/index.ts';
import { nameWrong, personUnknown, zoneWrong } from '../faults.ts';
import { UPDATE_LIMIT } from '../limits.ts';
import { cleanName, knownZone } from '../people.ts';
import { ownPerson } from '../rules/person.ts';
import { Language, Me, Name, Zone } from '../schemas.ts';
import { changePerson } from '../store.ts';

/** Changes what is sent of one's own profile and leaves the rest. */
export const updateMe = action({
  operation: 'identity.profiles.updateMe',
  summary: 'Change your own profile',
  method: 'PATCH',
  path: '/identity/profiles/me',
  permission: 'guest',
  limit: UPDATE_LIMIT,
  body: strict({
    name: Type.Optional(Name),
    language: Type.Optional(Language),
    zone: Type.Optional(Zone),
  }),
  output: Me,
  faults: [personUnknown, nameWrong, zoneWrong],
  async run(ctx, { name, language, zone }) {
    const change = {
      name: name === undefined ? null : cleanName(name),
      language: language ?? null,
      zone: zone === undefined ? null : knownZone(zone),
    };
    const id = self(ctx);
    const [row, email] = await Promise.all([
      changePerson(ctx.db, id, change, ctx.now),
      emailOf(ctx.reading(), id),
    ]);
    if (!row) throw personUnknown();
    return ownPerson(row, email);
  },
});
