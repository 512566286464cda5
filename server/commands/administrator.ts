import { makeAccount } from '../capabilities/identity/accounts/index.ts';
import { makeResetLink } from '../capabilities/identity/emails/index.ts';
import {
  claimantsOf,
  EMAIL_PATTERN,
  personOfEmail,
} from '../capabilities/identity/passwords/index.ts';
import { reachPerson } from '../capabilities/identity/profiles/index.ts';
import { assign } from '../capabilities/identity/roles/index.ts';
import type { Context } from '../kernel/context/context.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import { openLog } from '../kernel/log/log.ts';
import type { Command } from './command.ts';
import { openConfigured } from './open.ts';

/** Makes an administrator: how the first one comes to be, and the way back when all are locked out. */
export const administrator: Command = {
  name: 'administrator',
  says: 'make somebody administrator, e.g. the first one',
  usage: '<mail address> [--name <name>] [--person <id>] [--link]',
  wordsMax: 1,
  options: { name: { type: 'string' }, person: { type: 'string' }, link: { type: 'boolean' } },
  help: `Makes the account whose owner showed that the mail address is theirs administrator. Where there is
none, opens one and prints a link that sets its password: it works once and for half an hour, so hand
it over safely.

  npm run madang -- administrator minji@example.com
  npm run madang -- administrator minji@example.com --name 민지

  --name <name>   what a new account is called; the first part of the address unless said
  --person <id>   which one, where accounts only claim the address: anybody may sign up with any
  --link          prints such a link for an account that exists, too: for one who cannot get in

It holds from the person's next token, five minutes later at most, and is written into the log of roles.
All other roles are given on the page "People of the house". With the embedded database, stop the house
first.`,
  async run({ config, words, flags, print }) {
    const [email = ''] = words;
    if (!new RegExp(EMAIL_PATTERN, 'u').test(email.trim())) {
      throw new HouseError('Name a mail address, like minji@example.com.');
    }
    const opened = await openConfigured(config(), openLog('warn'));
    try {
      const name = typeof flags['name'] === 'string' ? flags['name'] : null;
      const person = typeof flags['person'] === 'string' ? flags['person'] : null;
      const ctx = opened.house.context('command administrator');
      const lines = await ctx.transaction((ctx) =>
        make(ctx, { email: email.trim(), name, person, wantsLink: flags['link'] === true }),
      );
      for (const line of lines) print(line);
    } finally {
      await opened.close();
    }
    return 0;
  },
};

interface Wish {
  email: string;
  name: string | null;
  /** The id of one who claims the address. */
  person: string | null;
  wantsLink: boolean;
}

/** Does all of it or nothing, and says what was done. */
async function make(ctx: Context, { email, name, person, wantsLink }: Wish): Promise<string[]> {
  const known = (await personOfEmail(ctx, email)) ?? (await pickClaimant(ctx, email, person));
  const calledAs = name ?? email.slice(0, email.indexOf('@'));
  const personId = known ?? (await makeAccount(ctx, { email, name: calledAs }));
  const reason = 'Made administrator on the command line';
  const changed = await assign(ctx, { personId, role: 'administrator', reason });
  const line = changed
    ? `${email} is administrator now.`
    : `${email} has been administrator before.`;
  if (known !== null && !wantsLink) return [line];
  const link = await makeResetLink(ctx, personId);
  if (!link) throw new HouseError('There were too many links in this hour: try again in an hour.');
  return [line, `Set the password within ${link.minutes} minutes, by this link:`, link.url];
}

/**
 * Who is meant of those who claim the address; null when nobody does. Never guessed: a stranger who signed
 * up with the operator's address would be administrator.
 */
async function pickClaimant(
  ctx: Context,
  email: string,
  person: string | null,
): Promise<string | null> {
  const claimants = await claimantsOf(ctx, email);
  if (claimants.length === 0) return null;
  if (person !== null && claimants.includes(person)) return person;
  const people = await Promise.all(claimants.map((id) => reachPerson(ctx, id)));
  const lines = people.map(
    ({ id, name, created_at }) => `  --person ${id}   ${name}, since ${created_at.toISOString()}`,
  );
  throw new HouseError(
    `Nobody has shown yet that ${email} is theirs. Open the link in the letter to it first, or name the account:\n${lines.join('\n')}`,
  );
}
