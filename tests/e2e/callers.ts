import { randomInt } from 'node:crypto';
import { inject } from 'vitest';

/** What a program is told. */
interface Told<T> {
  status: number;
  body: T;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the house as another program does. @param path with its method before it: `GET /api/...` */
export async function call<T = Record<string, unknown>>(
  path: `${Method} /${string}`,
  { token, body }: { token?: string; body?: object } = {},
): Promise<Told<T>> {
  const [method = 'GET', url = ''] = path.split(' ');
  const response = await fetch(inject('address') + url, {
    method,
    headers: {
      // Limits of who is not signed in count by address.
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as T };
}

/** The same, for what must be taken. */
export async function ask<T>(...given: Parameters<typeof call>): Promise<T> {
  const { status, body } = await call<T>(...given);
  if (status >= 300) throw new Error(`${given[0]}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Somebody in the house, with their token. */
export interface Caller {
  id: string;
  name: string;
  token: string;
}

interface Signed {
  accessToken: string;
  me: { id: string; name: string };
}

const callerOf = ({ accessToken, me }: Signed): Caller => ({ ...me, token: accessToken });

/** Somebody new, who has given no more than a name. */
export async function newcomer(name: string): Promise<Caller> {
  const body = { name, language: 'ko', client: 'program' };
  return callerOf(await ask<Signed>('POST /api/identity/accounts/guests', { body }));
}

/** The password of all sample accounts. */
export const SAMPLE_PASSWORD = 'let me into the yard';

/** A sample account: `minji`, `jun`, `haneul` or `admin`. */
export async function sample(name: string): Promise<Caller> {
  const email = `${name}@madang.example`;
  const body = { email, password: SAMPLE_PASSWORD, client: 'program' };
  return callerOf(await ask<Signed>('POST /api/identity/sessions', { body }));
}
