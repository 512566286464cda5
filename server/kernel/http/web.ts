import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../faults/catalogue.ts';

/** The built web app: its folder, and when it is there. */
export interface Web {
  folder: string;
  /** Resolves when the build in `folder` is complete. */
  built: Promise<void>;
}

const YEAR_S = 365 * 24 * 3600;
const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** Serves the web app: hashed files for ever, the page itself always asked anew. */
export function serveWeb(app: FastifyInstance, web: Web): void {
  void app.register(fastifyStatic, {
    root: web.folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', cacheFor(path));
    },
  });
}

/** Answers a GET outside of the API: the file of that name, or the page that routes by itself. */
export async function sendWeb(
  request: FastifyRequest,
  reply: FastifyReply,
  web: Web,
): Promise<unknown> {
  await web.built;
  const { files, policy } = await shelfOf(web.folder);
  const path = pathOf(request.url);
  // What a worker may fetch is ruled by the policy of its own file, not by the page's.
  if (path === WORKER) reply.header('content-security-policy', contentPolicy());
  // Only what the build made: nothing else can be named, however it is written.
  if (files.has(path)) return reply.status(200).sendFile(path.slice(1));
  if (isFile(path)) throw notFound({ detail: 'No file of this name is here.' });
  reply.header('content-security-policy', policy);
  return reply.status(200).sendFile('index.html');
}

/** The service worker, which stores the app for offline. */
const WORKER = '/service-worker.js';

/** The path of a request's address, without its query; whatever was sent, it is no error. */
export function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}

/** Whether a path names a file, not a page: pages have no dot in their last part. */
function isFile(path: string): boolean {
  return /\.[\w-]+$/.test(path);
}

function cacheFor(path: string): string {
  if (/[\\/]_app[\\/]immutable[\\/]/.test(path)) return `public, max-age=${YEAR_S}, immutable`;
  return 'no-cache';
}

/** What a build holds: its files by path, and the policy of its page. */
interface Shelf {
  files: ReadonlySet<string>;
  policy: string;
}

const shelves = new Map<string, Promise<Shelf>>();

function shelfOf(folder: string): Promise<Shelf> {
  const known = shelves.get(folder);
  if (known) return known;
  const shelf = readShelf(folder);
  shelves.set(folder, shelf);
  // Not there now may be there later.
  shelf.catch(() => shelves.delete(folder));
  return shelf;
}

async function readShelf(folder: string): Promise<Shelf> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => `/${path.split(sep).join('/')}`);
  return { files: new Set(paths), policy: await pagePolicy(folder) };
}

/** The page's policy names its inline scripts by their hashes; no other inline script ever runs. */
async function pagePolicy(folder: string): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(([, script]) => {
    return `'sha256-${createHash('sha256')
      .update(script ?? '')
      .digest('base64')}'`;
  });
  return contentPolicy({ 'script-src': ["'self'", ...hashes] });
}

/** A strict content policy; `more` replaces single directives. */
export function contentPolicy(more: Record<string, string[]> = {}): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'media-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...more,
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
