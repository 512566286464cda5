import { dropFactors, factorsOf } from '../capabilities/identity/factors/index.ts';
import { passkeysOf } from '../capabilities/identity/passkeys/index.ts';
import { claimantsOf, personOfEmail } from '../capabilities/identity/passwords/index.ts';
import { personUnknown, reachPerson } from '../capabilities/identity/profiles/index.ts';
import { endAll } from '../capabilities/identity/sessions/index.ts';
import type { Context } from '../kernel/context/context.ts';
import { isFault } from '../kernel/faults/fault.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import { openLog } from '../kernel/log/log.ts';
import type { Command } from './command.ts';
import { openConfigured } from './open.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shows what guards an account beside the password, and takes it away from who has lost everything. */
export const factors: Command = {
  name: 'factors',
  says: 'show or drop the second factors of somebody who has lost them',
  usage: '<mail address or person id> [--drop] [--passkeys]',
  wordsMax: 1,
  options: { drop: { type: 'boolean' }, passkeys: { type: 'boolean' } },
  help: `Shows what signing in asks somebody for beside the password. For who has lost the phone and the
recovery codes: make sure that it is really them, as a caller may say anything.

  npm run madang -- factors minji@example.com
  npm run madang -- factors minji@example.com --drop
  npm run madang -- factors 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b --drop --passkeys

  --drop        turns one-time codes off, recovery codes with them, and signs the person out everywhere
  --passkeys    removes the passkeys, too; never the last way in

A mail address finds its owner: who showed that letters to it reach them. Others are named by their id,
which is in the address of their page, too. The person finds it among their security events and is told by letter.
Running houses take an access token for five minutes more. With the embedded database, stop the house
first; the letter goes out at its next start.`,
  async run({ config, words, flags, print }) {
    const [who = ''] = words;
    if (who.trim() === '') throw new HouseError('Name a mail address or the id of a person.');
    if (flags['passkeys'] === true && flags['drop'] !== true) {
      throw new HouseError('--passkeys goes with --drop; without it nothing is removed.');
    }
    const opened = await openConfigured(config(), openLog('warn'));
    try {
      const ctx = opened.house.context('command factors');
      const personId = await find(ctx, who.trim());
      const passkeys = flags['passkeys'] === true;
      const dropped = flags['drop'] === true ? await drop(ctx, personId, passkeys) : [];
      for (const line of [...dropped, ...(await show(ctx, personId))]) print(line);
    } finally {
      await opened.close();
    }
    return 0;
  },
};

/** @throws HouseError when it is nobody, or several may be meant */
async function find(ctx: Context, who: string): Promise<string> {
  if (!ID.test(who)) return (await personOfEmail(ctx, who)) ?? refuseClaimants(ctx, who);
  try {
    return (await reachPerson(ctx, who)).id;
  } catch (error) {
    if (isFault(error, personUnknown)) throw new HouseError(`Nobody has the id ${who}.`);
    throw error;
  }
}

/** Never guessed: anybody may sign up with any address. */
async function refuseClaimants(ctx: Context, email: string): Promise<never> {
  const claimants = await claimantsOf(ctx, email);
  if (claimants.length === 0) throw new HouseError(`Nobody signs in with ${email}.`);
  const people = await Promise.all(claimants.map((id) => reachPerson(ctx, id)));
  const lines = people.map(({ id, name, created_at }) => {
    return `  ${id}   ${name}, since ${created_at.toISOString()}`;
  });
  throw new HouseError(
    `Nobody has shown yet that ${email} is theirs. Name one of these by the id:\n${lines.join('\n')}`,
  );
}

/** Does all of it or nothing, and says what was done. */
function drop(ctx: Context, personId: string, passkeys: boolean): Promise<string[]> {
  return ctx.transaction(async (ctx) => {
    if (!(await dropFactors(ctx, personId, { passkeys }))) return ['There was nothing to drop.'];
    const ended = await endAll(ctx, { personId, id: null, except: null }, 'by_operator');
    return [`Dropped. Devices that were signed out: ${ended}.`];
  });
}

async function show(ctx: Context, personId: string): Promise<string[]> {
  const [{ name, role }, { totp, recoveryCodesLeft }, passkeys] = await Promise.all([
    reachPerson(ctx, personId),
    factorsOf(ctx, personId),
    passkeysOf(ctx, personId),
  ]);
  const codes = totp
    ? `on since ${totp.since}, ${recoveryCodesLeft} recovery codes are left`
    : 'off';
  return [
    `${name}, ${role}, ${personId}`,
    `  one-time codes  ${codes}`,
    ...passkeys.map(
      ({ name, createdAt, lastUsedAt }) =>
        `  passkey         ${name}, since ${createdAt}, ${lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`}`,
    ),
    ...(passkeys.length === 0 ? ['  passkeys        none'] : []),
  ];
}
