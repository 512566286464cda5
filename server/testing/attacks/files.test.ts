import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectRaw } from '../../kernel/testing/socket.ts';
import { openMadang, type Madang } from '../madang.ts';

// Clients tidy an address up before they send it; these go over a socket as they are.
let madang: Madang;
let address: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-files-'));
  const web = join(folder, 'web');
  await mkdir(join(web, '_app/immutable'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>the page</title>');
  await writeFile(join(web, '_app/immutable/start.js'), 'the-start-of-it');
  await writeFile(join(folder, 'outside.txt'), 'not-yours');
  await writeFile(join(folder, '.env'), 'not-yours');
  madang = await openMadang({ web: { folder: web, built: Promise.resolve() } });
  address = await madang.door.listen();
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true });
});

/** What comes back for exactly this target of a request. */
async function fetchRaw(target: string): Promise<string> {
  const head = `GET ${target} HTTP/1.1\r\nhost: madang.example\r\nconnection: close\r\n\r\n`;
  const connection = await connectRaw(address, head);
  await connection.closed;
  return connection.received();
}

const UP = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '..%00',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '..;',
  '...',
];
const SLASHES = ['/', '%2f', '%252f', '\\', '%5c', '%255c', '//', '/./'];
const STARTS = ['/', '/_app/immutable/', '/api/docs/assets/', '/api/', '//', '/./', '/%2f'];

test('no way of writing "one folder up" leads out of the web app', async () => {
  const targets = STARTS.flatMap((start) =>
    UP.flatMap((up) =>
      SLASHES.flatMap((slash) =>
        ['outside.txt', '.env'].map((file) => `${start}${up}${slash}${up}${slash}${file}`),
      ),
    ),
  );
  const answers = await inTurns(targets, 40);
  for (const [target, answer] of answers) {
    expect(answer, target).not.toContain('not-yours');
    expect(answer, target).toMatch(/^HTTP\/1\.1 (200|400|403|404|405|414) /);
    // Where it is answered at all, it is the page, which finds its own way.
    if (answer.startsWith('HTTP/1.1 200')) expect(answer, target).toContain('the page');
  }
  expect(answers.length).toBeGreaterThan(1000);
});

test.each([
  '/etc/passwd',
  'file:///etc/passwd',
  '/_app/immutable/start.js%00.html',
  '/_app/immutable/start.js/',
  '/_app/immutable/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/~root/.ssh/id_ed25519',
  '/C:%5cwindows%5cwin.ini',
  '/package.json',
  '/server/main.ts',
  '/.git/config',
  '/node_modules/fastify/package.json',
  'http://evil.example/../../etc/passwd',
  '*',
])('%s gives no file of this machine', async (target) => {
  const answer = await fetchRaw(target);
  expect(answer).not.toMatch(/root:|"dependencies"|PRIVATE KEY|repositoryformat|the-start-of-it/);
  expect(answer).toMatch(/^HTTP\/1\.1 (200|400|403|404|405) /);
});

test.each(['/', '/_app', '/_app/', '/_app/immutable', '/_app/immutable/', '/api/docs/assets/'])(
  'the folder %s lists nothing',
  async (target) => {
    const answer = await fetchRaw(target);
    expect(answer).not.toMatch(/start\.js|swagger-ui-bundle\.js\.map|Index of/);
    expect(answer).toMatch(/^HTTP\/1\.1 (200[^]*the page|404)/);
  },
);

test('a file of the app is found by the same means: the tests above would see one', async () => {
  expect(await fetchRaw('/_app/immutable/start.js')).toContain('the-start-of-it');
  const bare = await mkdtemp(join(folder, 'careless-'));
  await writeFile(join(bare, 'index.html'), '<title>the page</title>');
  await writeFile(join(bare, 'outside.txt'), 'not-yours');
  const web = { folder: bare, built: Promise.resolve() };
  const careless = await openMadang({ web });
  try {
    expect((await careless.nobody.get('/outside.txt')).body).toBe('not-yours');
  } finally {
    await careless.close();
  }
});

test.each(['TRACE', 'TRACK', 'CONNECT', 'DEBUG', 'PROPFIND'])(
  'the method %s is not known, and nothing of a request is sent back',
  async (method) => {
    const head = `${method} / HTTP/1.1\r\nhost: h\r\nx-secret: told-back\r\nconnection: close\r\n\r\n`;
    const connection = await connectRaw(address, head);
    await connection.closed;
    expect(connection.received()).not.toContain('told-back');
    expect(connection.received()).not.toMatch(/^HTTP\/1\.1 [23]/);
  },
);

test.each([
  '//evil.example',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/%5cevil.example',
  '/%2f%2fevil.example',
  '/https:evil.example',
  '/https://evil.example/',
  '/?next=//evil.example',
  '/sign-in?next=https://evil.example',
  '/api/docs/assets//evil.example/..',
  '/_app//evil.example/',
  '/%0d%0alocation:%20https://evil.example',
  'https://evil.example/',
])('%s sends nobody to another site', async (target) => {
  const head = (await fetchRaw(target)).split('\r\n\r\n', 1)[0] ?? '';
  expect(head).toMatch(/^HTTP\/1\.1 [24]/);
  expect(head.toLowerCase()).not.toMatch(/^(location|refresh|x-accel-redirect):/m);
  expect(head).not.toContain('evil.example');
});

/** Fetches all of them, some at a time. */
async function inTurns(targets: string[], atOnce: number): Promise<[string, string][]> {
  const answers: [string, string][] = [];
  for (let i = 0; i < targets.length; i += atOnce) {
    const part = targets.slice(i, i + atOnce);
    const got = await Promise.all(part.map((target) => fetchRaw(target)));
    answers.push(...part.map((target, k): [string, string] => [target, got[k] ?? '']));
  }
  return answers;
}
