import { randomUUID } from 'node:crypto';
import type { KeptLetter } from './letters.ts';
import type { Fixture, World } from './matrix-fixture.ts';

const PASSWORD = 'three blue cranes';
const mail = () => `${randomUUID()}@example.com`;

/** What stands behind the # of the link in the latest letter to an address. */
function tokenIn(letters: KeptLetter[], email: string): string {
  return letters.findLast(({ to }) => to === email)?.link?.split('#')[1] ?? '';
}

/** Somebody new, by their mail address. */
async function newcomer({ madang }: World): Promise<string> {
  const email = mail();
  const body = { name: 'Newcomer', email, password: PASSWORD, client: 'program' };
  await madang.nobody.post('/api/identity/accounts', body);
  return email;
}

/** Of mail addresses. */
export const mailFixtures: Record<string, Fixture> = {
  'identity.emails.readEmail': {},
  'identity.emails.sendVerification': { otherwise: { guest: 'other: 409 identity.email_none' } },
  'identity.emails.changeEmail': {
    request: async (_world, { password }) => ({ body: { email: mail(), password } }),
    otherwise: { guest: 'other: 409 identity.email_none' },
  },
  'identity.emails.verifyEmail': {
    async request(world) {
      const email = await newcomer(world);
      return { body: { token: tokenIn(await world.madang.letters(), email) } };
    },
  },
  'identity.emails.requestReset': { request: async () => ({ body: { email: mail() } }) },
  'identity.emails.resetPassword': {
    async request(world) {
      const email = await newcomer(world);
      await world.madang.letters();
      await world.madang.nobody.post('/api/identity/emails/reset-letters', { email });
      const token = tokenIn(await world.madang.letters(), email);
      return { body: { token, password: 'four red herons' } };
    },
  },
};
