import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of a test, on a port of this machine. */
export interface Listening {
  origin: string;
  close(): Promise<void>;
}

/** Listens on a free port. `host` is what it is called: `localhost` is another site than `127.0.0.1`. */
export async function listen(
  make: (origin: string) => RequestListener | Promise<RequestListener>,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://${host}:${port}`;
  server.on('request', await make(origin));
  return { origin, close: () => closeAll(server) };
}

function closeAll(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** What a request asks, as fakes read it. */
export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  /** Of a form, else empty. */
  form: Record<string, string>;
  bearer: string | null;
}

/** What a fake answers: JSON, a text, or a page. */
export interface Told {
  status?: number;
  json?: unknown;
  text?: string;
  html?: string;
  headers?: Record<string, string>;
}

/** Serves requests by a function; what it throws is answered 500. */
export function answering(answer: (asked: Asked) => Told | Promise<Told>): RequestListener {
  return (request, response) => {
    void (async () => {
      const { status = 200, json, text, html, headers } = await answer(await read(request));
      const type =
        json === undefined ? (html === undefined ? 'text/plain' : 'text/html') : JSON_TYPE;
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers });
      response.end(json === undefined ? (html ?? text ?? '') : JSON.stringify(json));
    })().catch(() => response.writeHead(500).end());
  };
}

const JSON_TYPE = 'application/json';

async function read(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://here');
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    form: Object.fromEntries(new URLSearchParams(body)),
    bearer: /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null,
  };
}

/** What is done on a consent page: a form for each, posted to the house or got from it. */
export interface Consent {
  who: string;
  method: 'get' | 'post';
  action: string;
  agree: Record<string, string>;
  cancel: Record<string, string>;
}

/** A page on which a person agrees, or turns back. */
export function consentPage(title: string, consent: Consent): string {
  const { who, method, action } = consent;
  const form = (name: string, fields: Record<string, string>) => `
    <form name="${name}" method="${method}" action="${escape(action)}">
      ${Object.entries(fields)
        .map(
          ([key, value]) => `<input type="hidden" name="${escape(key)}" value="${escape(value)}">`,
        )
        .join('')}
      <button>${name}</button>
    </form>`;
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,">
    </head><body><main><h1>${title}</h1><p>${escape(who)}</p>
    ${form('agree', consent.agree)}${form('cancel', consent.cancel)}</main></body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
