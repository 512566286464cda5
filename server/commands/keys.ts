import { systemClock } from '../kernel/clock.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import { openMasterKeys, retireMasterKey, rotateMasterKey } from '../kernel/secrets/master-keys.ts';
import {
  checksUntil,
  followKeys,
  retireKeys,
  rotateKeys,
  signingKey,
} from '../capabilities/identity/sessions/index.ts';
import type { Call, Command } from './command.ts';

/** Shows, rotates and retires the keys of the house, under running houses. */
export const keys: Command = {
  name: 'keys',
  says: 'show, rotate or retire the keys of the house',
  usage: 'list | rotate [--now] | rotate --master | retire [<id>] | retire --master <id>',
  help: `Signing keys sign access tokens. The house rotates them by itself every three months; nobody is
signed out by any of this, and no node has to be restarted.

  list                  shows all keys by their ids, never the keys themselves
  rotate                makes a new signing key: published at once, it signs ten minutes later
  rotate --now          lets it sign at once: when somebody may have read the old one
  retire                takes out signing keys whose last token has expired
  retire <id>           takes this one out now: its tokens are refused, and everybody refreshes

The master key seals what the database must not give away (secrets of one-time codes, say).

  rotate --master       makes a new one; the old one still opens what it sealed. Every night the house
                        seals everything anew with the newest
  retire --master <id>  takes an old one out. What is still sealed with it is lost: wait two nights, and
                        keep the backups of the secrets folder apart from those of the database

Where the secrets folder is mounted read-only, run this where it may be written.`,
  wordsMax: 2,
  options: { now: { type: 'boolean' }, master: { type: 'boolean' } },
  async run(call) {
    const [what, id] = call.words;
    const isMaster = call.flags['master'] === true;
    if (what === 'list' && id === undefined) await list(call);
    else if (what === 'rotate' && id === undefined) await rotate(call, isMaster);
    else if (what === 'retire' && isMaster && id === undefined) {
      throw new HouseError('Name the master key to retire; list shows them.');
    } else if (what === 'retire') await retire(call, isMaster, id ?? null);
    else throw new HouseError('Say list, rotate or retire.');
    return 0;
  },
};

async function list({ config, print }: Call): Promise<void> {
  const { secretsDir } = config();
  const now = systemClock.now();
  const signing = (await followKeys(secretsDir)).read();
  const current = signingKey(signing, now);
  for (const [i, key] of signing.entries()) {
    const until = checksUntil(signing, i, now);
    const waits = key.signsFrom !== null && key.signsFrom > now;
    const state = waits
      ? `published, signs from ${key.signsFrom?.toISOString()}`
      : until && key !== current
        ? `checks until ${until.toISOString()}`
        : 'signs';
    print(`signing  ${key.kid}  made ${key.madeAt?.toISOString() ?? 'long ago'}, ${state}`);
  }
  for (const [i, { id }] of openMasterKeys(secretsDir).read().entries()) {
    print(`master   ${id}  ${i === 0 ? 'seals' : 'opens what it sealed'}`);
  }
}

async function rotate({ config, flags, print }: Call, isMaster: boolean): Promise<void> {
  const { secretsDir } = config();
  if (isMaster) {
    print(`${rotateMasterKey(secretsDir)} seals from now on.`);
    return;
  }
  const isHurry = flags['now'] === true;
  const kid = await rotateKeys(secretsDir, systemClock.now(), isHurry);
  print(`${kid} ${isHurry ? 'signs from now on' : 'is published and signs in ten minutes'}.`);
}

async function retire({ config, print }: Call, isMaster: boolean, id: string | null) {
  const { secretsDir } = config();
  if (isMaster && id !== null) {
    retireMasterKey(secretsDir, id);
    print(`${id} is gone.`);
    return;
  }
  const gone = await retireKeys(secretsDir, systemClock.now(), id);
  for (const kid of gone) print(`${kid} is gone.`);
  if (gone.length === 0) print('No key is spent.');
}
