/** The part of an `EventSource` that is used here. */
export interface Stream {
  addEventListener(type: string, listener: (event: Event) => void): void;
  close(): void;
}

/** What a watcher of a topic is told. */
export interface Watcher {
  /** Something was said; `body` is what the topic's contract says, unchecked. */
  onSaid: (body: unknown) => void;
  /** The line is open (again) or lost. After a gap, what was missed has to be read anew. */
  onOpen: (again: boolean) => void;
  onLost: () => void;
}

/** How a watcher reaches the world; all of it can be turned by hand in a test. */
export interface LiveParts {
  open: (address: string) => Stream;
  /** Calls back after so many ms; answers how to call it off. */
  later: (task: () => void, delayMs: number) => () => void;
  /** 0 to 1. */
  random: () => number;
}

const DELAY_MS_MIN = 1000;
const DELAY_MS_MAX = 30_000;

/**
 * Listens to one topic of the house (server-sent events) until the returned function is called.
 *
 * A browser reconnects by itself after a cut, but not after an answer like 503, and all browsers of
 * a house that restarts would come back in the same instant; so each loss is answered here, later
 * every time and never at the same moment as everybody else.
 */
export function watchTopic(topic: string, watcher: Watcher, parts: LiveParts): () => void {
  let stream: Stream | null = null;
  let callOff = () => {};
  let tries = 0;
  let opened = false;

  const connect = () => {
    const current = parts.open(`/api/live?topic=${encodeURIComponent(topic)}`);
    stream = current;
    current.addEventListener('open', () => {
      tries = 0;
      watcher.onOpen(opened);
      opened = true;
    });
    current.addEventListener('said', (event) => {
      const body = bodyOf(event, topic);
      if (body !== undefined) watcher.onSaid(body);
    });
    current.addEventListener('error', () => {
      current.close();
      watcher.onLost();
      const delayMs = Math.min(DELAY_MS_MAX, DELAY_MS_MIN * 2 ** tries);
      tries += 1;
      callOff = parts.later(connect, delayMs * (0.5 + parts.random() * 0.5));
    });
  };
  connect();
  return () => {
    callOff();
    stream?.close();
  };
}

/** The browser's own way to reach the world. */
export const browserLive: LiveParts = {
  open: (address) => new EventSource(address),
  later: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

function bodyOf(event: Event, topic: string): unknown {
  if (!('data' in event) || typeof event.data !== 'string') return undefined;
  try {
    const said: unknown = JSON.parse(event.data);
    if (typeof said !== 'object' || said === null || !('body' in said)) return undefined;
    return 'topic' in said && said.topic !== topic ? undefined : said.body;
  } catch {
    return undefined;
  }
}
