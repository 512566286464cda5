import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { markVerified } from '../capabilities/identity/passwords/index.ts';
import { authenticator } from '../testing/authenticator.ts';
import { openMadang, type Madang } from '../testing/madang.ts';
import { runCommand } from '../testing/command-line.ts';
import { totpOf } from '../testing/totp.ts';

// Each line is a program of its own that has to start.
vi.setConfig({ testTimeout: 60_000 });
const ORIGIN = 'https://madang.example';
const PASSWORD = 'nine quiet lanterns';
const SESSIONS = '/api/identity/sessions';
const PASSKEYS = '/api/identity/passkeys';

let madang: Madang;
let folder: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: ORIGIN } });
  folder = await mkdtemp(join(tmpdir(), 'madang-factors-'));
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) =>
  runCommand(['factors', ...args], {
    DATABASE_URL: madang.databaseUrl,
    MADANG_SECRETS_DIR: inject('ground').secretsDir,
    MADANG_DATA_DIR: folder,
    MADANG_PUBLIC_URL: ORIGIN,
  }).ended;

const signIn = (email: string) =>
  madang.nobody.post(SESSIONS, { email, password: PASSWORD, client: 'program' });

/** Somebody with one-time codes and a passkey, who has shown that the address is theirs unless said. */
async function careful(email: string, { verified = true } = {}) {
  // What the program writes, it writes by the clock of this machine.
  madang.clock.advance({ s: (Date.now() - madang.clock.now().getTime()) / 1000 });
  const newcomer = { email, password: PASSWORD, name: 'Careful', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', newcomer);
  const id = body.me.id as string;
  if (verified) await markVerified(madang.house.context('test'), id, email);
  const own = madang.bearer(body.accessToken);
  const { secret } = (await own.post('/api/identity/factors/totp')).body;
  const code = totpOf(secret, madang.clock.now().getTime());
  expect((await own.put('/api/identity/factors/totp', { code })).status).toBe(200);
  const asked = (await own.post(`${PASSKEYS}/registrations`)).body;
  const response = authenticator(ORIGIN).create(asked);
  expect((await own.post(PASSKEYS, { response, name: 'Old phone' })).status).toBe(201);
  return { id, refreshToken: body.refreshToken as string };
}

const events = async (token: string) => {
  const { body } = await madang.bearer(token).get('/api/identity/security/events');
  return body.items.map(({ kind }: { kind: string }) => kind);
};

test('without --drop it shows what there is, and changes nothing', async () => {
  const { id, refreshToken } = await careful('shown@example.com');
  const before = await madang.told();
  const { code, stdout, stderr } = await run('shown@example.com');
  expect([code, stderr]).toEqual([0, '']);
  const [who, codes, passkey, ...more] = stdout.trim().split('\n');
  expect(who).toBe(`Careful, member, ${id}`);
  expect(codes).toMatch(/^ {2}one-time codes {2}on since \S+Z, 10 recovery codes are left$/);
  expect(passkey).toMatch(/^ {2}passkey {9}Old phone, since \S+Z, never used$/);
  expect(more).toEqual([]);
  expect(await madang.told()).toEqual(before);
  const refreshed = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
  expect(refreshed.status).toBe(200);
});

test('--drop turns codes off, ends every session, says which passkeys stay, and tells the person', async () => {
  const email = 'lost@example.com';
  const { id, refreshToken } = await careful(email);
  expect((await signIn(email)).body.code).toBe('identity.code_needed');
  const { code, stdout, stderr } = await run(email, '--drop');
  expect([code, stderr]).toEqual([0, '']);
  const [said, who, codes, passkey] = stdout.trim().split('\n');
  expect([said, who, codes]).toEqual([
    'Dropped. Devices that were signed out: 1.',
    `Careful, member, ${id}`,
    '  one-time codes  off',
  ]);
  expect(passkey).toContain('Old phone');
  expect(await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken })).toMatchObject({
    status: 401,
    body: { code: 'identity.session_over' },
  });
  const { writer } = madang.house.ground.database;
  const left = 'select from identity.recovery_code where person_id = $1';
  expect(await writer.rows(left, [id])).toEqual([]);
  const letters = (await madang.letters()).filter(({ to }) => to === email);
  expect(letters.map(({ subject }) => subject)).toContain('운영자가 2단계 인증을 껐어요');
  const back = await signIn(email);
  expect(back.status, 'the password is enough').toBe(201);
  const kinds = await events(back.body.accessToken);
  expect(kinds).toContain('factors_dropped');
  expect(kinds, 'it was not the person').not.toContain('factor_removed');
  expect((await run(email, '--drop')).stdout).toMatch(/^There was nothing to drop\.\n/);
  expect((await madang.bearer(back.body.accessToken).get(PASSKEYS)).status).toBe(200);
});

test('--passkeys removes them, too, of one named by the id whose address was never shown', async () => {
  const email = 'unshown@example.com';
  const { id } = await careful(email, { verified: false });
  const unnamed = await run(email, '--drop', '--passkeys');
  expect([unnamed.code, unnamed.stdout]).toEqual([1, '']);
  expect(unnamed.stderr).toContain(`Nobody has shown yet that ${email} is theirs.`);
  expect(unnamed.stderr).toContain(`  ${id}   Careful, since `);
  const { code, stdout, stderr } = await run(id.toUpperCase(), '--drop', '--passkeys');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n').slice(2)).toEqual([
    '  one-time codes  off',
    '  passkeys        none',
  ]);
  await madang.work();
  const kinds = await events((await signIn(email)).body.accessToken);
  expect(kinds).toEqual(expect.arrayContaining(['factors_dropped', 'passkey_removed']));
});

test('the last way in is not taken away, and nothing else then', async () => {
  const { id } = await careful('door@example.com');
  const { writer } = madang.house.ground.database;
  await writer.change('delete from identity.password where person_id = $1', [id]);
  const { code, stdout, stderr } = await run(id, '--drop', '--passkeys');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Add another way to sign in first');
  expect((await run(id)).stdout).toContain('10 recovery codes are left');
});
