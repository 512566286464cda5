/** A message of the house, as `server/capabilities/notifications/devices/message.ts` writes it. */
export interface Pushed {
  title: string;
  body: string;
  /** Where a tap leads: a path of this house. */
  path: string;
  tag: string;
  lang: string;
  /** All that is unread: the number on the icon. */
  unread: number;
}

/** What was pushed; null when it is nothing of ours. */
export function readPushed(text: string | undefined): Pushed | null {
  if (text === undefined) return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const { title, body, path, tag, lang, unread } = (given ?? {}) as Record<string, unknown>;
  const isWhole = [title, body, path, tag, lang].every((each) => typeof each === 'string');
  return isWhole && typeof unread === 'number' ? (given as Pushed) : null;
}

/** The address a tap leads to: of this house, whatever the path says. */
export function leadsTo(path: unknown, origin: string): string {
  const url = typeof path === 'string' ? URL.parse(path, origin) : null;
  return url?.origin === origin ? url.href : new URL('/news', origin).href;
}

/** `renotify` is known to browsers; the platform's types left it out. */
type Shown = NotificationOptions & { renotify: boolean };

/** How a message is shown: what is about the same replaces what is there, and is heard again. */
export function shownAs({ body, tag, lang, path }: Pushed): Shown {
  return {
    body,
    tag,
    lang,
    data: { path },
    icon: '/icons/icon-192.png',
    badge: '/icons/icon-192.png',
    renotify: true,
  };
}
