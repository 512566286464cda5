import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { leadsTo, readPushed, shownAs } from './pushed.ts';
import { outdated, wayOf } from './ways.ts';

declare const MADANG_BUILD: string;

const SHELL_PREFIX = 'madang-shell-';
const SHELL = SHELL_PREFIX + MADANG_BUILD;
/** What was read of the API. The app deletes it when another person signs in. */
const READING = 'madang-reading';
const PAGE = '/';

const absolute = ({ path }: { path: string }) => (path.startsWith('/') ? path : `/${path}`);
const files = [...immutable, ...assets].map(absolute);
const known = new Set(files);
/** Fonts come in a hundred pieces, of which a page needs few: each is stored when it is first used. */
const shell = [
  PAGE,
  ...files.filter((path) => !path.endsWith('.woff2') && !path.endsWith('.woff')),
];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(shell.map((path) => new Request(path, { cache: 'reload' })))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then(async (names) => {
      await Promise.all(outdated(names, SHELL_PREFIX, SHELL).map((name) => caches.delete(name)));
    }),
  );
});

// Only the person lets a new version in: what is on the page would vanish under their hands.
self.addEventListener('message', ({ data }) => {
  if (data === 'let-in') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (wayOf(request, self.location.origin, known)) {
    case 'page':
      event.respondWith(ofShell(PAGE, request));
      break;
    case 'asset':
      event.respondWith(asset(request));
      break;
    case 'fresh':
      event.respondWith(fresh(request));
      break;
    case 'kept':
      event.respondWith(kept(request, (work) => event.waitUntil(work)));
      break;
    case 'network':
      break;
  }
});

self.addEventListener('push', (event) => {
  const pushed = readPushed(event.data?.text());
  if (pushed === null) return;
  // The number is the house's own count: right even when messages were lost on the way.
  const badge = 'setAppBadge' in self.navigator ? self.navigator.setAppBadge(pushed.unread) : null;
  event.waitUntil(
    Promise.allSettled([self.registration.showNotification(pushed.title, shownAs(pushed)), badge]),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = (event.notification.data ?? {}) as { path?: unknown };
  event.waitUntil(open(leadsTo(path, self.location.origin)));
});

/** Shows an address in a window that is open, else in a new one. */
async function open(address: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: false });
  const shown = windows.find(({ visibilityState }) => visibilityState === 'visible') ?? windows[0];
  // What cannot be led elsewhere (a page of an older version) gets a window beside it.
  const led = await shown?.navigate(address).catch(() => null);
  if (led) await led.focus();
  else await self.clients.openWindow(address);
}

async function ofShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  return (await cache.match(path)) ?? fetch(request);
}

/** A file by its name: of this version, or of an older one that a tab still shows. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  const stored = (await cache.match(request)) ?? (await caches.match(request));
  if (stored !== undefined) return stored;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function fresh(request: Request): Promise<Response> {
  try {
    return await readAnew(request);
  } catch (error) {
    const stored = await caches.match(request.url, { cacheName: READING, ignoreVary: true });
    if (stored !== undefined) return stored;
    throw error;
  }
}

async function kept(request: Request, behind: (work: Promise<unknown>) => void): Promise<Response> {
  const stored = await caches.match(request.url, { cacheName: READING, ignoreVary: true });
  if (stored === undefined) return readAnew(request);
  behind(readAnew(request).catch(() => undefined));
  return stored;
}

async function readAnew(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(READING);
    await cache.put(request.url, response.clone());
  }
  return response;
}
