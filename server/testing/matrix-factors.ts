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

/** A passkey of somebody, and the device it is on. */
async function add(world: World, who: Someone) {
  const device = deviceAt(world);
  const asked = (await who.client.post(`${PASSKEYS}/registrations`)).body as { challenge: string };
  if (asked.challenge === undefined) return { device, id: '' };
  const { body } = await who.client.post(PASSKEYS, { response: device.create(asked) });
  return { device, id: (body as { id: string }).id };
}

async function challenge({ madang }: World) {
  return (await madang.nobody.post(`${PASSKEYS}/challenges`)).body as { challenge: string };
}

async function ownerPasskey(world: World) {
  return { passkeyId: (await add(world, await world.visit('owner'))).id };
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
    async request(world, { client }) {
      const asked = (await client.post(`${PASSKEYS}/registrations`)).body as { challenge: string };
      return { body: { response: deviceAt(world).create(asked) } };
    },
  },
  'identity.passkeys.renamePasskey': {
    isOwned: true,
    request: async (world) => ({ params: await ownerPasskey(world), body: { name: 'Phone' } }),
  },
  'identity.passkeys.removePasskey': {
    isOwned: true,
    request: async (world) => ({ params: await ownerPasskey(world) }),
  },
  'identity.passkeys.beginSignIn': plain,
  'identity.passkeys.signInWithPasskey': {
    async request(world) {
      const { device } = await add(world, await world.visit('owner'));
      return { body: { response: device.get(await challenge(world)), client: 'program' } };
    },
  },
  'identity.passkeys.provePasskey': {
    async request(world, who) {
      const { device } = await add(world, who);
      return { body: { response: device.get(await challenge(world)) } };
    },
  },
  'identity.sessions.proveSession': {
    async request(_world, { password }) {
      return { body: { password } };
    },
  },
};
