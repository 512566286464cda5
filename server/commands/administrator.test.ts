import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openMadang, type Madang } from '../testing/madang.ts';
import { runCommand } from '../testing/command-line.ts';

// Each line is a program of its own that has to start.
vi.setConfig({ testTimeout: 60_000 });

let madang: Madang;
let folder: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { adminFactors: 'optional' } });
  folder = await mkdtemp(join(tmpdir(), 'madang-administrator-'));
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) =>
  runCommand(['administrator', ...args], {
    DATABASE_URL: madang.databaseUrl,
    MADANG_SECRETS_DIR: inject('ground').secretsDir,
    MADANG_DATA_DIR: folder,
    MADANG_PUBLIC_URL: 'https://yard.example',
  }).ended;
const PASSWORD = 'nine quiet lanterns';
const signIn = (email: string, password: string) =>
  madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });

test('in a house without people it makes the account, and a link that sets the password once', async () => {
  // The link lives by the clock of the program, not by the test's.
  madang.clock.advance({ s: (Date.now() - madang.clock.now().getTime()) / 1000 });
  const { code, stdout, stderr } = await run('First@Example.com', '--name', '첫 사람');
  expect([code, stderr]).toEqual([0, '']);
  const [said, how, link] = stdout.trim().split('\n');
  expect(said).toBe('First@Example.com is administrator now.');
  expect(how).toBe('Set the password within 30 minutes, by this link:');
  expect(link).toMatch(/^https:\/\/yard\.example\/reset#[\w-]{43}$/);
  expect((await signIn('first@example.com', PASSWORD)).status, 'nobody knows the password').toBe(
    401,
  );
  const body = { token: link?.split('#')[1], password: PASSWORD };
  const resets = '/api/identity/emails/resets';
  expect((await madang.nobody.post(resets, body)).status).toBe(204);
  expect((await madang.nobody.post(resets, body)).status, 'a second time').toBeGreaterThanOrEqual(
    400,
  );

  const signed = await signIn('first@example.com', PASSWORD);
  expect(signed.body.me).toMatchObject({ name: '첫 사람', role: 'administrator' });
  const person = madang.bearer(signed.body.accessToken);
  const log = await person.get('/api/identity/roles/changes');
  expect(log.body.items).toMatchObject([
    {
      person: { id: signed.body.me.id },
      actor: null,
      house: 'command administrator',
      before: 'member',
      after: 'administrator',
    },
  ]);
  const { body: consents } = await person.get('/api/identity/consents');
  const pending = consents.items.map((item: { pending: boolean }) => item.pending);
  expect(pending, 'nobody agreed in their name').toEqual([true, true, false]);
});

test('an account that exists is raised, keeps its password, and gets a link only when asked', async () => {
  const email = 'second@example.com';
  await madang.nobody.post('/api/identity/accounts', {
    email,
    password: PASSWORD,
    name: 'Second',
    client: 'program',
  });
  const unnamed = await run(email);
  expect([unnamed.code, unnamed.stdout]).toEqual([1, '']);
  expect(unnamed.stderr).toContain(`Nobody has shown yet that ${email} is theirs.`);
  const id = /--person (\S+) {3}Second, since/.exec(unnamed.stderr)?.[1] ?? '';
  const stranger = await run(email, '--person', crypto.randomUUID());
  expect([stranger.code, stranger.stdout]).toEqual([1, '']);
  const raised = await run(email, '--person', id);
  expect([raised.code, raised.stdout, raised.stderr]).toEqual([
    0,
    `${email} is administrator now.\n`,
    '',
  ]);
  expect((await signIn(email, PASSWORD)).body.me.role).toBe('administrator');
  await madang.house.ground.database.writer.change(
    'update identity.password set verified_at = now() where email = $1',
    [email],
  );
  const again = await run(email, '--link');
  const [said, , link] = again.stdout.trim().split('\n');
  expect(said).toBe(`${email} has been administrator before.`);
  expect(link).toMatch(/^https:\/\/yard\.example\/reset#/);
  expect((await signIn(email, PASSWORD)).status).toBe(201);
  const { database } = madang.house.ground;
  const count = `select count(*)::int as count from identity.role_change c
    join identity.password p using (person_id) where p.email = $1`;
  expect(await database.writer.first(count, [email])).toEqual({ count: 1 });
});
