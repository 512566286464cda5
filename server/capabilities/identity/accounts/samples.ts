import type { Context } from '../../../kernel/context/context.ts';
import type { SamplePerson } from '../../../kernel/room/room.ts';
import { addCredentials, hashNew, markVerified, personOfEmail } from '../passwords/index.ts';
import { addPerson } from '../profiles/index.ts';
import { agreement } from './agreement.ts';
import { ZONE_DEFAULT } from './limits.ts';

/** One password for all sample accounts: they are for trying, and only there where samples are on. */
const SAMPLE_PASSWORD = 'let me into the yard';

const PEOPLE = [
  { name: '민지', email: 'minji@madang.example', role: 'member', language: 'ko' },
  { name: 'Jun', email: 'jun@madang.example', role: 'member', language: 'en' },
  { name: '하늘', email: 'haneul@madang.example', role: 'curator', language: 'ko' },
  { name: '관리자', email: 'admin@madang.example', role: 'administrator', language: 'ko' },
] as const;

/** The sample accounts, as visitors are told of them. */
export const SAMPLE_PEOPLE: SamplePerson[] = PEOPLE.map(({ name, email }) => ({
  name,
  email,
  password: SAMPLE_PASSWORD,
}));

/** People who fill the boards of a sample house; nobody signs in as them. */
const CROWD =
  '서연 도윤 하린 지호 수아 은우 채원 시우 다온 예준 나래 한결 Mina Theo Ines Kai Nora Ravi Lena Omar Yuki Paula Finn Ada'.split(
    ' ',
  );

/** The sample accounts that are there, in their order. */
export async function sampleAccounts(ctx: Context): Promise<string[]> {
  const ids = await Promise.all(PEOPLE.map(({ email }) => personOfEmail(ctx, email)));
  return ids.filter((id) => id !== null);
}

/** Everybody in a sample house who may have done things: the accounts and the crowd, with their ids. */
export async function samplePlayers(ctx: Context): Promise<string[]> {
  const accounts = await sampleAccounts(ctx);
  const crowd = await Promise.all(
    CROWD.map((name) =>
      addPerson(ctx, { name, language: 'ko', zone: ZONE_DEFAULT, role: 'guest' }),
    ),
  );
  return [...accounts, ...crowd.map(({ id }) => id)];
}

/** Who of the sample people is to be more than a member, and what: the room of roles sees to it. */
export async function sampleRoles(ctx: Context) {
  const people = await Promise.all(
    PEOPLE.map(async ({ email, role }) => ({ personId: await personOfEmail(ctx, email), role })),
  );
  return people.flatMap(({ personId, role }) =>
    personId === null || role === 'member' ? [] : [{ personId, role }],
  );
}

/** Adds the sample people who are not there yet, as members. */
export async function makeSamples(ctx: Context): Promise<void> {
  const known = await Promise.all(PEOPLE.map(({ email }) => personOfEmail(ctx, email)));
  if (known.every((id) => id !== null)) return;
  const hashes = await Promise.all(
    PEOPLE.map(({ email }) => hashNew(ctx, { email, password: SAMPLE_PASSWORD, own: [] })),
  );
  await ctx.transaction(async (ctx) => {
    for (const [i, { name, email, language }] of PEOPLE.entries()) {
      const hash = hashes[i];
      if (known[i] || !hash) continue;
      const person = await addPerson(ctx, { name, language, zone: ZONE_DEFAULT, role: 'member' });
      await addCredentials(ctx, person.id, email, hash);
      // Nobody reads their letters: the house owns the addresses, so that no visitor comes to.
      await markVerified(ctx, person.id, email);
      await ctx.port(agreement).agree(ctx, person.id);
    }
  });
}
