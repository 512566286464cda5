import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Intention } from './idempotency.ts';
import { Problem } from './problem.ts';
import { makeSend } from './send.ts';

interface Seen {
  authorization: string | undefined;
  key: string | undefined;
  body: string;
}

let close = () => {};
afterEach(() => close());

/** A house that takes one token; @returns its address and what it was asked. */
async function openHouse(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { authorization } = request.headers;
      seen.push({ authorization, key: request.headers['idempotency-key']?.toString(), body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/`, seen };
}

const refuse = (response: ServerResponse, code: string) => {
  response.writeHead(401, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ status: 401, code, title: 'no', requestId: 'r' }));
};

const takesOnly = (token: string) => (request: IncomingMessage, response: ServerResponse) => {
  if (request.headers.authorization === `Bearer ${token}`) response.end('{}');
  else refuse(response, 'house.sign_in_needed');
};

const someone = (token: string | null, renewed: string | null) => ({
  token: () => Promise.resolve(token),
  renew: () => Promise.resolve(renewed),
});

describe('a call', () => {
  it('whose token is refused gets a new one and is sent again, its body and key with it', async () => {
    const { url, seen } = await openHouse(takesOnly('new'));
    const send = makeSend(someone('old', 'new'), (request) => fetch(request));
    const response = await send(new Request(url, { method: 'POST', body: '{"score":1}' }));
    expect(response.status).toBe(200);
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(seen.map(({ body }) => body)).toEqual(['{"score":1}', '{"score":1}']);
    expect(seen[0]?.key).toBeTypeOf('string');
    expect(seen[1]?.key).toBe(seen[0]?.key);
  });

  it('is sent again once only', async () => {
    const { url, seen } = await openHouse(takesOnly('another'));
    const send = makeSend(someone('old', 'new'), (request) => fetch(request));
    expect((await send(new Request(url))).status).toBe(401);
    expect(seen).toHaveLength(2);
  });

  it('with a wrong password is not sent again: each try counts', async () => {
    const { url, seen } = await openHouse((_, response) =>
      refuse(response, 'identity.credentials_wrong'),
    );
    const send = makeSend(someone('good', 'new'), (request) => fetch(request));
    expect((await send(new Request(url, { method: 'PUT', body: '{}' }))).status).toBe(401);
    expect(seen).toHaveLength(1);
  });

  it('of nobody carries no token and is not sent again', async () => {
    const { url, seen } = await openHouse(takesOnly('new'));
    const send = makeSend(someone(null, 'new'), (request) => fetch(request));
    expect((await send(new Request(url))).status).toBe(401);
    expect(seen).toEqual([{ authorization: undefined, key: undefined, body: '' }]);
  });

  it('without an answer is a problem that says so', async () => {
    const send = makeSend(someone(null, null), () => Promise.reject(new TypeError('fetch failed')));
    await expect(send(new Request('http://house/'))).rejects.toMatchObject({
      code: 'client.unreachable',
    });
  });

  it('that only reads goes out without a token when none can be had, for what was read before', async () => {
    const unreachable = () =>
      Promise.reject(new Problem({ status: 0, code: 'client.unreachable' }));
    const credentials = { token: unreachable, renew: unreachable };
    const send = makeSend(credentials, () => Promise.resolve(new Response('kept')));
    expect(await (await send(new Request('http://house/'))).text()).toBe('kept');
    await expect(send(new Request('http://house/', { method: 'POST' }))).rejects.toMatchObject({
      code: 'client.unreachable',
    });
  });

  it('that the page gave up is told as that, not as a missing network', async () => {
    const abort = new AbortController();
    const send = makeSend(someone(null, null), (request) => fetch(request));
    abort.abort();
    const call = send(new Request('http://127.0.0.1:9/', { signal: abort.signal }));
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an intention', () => {
  it('keeps its key while its body stays, and takes a new one with another body', () => {
    const intention = new Intention();
    const first = intention.keyFor({ name: '민지' });
    expect(intention.keyFor({ name: '민지' })).toBe(first);
    expect(intention.keyFor({ name: '준호' })).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
