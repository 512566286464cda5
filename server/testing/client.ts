import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { HttpDoor } from '../kernel/http/server.ts';

/** An answer as a test reads it. */
export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever was answered
  body: any;
  headers: LightMyRequestResponse['headers'];
  /** The body as it was sent. */
  raw: Buffer;
  cookies: LightMyRequestResponse['cookies'];
}

/** Somebody (or nobody) at the door. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body?: unknown): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(request: InjectOptions): Promise<Answer>;
}

/**
 * Knocks at the front door, in process: everything but the socket is real.
 * @param token gives the bearer token of each request, or null for nobody
 */
export function clientOf(door: HttpDoor, token: () => Promise<string | null>): Client {
  async function send(request: InjectOptions): Promise<Answer> {
    const accessToken = await token();
    const bearer: Record<string, string> =
      accessToken === null ? {} : { authorization: `Bearer ${accessToken}` };
    const answer = await door.app.inject({
      ...request,
      headers: { ...bearer, ...request.headers },
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const body: unknown = isJson && answer.body !== '' ? answer.json() : answer.body;
    const { statusCode: status, headers, cookies, rawPayload: raw } = answer;
    return { status, body, headers, cookies, raw };
  }
  const withBody =
    (method: 'POST' | 'PUT' | 'PATCH') =>
    (url: string, payload?: unknown, headers: Record<string, string> = {}) =>
      send({
        method,
        url,
        headers,
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
  return {
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    delete: (url, headers = {}) => send({ method: 'DELETE', url, headers }),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
  };
}
