import { createHash } from 'node:crypto';
import type pg from 'pg';
import { openTokens } from '../../server/capabilities/identity/sessions/tokens/jose.ts';

/** Somebody who sends requests. */
export interface Caller {
  id: string;
  token: string;
}

/** The id of the n-th person, the same here and in SQL. */
export function personId(n: number): string {
  const hex = createHash('md5').update(`person ${n}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Adds members 1 to `count`, each with a mail address. */
export async function seedPeople(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `insert into identity.person (id, name, language, zone, role, created_at, updated_at)
     select md5('person ' || n)::uuid, '사람 ' || n, 'ko', 'Asia/Seoul', 'member', now(), now()
     from generate_series(1, $1::int) n`,
    [count],
  );
  await client.query(
    `insert into identity.password (person_id, email, hash, changed_at)
     select md5('person ' || n)::uuid, 'person' || n || '@example.com', 'none', now()
     from generate_series(1, $1::int) n`,
    [count],
  );
  await client.query('vacuum analyze identity.person, identity.password');
}

const TOKEN_MINUTES = 240;

/** Access tokens of members 1 to `count`, signed with the keys of a folder as the house does. */
export async function signCallers(secretsDir: string, count: number): Promise<Caller[]> {
  const tokens = await openTokens(secretsDir);
  const now = new Date();
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const id = personId(i + 1);
      const claims = { personId: id, role: 'member', sessionId: personId(-i - 1) } as const;
      return { id, token: await tokens.sign(claims, now, TOKEN_MINUTES) };
    }),
  );
}

/** The public key of a folder (JWK as text), for peers that check tokens themselves. */
export async function publicKeyOf(secretsDir: string): Promise<string> {
  const [key] = (await openTokens(secretsDir)).publicKeys().keys;
  return JSON.stringify(key);
}
