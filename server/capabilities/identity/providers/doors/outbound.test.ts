import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, listen, type Listening } from '../../../../testing/providers/fake.ts';
import { OUTBOUND_BYTES_MAX } from '../limits.ts';
import { askOnly, isUnreachable } from './outbound.ts';

let provider: Listening;
let silent: Listening;
beforeAll(async () => {
  silent = await listen(() => () => undefined);
  provider = await listen(() =>
    answering(({ path, query }) => {
      if (path === '/on') return { status: 302, headers: { location: 'http://127.0.0.1:9/' } };
      if (path === '/status') return { status: Number(query['is']), text: 'x' };
      if (path === '/long') return { text: 'x'.repeat(Number(query['chars'])) };
      return { json: { path } };
    }),
  );
});
afterAll(() => Promise.all([provider.close(), silent.close()]));

async function unreachable(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(isUnreachable(error)).toBe(true);
  return (error as Error).message;
}

test('a provider is asked at its own addresses', async () => {
  const response = await askOnly([provider.origin])(`${provider.origin}/hello`);
  expect(await response.json()).toEqual({ path: '/hello' });
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:1/',
  'http://localhost/',
  'file:///etc/passwd',
  'http://[::1]/',
  'https://accounts.google.com.evil.example/',
])('%s is nobody’s address and is not asked', async (address) => {
  expect(await unreachable(askOnly(['https://accounts.google.com'])(address))).toMatch(/nobody/);
});

test('a user name in front of the host does not make another host of it', async () => {
  const { host } = new URL(silent.origin);
  const ask = askOnly([provider.origin]);
  await unreachable(ask(`http://${new URL(provider.origin).host}@${host}/`));
});

test('being sent on, stumbling and too much work are no answers', async () => {
  const ask = askOnly([provider.origin]);
  expect(await unreachable(ask(`${provider.origin}/on`))).toMatch(/sends us on/);
  for (const status of [500, 502, 503, 429]) {
    expect(await unreachable(ask(`${provider.origin}/status?is=${status}`))).toContain(`${status}`);
  }
  expect((await ask(`${provider.origin}/status?is=400`)).status).toBe(400);
});

test('an answer that is too long is not read to its end', async () => {
  const ask = askOnly([provider.origin]);
  const fits = await ask(`${provider.origin}/long?chars=${OUTBOUND_BYTES_MAX}`);
  expect((await fits.text()).length).toBe(OUTBOUND_BYTES_MAX);
  const long = `${provider.origin}/long?chars=${OUTBOUND_BYTES_MAX + 1}`;
  expect(await unreachable(ask(long))).toMatch(/too long/);
});

test('a provider that says nothing is given up', async () => {
  const says = await unreachable(askOnly([silent.origin], 100)(`${silent.origin}/?key=hush`));
  expect(says).toBe('TimeoutError');
});

test('what went wrong is told without the address, which may hold a key', async () => {
  const gone = 'http://127.0.0.1:9';
  const says = await unreachable(askOnly([gone])(`${gone}/?key=hush`));
  expect(says).not.toContain('hush');
});
