import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';

const INLINE = 'console.log("the page starts")';
const things = action({
  ...PLAIN,
  operation: 'small.things.list',
  path: '/small/things',
  run: async (ctx) => ctx.db.rows('select 1 as one'),
});

let small: SmallHouse;
let guarded: SmallHouse;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-web-'));
  await mkdir(join(folder, '_app/immutable'), { recursive: true });
  await writeFile(join(folder, 'index.html'), `<!doctype html><script>${INLINE}</script>`);
  await writeFile(join(folder, '_app/immutable/start.abc.js'), 'export {}');
  await writeFile(join(folder, 'service-worker.js'), 'self.onfetch = null');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, '../outside.txt'), 'not yours');
  small = await openSmallHouse([things], {}, { web: { folder, built: Promise.resolve() } });
  guarded = await openSmallHouse([things], {}, { config: { metricsToken: 'a-long-word' } });
});
afterAll(async () => {
  await small.close();
  await guarded.close();
  await rm(folder, { recursive: true });
  await rm(join(folder, '../outside.txt'));
});

test.each([
  '/',
  '/rhythm/songs/canon',
  '/settings?tab=devices',
  '/%EB%A7%88%EB%8B%B9',
  '/%zz/..',
  '//',
])('the page %s is the app, which finds its own way', async (path) => {
  const { status, headers, body } = await small.nobody.get(path);
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/html');
  expect(headers['cache-control']).toBe('no-cache');
  expect(body).toContain(INLINE);
});

test('the page may run its own inline script and no other', async () => {
  const { headers } = await small.nobody.get('/');
  const policy = String(headers['content-security-policy']);
  const hash = createHash('sha256').update(INLINE).digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  // Objects and plug-ins fall under the default.
  expect(policy).not.toMatch(/unsafe|object-src|https?:/);
});

test('the service worker may fetch what the house has, and nothing else', async () => {
  const { headers } = await small.nobody.get('/service-worker.js');
  expect(headers['content-security-policy']).toContain("connect-src 'self';");
  const file = await small.nobody.get('/_app/immutable/start.abc.js');
  expect(file.headers['content-security-policy']).not.toContain('connect-src');
});

test.each([
  '/',
  '/service-worker.js',
  '/_app/immutable/start.abc.js',
  '/favicon.svg',
  '/api/docs',
  '/api/openapi.json',
  '/healthz',
  '/metrics',
])('%s keeps browsers careful as the API does', async (path) => {
  const { status, headers } = await small.nobody.get(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  });
  for (const rule of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(headers['content-security-policy']).toContain(rule);
});

test('files with a hash in their name are kept for ever, others are asked for anew', async () => {
  const hashed = await small.nobody.get('/_app/immutable/start.abc.js');
  expect(hashed).toMatchObject({ status: 200, body: 'export {}' });
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const plain = await small.nobody.get('/favicon.svg');
  expect(plain.headers['cache-control']).toBe('no-cache');
  const tag = String(plain.headers['etag']);
  const again = await small.nobody.get('/favicon.svg', { 'if-none-match': tag });
  expect(again.status).toBe(304);
});

test.each([
  '/missing.js',
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/..%2foutside.txt',
  '/_app/..%5c..%5coutside.txt',
  '/index%00.html',
  '/.env',
  '/_app/immutable/../../../outside.txt',
])('%s is no file of the app', async (path) => {
  const answer = await small.nobody.get(path);
  expect([400, 403, 404]).toContain(answer.status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(JSON.stringify(answer.body)).not.toContain('not yours');
});

test('only reading is known of pages, and an unknown API address is never a page', async () => {
  for (const [method, url] of [
    ['POST', '/'],
    ['DELETE', '/favicon.svg'],
    ['GET', '/api'],
    ['GET', '/api/x.js'],
  ]) {
    const answer = await small.nobody.send({ method: method as 'GET', url: url ?? '' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'house.not_found' } });
  }
  const head = await small.nobody.send({ method: 'HEAD', url: '/somewhere' });
  expect(head).toMatchObject({ status: 200, body: '' });
});

test('the contract and a page to read it are served, the page under a policy of its own', async () => {
  const contract = await small.nobody.get('/api/openapi.json');
  expect(contract.body.paths['/api/small/things'].get.operationId).toBe('small.things.list');
  const page = await small.nobody.get('/api/docs');
  expect(page.body).toContain('/api/docs/assets/swagger-ui-bundle.js');
  expect(page.body).not.toMatch(/<script>|onload=/);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  for (const path of ['start.js', 'assets/swagger-ui.css', 'assets/swagger-ui-bundle.js']) {
    expect((await small.nobody.get(`/api/docs/${path}`)).status, path).toBe(200);
  }
  for (const path of [
    'assets/package.json',
    'assets/index.html',
    'assets/../package.json',
    'nothing',
  ]) {
    expect((await small.nobody.get(`/api/docs/${path}`)).status, path).toBe(404);
  }
});

test('the house says that it lives and that it is ready', async () => {
  expect((await small.nobody.get('/healthz')).body).toEqual({ status: 'ok' });
  expect((await small.nobody.get('/readyz')).body).toEqual({ status: 'ready' });
});

test('figures are for this machine alone, or for who knows the word', async () => {
  await small.nobody.get('/api/small/things');
  const here = await small.nobody.get('/metrics');
  expect(here.status).toBe(200);
  expect(here.body).toContain(
    'madang_http_request_duration_seconds_count{operation="small.things.list",status="200"} 1',
  );
  expect(here.body).toMatch(/madang_database_statements_total [1-9]/);
  expect(here.body).toContain('madang_realtime_sockets 0');
  const proxied = await small.nobody.get('/metrics', { 'x-forwarded-for': '192.0.2.1' });
  expect(proxied).toMatchObject({ status: 404, body: { code: 'house.not_found' } });
  const far = await small.nobody.send({ url: '/metrics', remoteAddress: '192.0.2.1' });
  expect(far.status).toBe(404);

  for (const authorization of ['', 'Bearer wrong-word', 'Bearer a-long-wor', 'a-long-word']) {
    expect((await guarded.nobody.get('/metrics', { authorization })).status).toBe(404);
  }
  const known = await guarded.nobody.get('/metrics', { authorization: 'Bearer a-long-word' });
  expect(known.status).toBe(200);
});

test('answering any of this, the house logged no error', () => {
  expect(small.logged()).not.toContain('"level":50');
});
