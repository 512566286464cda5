/** What a `WebSocket` offers, of a browser or of Node. */
export interface SocketLike {
  readonly readyState: number;
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

/** A frame of the house, as far as it was looked at (contract/realtime.md). */
export interface Heard {
  t: string;
  topic?: string;
  seq?: number;
  body?: unknown;
  gap?: boolean;
  beatS?: number;
  afterMs?: number;
  what?: string;
  code?: string;
  /** Nothing lies between this number and `seq`. */
  after?: number;
  /** Whose hint it is; the house's own without. */
  from?: string;
  here?: string[];
  id?: string;
  output?: unknown;
  detail?: string;
  retryAfterS?: number;
}

/** How a line tells what it hears, and that it is gone. */
export interface LineEvents {
  heard(frame: Heard): void;
  gone(code: number): void;
}

/** The line is taken for dead after so many beats without a word, and a little more. */
const SILENT_BEATS = 2;
const SLACK_MS = 5_000;
/** Milliseconds for a line to open and to be greeted. */
const OPEN_MS_MAX = 20_000;
const OPEN = 1;

/** One socket: says hello, beats, and finds out when it is dead without a word. */
export class Line {
  readonly #socket: SocketLike;
  readonly #events: LineEvents;
  #beat: ReturnType<typeof setInterval> | null = null;
  #dead: ReturnType<typeof setTimeout> | null = null;
  #silentMs = OPEN_MS_MAX;
  #over = false;

  /** @param ticket null: as nobody */
  constructor(socket: SocketLike, ticket: string | null, events: LineEvents) {
    this.#socket = socket;
    this.#events = events;
    socket.onopen = () => this.send({ t: 'hello', ...(ticket === null ? {} : { ticket }) });
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = ({ code }) => this.#end(code);
    this.#listen();
  }

  /** @returns false when the line is not open */
  send(frame: object): boolean {
    if (this.#socket.readyState !== OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Ends it; nothing is told of it any more. */
  close(): void {
    this.#over = true;
    this.#stop();
    this.#socket.close(1000);
  }

  #hear(data: unknown): void {
    const frame = read(data);
    if (frame === null || this.#over) return;
    if (frame.t === 'welcome' && frame.beatS !== undefined) {
      const beatMs = frame.beatS * 1000;
      this.#silentMs = beatMs * SILENT_BEATS + SLACK_MS;
      this.#beat ??= setInterval(() => this.send({ t: 'beat' }), beatMs);
    }
    this.#listen();
    this.#events.heard(frame);
  }

  /** From now on it may be silent for so long. */
  #listen(): void {
    if (this.#dead !== null) clearTimeout(this.#dead);
    this.#dead = setTimeout(() => {
      this.#socket.close(1000);
      // A dead line does not answer the closing either.
      this.#end(1006);
    }, this.#silentMs);
  }

  #end(code: number): void {
    this.#stop();
    if (this.#over) return;
    this.#over = true;
    this.#events.gone(code);
  }

  #stop(): void {
    if (this.#beat !== null) clearInterval(this.#beat);
    if (this.#dead !== null) clearTimeout(this.#dead);
  }
}

function read(data: unknown): Heard | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === 'object' && frame !== null && 't' in frame ? (frame as Heard) : null;
  } catch {
    return null;
  }
}
