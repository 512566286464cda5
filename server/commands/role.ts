import { ROLES, type Role } from '../kernel/action/permission.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import { openLog } from '../kernel/log/log.ts';
import { personOfEmail } from '../capabilities/identity/passwords/index.ts';
import { giveRole } from '../capabilities/identity/profiles/index.ts';
import type { Command } from './command.ts';
import { openConfigured } from './open.ts';

/** Gives an account a role: how the first administrator is made. */
export const role: Command = {
  name: 'role',
  says: 'give an account a role, e.g. the first administrator',
  usage: '<mail address> <member|curator|administrator>',
  wordsMax: 2,
  help: `Gives the account that signs in with the mail address a role. It holds from the person's next
token, five minutes later at most. With the embedded database, stop the house first.

  npm run madang -- role minji@example.com administrator`,
  async run({ config, words, print }) {
    const [email, wanted] = words;
    const found = ROLES.find((name): name is Role => name === wanted && name !== 'guest');
    if (!email || !found) {
      throw new HouseError('Name a mail address and a role: member, curator or administrator.');
    }
    const opened = await openConfigured(config(), openLog('warn'));
    try {
      const ctx = opened.house.context('command role');
      const personId = await personOfEmail(ctx, email);
      if (personId === null) throw new HouseError(`Nobody signs in with ${email}.`);
      await giveRole(ctx, personId, found);
    } finally {
      await opened.close();
    }
    print(`${email} is ${found} now.`);
    return 0;
  },
};
