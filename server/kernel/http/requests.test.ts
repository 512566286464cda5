import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { oneOf, strict, Type } from '../action/schema.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';

const echo = action({
  ...PLAIN,
  operation: 'small.things.echo',
  path: '/small/things/:number/:word',
  params: strict({ number: Type.Integer({ minimum: 1 }), word: oneOf(['a', 'b']) }),
  query: strict({
    deep: Type.Optional(Type.Boolean()),
    limit: Type.Optional(Type.Integer({ maximum: 10, default: 5 })),
  }),
  run: async (_ctx, input) => input,
});

const put = action({
  ...PLAIN,
  operation: 'small.things.put',
  method: 'POST',
  path: '/small/things',
  body: strict({ name: Type.String({ maxLength: 50 }), size: Type.Optional(Type.Integer()) }),
  output: strict({ name: Type.String(), size: Type.Optional(Type.Integer()) }),
  status: 201,
  bodyBytesMax: 200,
  // The secret is not in the output's schema and must not leave the house.
  run: async (_ctx, input) => ({ ...input, secret: 'never told' }),
});

const bare = action({
  ...PLAIN,
  operation: 'small.things.bare',
  method: 'POST',
  path: '/small/things/bare',
  run: async (_ctx, input) => Object.keys(input as object),
});

const long = action({
  ...PLAIN,
  operation: 'small.things.long',
  path: '/small/things/long',
  output: strict({ text: Type.String() }),
  run: async () => ({ text: 'a yard '.repeat(1000) }),
});

const remove = action({
  ...PLAIN,
  operation: 'small.things.remove',
  method: 'DELETE',
  path: '/small/things/:id',
  params: strict({ id: Type.String({ format: 'uuid' }) }),
  output: Type.Null(),
  status: 204,
  run: async () => null,
});

const crash = action({
  ...PLAIN,
  operation: 'small.things.crash',
  path: '/small/things/crash',
  run: async (ctx) => ctx.db.rows('select broken_secret_sql from kernel.event'),
});

const curators = action({
  ...PLAIN,
  operation: 'small.things.curators',
  path: '/small/things/curators',
  permission: 'curator',
  run: async () => null,
});

const whoAmI = action({
  ...PLAIN,
  operation: 'small.things.whoAmI',
  path: '/small/things/who',
  run: async ({ caller, actor }) => ({
    requestId: caller.requestId,
    address: caller.address,
    agent: caller.agent,
    crossSite: caller.crossSite,
    cookie: caller.cookie('crumb') ?? null,
    actor,
  }),
});

let small: SmallHouse;
beforeAll(async () => {
  small = await openSmallHouse([echo, put, bare, long, remove, crash, curators, whoAmI]);
});
afterAll(() => small.close());

describe('what goes in', () => {
  test('paths and queries are text, and their numbers and booleans are read from it', async () => {
    const answer = await small.nobody.get('/api/small/things/7/a?deep=true&limit=3');
    expect(answer.body).toEqual({ number: 7, word: 'a', deep: true, limit: 3 });
    const defaulted = await small.nobody.get('/api/small/things/7/b');
    expect(defaulted.body).toEqual({ number: 7, word: 'b', limit: 5 });
  });

  test('what is written in an address is read once: what stands there twice over stays as it is', async () => {
    expect((await small.nobody.get('/api/small/things/7/%61')).body.word).toBe('a');
    const twice = await small.nobody.get('/api/small/things/7/%2561');
    expect(twice.body.errors).toMatchObject([{ pointer: '/word', code: 'enum' }]);
  });

  test.each([
    ['/api/small/things/0/a', '/number', 'minimum'],
    ['/api/small/things/x/a', '/number', 'type'],
    ['/api/small/things/1/c', '/word', 'enum'],
    ['/api/small/things/1/a?limit=11', '/limit', 'maximum'],
    ['/api/small/things/1/a?other=1', '/other', 'additionalProperties'],
    ['/api/small/things/1/a?limit=3&limit=4', '/limit', 'type'],
  ])('%s is refused, and the answer points at %s', async (path, pointer, code) => {
    const { status, body } = await small.nobody.get(path);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'house.input_wrong', errors: [{ pointer, code }] });
  });

  test('a body is taken as it is: no number is read from its texts', async () => {
    const wrong = await small.nobody.post('/api/small/things', { name: 'a', size: '3' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual([
      { pointer: '/size', code: 'type', detail: '/size must be integer' },
    ]);
  });

  test('a property nobody asked for is refused, not dropped', async () => {
    const wrong = await small.nobody.post('/api/small/things', { name: 'a', role: 'x' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors[0]).toMatchObject({ pointer: '/role' });
  });

  test('all that is wrong is told at once', async () => {
    const wrong = await small.nobody.post('/api/small/things', { size: 'x', other: 1 });
    expect(wrong.body.errors.map((each: { pointer: string }) => each.pointer).toSorted()).toEqual([
      '/name',
      '/other',
      '/size',
    ]);
  });

  test('what no schema has checked never reaches an action', async () => {
    const answer = await small.nobody.post('/api/small/things/bare?name=query', { name: 'body' });
    expect(answer.body).toEqual([]);
    const both = await small.nobody.post('/api/small/things?size=9', { name: 'a' });
    expect(both.body).toEqual({ name: 'a' });
  });

  test.each([
    ['nothing', undefined, 'application/json', 400],
    ['broken JSON', '{"name":', 'application/json', 400],
    ['a prototype', '{"name":"a","__proto__":{"size":1}}', 'application/json', 400],
    ['a constructor', '{"name":"a","constructor":{"prototype":{"x":1}}}', 'application/json', 400],
    ['a form', 'name=a', 'application/x-www-form-urlencoded', 415],
    ['plain text, as a form of another site can send it', '{"name":"a"}', 'text/plain', 415],
    ['too much', `{"name":"${'a'.repeat(300)}"}`, 'application/json', 413],
    ['a list', '[]', 'application/json', 422],
  ])('%s as a body is refused', async (_what, payload, type, status) => {
    const answer = await small.nobody.send({
      method: 'POST',
      url: '/api/small/things',
      headers: { 'content-type': type },
      ...(payload === undefined ? {} : { payload }),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('a packed body is unpacked, up to the size a plain one may have', async () => {
    const send = (body: unknown) =>
      small.nobody.send({
        method: 'POST',
        url: '/api/small/things',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        payload: gzipSync(JSON.stringify(body)),
      });
    expect(await send({ name: 'a' })).toMatchObject({ status: 201, body: { name: 'a' } });
    expect((await send({ name: 'a'.repeat(100_000) })).status).toBe(413);
  });

  test('a request without any body is told what is missing', async () => {
    const answer = await small.nobody.post('/api/small/things');
    expect(answer).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
  });
});

describe('what comes out', () => {
  test('only what the output schema names leaves the house', async () => {
    const answer = await small.nobody.post('/api/small/things', { name: 'a', size: 3 });
    expect(answer).toMatchObject({ status: 201, body: { name: 'a', size: 3 } });
    expect(Object.keys(answer.body)).toEqual(['name', 'size']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('nothing is nothing', async () => {
    const answer = await small.nobody.delete(
      '/api/small/things/019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b',
    );
    expect(answer).toMatchObject({ status: 204, body: '' });
  });

  test('an answer that was read before costs only its headers', async () => {
    const first = await small.nobody.get('/api/small/things/long');
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^W\/"/);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const second = await small.nobody.get('/api/small/things/long', { 'if-none-match': tag });
    expect(second).toMatchObject({ status: 304, body: '' });
    const other = await small.nobody.get('/api/small/things/long', { 'if-none-match': 'W/"x"' });
    expect(other.status).toBe(200);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('long answers travel as %s, with the same tag', async (encoding, unpack) => {
    const url = '/api/small/things/long';
    const plain = await small.nobody.get(url);
    const packed = await small.door.app.inject({ url, headers: { 'accept-encoding': encoding } });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers['vary']).toContain('accept-encoding');
    expect(packed.headers['etag']).toBe(plain.headers['etag']);
    expect(packed.rawPayload.length).toBeLessThan(500);
    expect(JSON.parse(unpack(packed.rawPayload).toString())).toEqual(plain.body);
  });

  test('short answers travel as they are', async () => {
    const headers = { 'accept-encoding': 'br, gzip' };
    const answer = await small.nobody.get('/api/small/things/1/a', headers);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('every answer, good or bad, carries the headers that keep browsers careful', async () => {
    for (const path of [
      '/api/small/things/1/a',
      '/api/small/things/0/a',
      '/api/nowhere',
      '/api/%zz',
    ]) {
      const { headers, status } = await small.nobody.get(path);
      expect(headers['x-content-type-options'], `${path} ${status}`).toBe('nosniff');
      expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none'",
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
    }
  });
});

describe('what is not there', () => {
  test('an unknown address of the API is a problem', async () => {
    const answer = await small.nobody.get('/api/nowhere');
    expect(answer).toMatchObject({ status: 404, body: { code: 'house.not_found' } });
    expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('a wrong method is told which ones there are', async () => {
    const answer = await small.nobody.put('/api/small/things', {});
    expect(answer).toMatchObject({ status: 405, body: { code: 'house.method_unknown' } });
    expect(answer.headers['allow']).toBe('POST');
    const socket = await small.nobody.post('/api/realtime');
    expect(socket).toMatchObject({ status: 405 });
  });

  test.each([
    '//',
    '//[',
    '/api/%zz',
    '/api/small/things/%00/a',
    '/a b',
    `/api/${'x'.repeat(200)}`,
  ])('an odd address (%j) is refused calmly', async (url) => {
    const odd = await small.nobody.send({ method: 'GET', url });
    expect(odd.status).toBeGreaterThanOrEqual(400);
    expect(odd.status).toBeLessThan(500);
    expect(odd.body.code).toMatch(/^house\./);
  });

  test('a path parameter has an end', async () => {
    const answer = await small.nobody.delete(`/api/small/things/${'a'.repeat(129)}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.code).toMatch(/^house\./);
  });
});

describe('what breaks inside', () => {
  test('nobody outside learns how, the log knows it all', async () => {
    const answer = await small.nobody.get('/api/small/things/crash');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: '/problems/house.broken',
      title: 'Something broke on our side',
      status: 500,
      code: 'house.broken',
      requestId: answer.headers['x-request-id'],
    });
    const line = small
      .logged()
      .split('\n')
      .find((each) => each.includes('a request failed'));
    expect(line).toContain('broken_secret_sql');
    expect(line).toContain(answer.body.requestId);
    expect(line).toContain('small.things.crash');
  });
});

describe('who is refused', () => {
  test('is in the log by request, operation and code; neither their address nor their token', async () => {
    const headers = { authorization: 'Bearer a-stale-token', 'x-request-id': 'refused-one-1' };
    expect((await small.nobody.get('/api/small/things/curators', headers)).status).toBe(401);
    expect((await small.person('guest').get('/api/small/things/curators')).status).toBe(403);
    const lines = small
      .logged()
      .split('\n')
      .filter((line) => line.includes('a request was refused'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const operation = 'small.things.curators';
    expect(lines).toMatchObject([
      { operation, code: 'house.sign_in_needed', who: 'nobody', requestId: 'refused-one-1' },
      { operation, code: 'house.not_allowed', who: 'guest' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/a-stale-token|127\.0\.0\.1/);
  });
});

describe('who asks', () => {
  test('a sane request id is kept, another is replaced', async () => {
    const url = '/api/small/things/who';
    const sane = await small.nobody.get(url, { 'x-request-id': 'of-my-own-1' });
    expect(sane.headers['x-request-id']).toBe('of-my-own-1');
    expect(sane.body.requestId).toBe('of-my-own-1');
    for (const id of ['short', 'a b c d e f g', `x${'y'.repeat(64)}`, '<script>alert']) {
      const { headers } = await small.nobody.get(url, { 'x-request-id': id });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    }
  });

  test('address, agent, cookie and site are what the request says, nothing forged', async () => {
    const { body } = await small.nobody.get('/api/small/things/who', {
      'x-forwarded-for': '1.2.3.4',
      'user-agent': 'x'.repeat(300),
      cookie: 'crumb=yes',
      'sec-fetch-site': 'cross-site',
    });
    expect(body).toMatchObject({ address: '127.0.0.1', cookie: 'yes', crossSite: true });
    expect(body.agent).toHaveLength(200);
  });

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ origin: 'https://evil.example' }, true],
    [{ origin: 'null' }, true],
    [{ origin: 'http://house.example' }, false],
    [{}, false],
  ])('%j is from another site: %s', async (headers, crossSite) => {
    const { body } = await small.nobody.get('/api/small/things/who', {
      host: 'house.example',
      ...headers,
    });
    expect(body.crossSite).toBe(crossSite);
  });

  test.each(['Bearer nonsense', 'Basic abc', 'Bearer', 'bearer  ', 'Bearer a b'])(
    '%j speaks for nobody',
    async (authorization) => {
      const { body } = await small.nobody.get('/api/small/things/who', { authorization });
      expect(body.actor).toEqual({ kind: 'nobody' });
    },
  );

  test('whose token is not taken is told so where anyone may call; who sent none, and who is known, is not', async () => {
    const url = '/api/small/things/who';
    const stale = await small.nobody.get(url, { authorization: 'Bearer nonsense' });
    expect(stale.status).toBe(200);
    expect(stale.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    for (const client of [small.nobody, small.person()]) {
      expect((await client.get(url)).headers).not.toHaveProperty('www-authenticate');
    }
  });
});
