import { authenticator } from './authenticator.ts';
import type { Fixture, Someone, World } from './matrix-fixture.ts';
import { totpOf } from './totp.ts';

const FACTORS = '/api/identity/factors';
const PASSKEYS = '/api/identity/passkeys';
const plain: Fixture = {};

/** What an authenticator app shows. Each code opens once, so each is of a step of its own. */
function codeOf({ madang }: World, secret: string): string {
  madang.clock.advance({ s: 60 });
  return totpOf(secret, madang.clock.now().getTime());
}

/** The latest secret of who has one, by their id. */
const secrets = new Map<string, string>();

async function begin(who: Someone): Promise<string> {
  const { status, body } = await who.client.post(`${FACTORS}/totp`);
  if (status === 201) secrets.set(who.id, (body as { secret: string }).secret);
  return secrets.get(who.id) ?? '';
}

async function codeOfOn(world: World, who: Someone): Promise<{ body: object }> {
  const secret = await begin(who);
  await who.client.put(`${FACTORS}/totp`, { code: codeOf(world, secret) });
  return { body: { code: codeOf(world, secret) } };
}

/** A device that is at the address of the house. */
function deviceAt({ madang }: World) {
  return authenticator(madang.house.ground.config.publicUrl ?? '');
}

type Device = ReturnType<typeof deviceAt>;

/** The latest device with a passkey of who has one, by their id: so many passkeys one may have. */
const devices = new Map<string, Device>();

/** What a new device answers when it is to make a passkey. */
async function makePasskey(world: World, { client, id }: Someone): Promise<object> {
  const device = deviceAt(world);
  const asked = (await client.post(`${PASSKEYS}/registrations`)).body as { challenge: string };
  if (asked.challenge !== undefined) devices.set(id, device);
  return { response: device.create(asked) };
}

/** A device with a passkey of somebody. */
async function deviceOf(world: World, who: Someone): Promise<Device> {
  if (!devices.has(who.id)) await who.client.post(PASSKEYS, await makePasskey(world, who));
  return devices.get(who.id) ?? deviceAt(world);
}

async function challenge({ madang }: World) {
  return (await madang.nobody.post(`${PASSKEYS}/challenges`)).body as { challenge: string };
}

/** A new passkey of the owner. */
async function ownerPasskey(world: World) {
  const { client } = await world.visit('owner');
  const asked = (await client.post(`${PASSKEYS}/registrations`)).body as { challenge: string };
  const { body } = await client.post(PASSKEYS, { response: deviceAt(world).create(asked) });
  return { passkeyId: (body as { id: string }).id };
}

/** One that the owner has. */
async function anyPasskey(world: World) {
  const { client } = await world.visit('owner');
  const { items } = (await client.get(PASSKEYS)).body as { items: { id: string }[] };
  return items[0] ? { passkeyId: items[0].id } : ownerPasskey(world);
}

/** Of second factors and passkeys, in an order in which each leaves the person fit for the next. */
export const factorFixtures: Record<string, Fixture> = {
  'identity.factors.readFactors': plain,
  'identity.factors.beginTotp': plain,
  'identity.factors.confirmTotp': {
    request: async (world, who) => ({ body: { code: codeOf(world, await begin(who)) } }),
  },
  'identity.factors.renewRecoveryCodes': { request: codeOfOn },
  'identity.factors.removeTotp': { request: codeOfOn },
  'identity.passkeys.listPasskeys': plain,
  'identity.passkeys.beginPasskey': plain,
  'identity.passkeys.addPasskey': {
    request: async (world, who) => ({ body: await makePasskey(world, who) }),
  },
  'identity.passkeys.renamePasskey': {
    isOwned: true,
    request: async (world) => ({ params: await anyPasskey(world), body: { name: 'Phone' } }),
  },
  'identity.passkeys.removePasskey': {
    isOwned: true,
    request: async (world) => ({ params: await ownerPasskey(world) }),
    // They have one by now, which their session has not shown: whose this one is, they do not learn.
    otherwise: { unguarded: 'factor needed' },
  },
  'identity.passkeys.beginSignIn': plain,
  'identity.passkeys.signInWithPasskey': {
    async request(world) {
      const device = await deviceOf(world, await world.visit('owner'));
      return { body: { response: device.get(await challenge(world)), client: 'program' } };
    },
  },
  'identity.passkeys.provePasskey': {
    async request(world, who) {
      const device = await deviceOf(world, who);
      return { body: { response: device.get(await challenge(world)) } };
    },
  },
  'identity.sessions.proveSession': {
    async request(_world, { password }) {
      return { body: { password } };
    },
  },
};
