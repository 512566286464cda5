import { Calls } from './realtime-calls.ts';
import { Line, type Heard, type SocketLike } from './realtime-line.ts';
import { Topic, type TopicWatcher } from './realtime-topic.ts';

export { RealtimeProblem } from './realtime-calls.ts';
export type { TopicWatcher } from './realtime-topic.ts';

/** How the socket of a house is reached. */
export interface RealtimeOptions {
  /** Address of the house, e.g. `https://madang.example`. */
  address: string;
  /** A ticket of `POST /api/house/tickets`; null to come as nobody. */
  ticket(): Promise<string | null>;
  /** Opens a socket; `WebSocket` of the platform unless said. */
  open?(url: string, protocol: string): SocketLike;
  /** 0 to 1; spreads those who come back. */
  random?(): number;
}

const PROTOCOL = 'madang.v1';
const PAUSE_MS_FIRST = 1_000;
const PAUSE_MS_MAX = 30_000;
/** Closed with one of these the house will not take us back: something has to change first. */
const FINAL = new Set([1009, 4400]);

/**
 * The realtime socket of a house (contract/realtime.md): one for all topics, opened with the first and
 * closed with the last. What was missed while the line was down is told, or that it has to be read.
 */
export class Realtime {
  readonly #options: RealtimeOptions;
  readonly #topics = new Map<string, Topic>();
  readonly #calls = new Calls();
  /** The line that was opened last. */
  #line: Line | null = null;
  /** The line that was greeted last: it is spoken on while the next is being opened. */
  #greeted: Line | null = null;
  /** Which try to open a line this is; one that was overtaken ends. */
  #turn = 0;
  #isAsking = false;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(options: RealtimeOptions) {
    this.#options = options;
  }

  /** Watches a topic, until the returned function is called. */
  watch(name: string, watcher: TopicWatcher): () => void {
    const known = this.#topics.get(name);
    const topic = known ?? new Topic((after) => this.#join(name, after));
    this.#topics.set(name, topic);
    topic.add(watcher);
    if (this.isOpen && known === undefined) topic.ask();
    const isComing = this.#line !== null || this.#isAsking || this.#retry !== null;
    if (!isComing) void this.#connect();
    return () => {
      if (!topic.watchers.delete(watcher) || topic.watchers.size > 0) return;
      topic.end();
      this.#topics.delete(name);
      this.#greeted?.send({ t: 'leave', topic: name });
      if (this.#topics.size === 0) this.#hangUp();
    };
  }

  /** Whether the line is there and greeted: what is asked for now goes out at once. */
  get isOpen(): boolean {
    return this.#greeted !== null;
  }

  /**
   * Has an operation done over the line, which some topic must be watched on.
   * @param input path, query and body of the operation in one flat object
   * @returns its output
   * @throws RealtimeProblem
   */
  do(operation: string, input: object): Promise<unknown> {
    return this.#calls.ask(operation, input, (frame) => this.#greeted?.send(frame) ?? false);
  }

  /** Tells the others on a watched topic something for the moment; nothing where there is no line. */
  hint(topic: string, body: unknown): void {
    this.#greeted?.send({ t: 'hint', topic, body });
  }

  /** Opens another line: somebody else is signed in, or the network is back. */
  restart(): void {
    this.#hangUp();
    this.#lose();
    this.#tries = 0;
    if (this.#topics.size > 0) void this.#connect();
  }

  async #connect(): Promise<void> {
    const turn = ++this.#turn;
    this.#isAsking = true;
    let ticket: string | null = null;
    let isRefused = false;
    try {
      ticket = await this.#options.ticket();
    } catch {
      isRefused = true;
    }
    // Meanwhile nobody watches any more, or another line was begun.
    if (turn !== this.#turn) return;
    this.#isAsking = false;
    if (isRefused) return this.#later();
    const url = `${this.#options.address.replace(/^http/, 'ws').replace(/\/$/, '')}/api/realtime`;
    const open = this.#options.open ?? ((...at) => new WebSocket(...at) as unknown as SocketLike);
    const before = this.#line;
    const line: Line = new Line(open(url, PROTOCOL), ticket, {
      heard: (frame) => {
        // The line that is left goes on telling until the new one is greeted.
        if (frame.t === 'welcome') this.#welcome(line, before);
        else this.#hear(line, frame);
      },
      gone: (code) => {
        if (this.#greeted === line) this.#greeted = null;
        if (this.#line !== line) return;
        before?.close();
        this.#line = null;
        this.#lose();
        if (!FINAL.has(code)) this.#later();
      },
    });
    this.#line = line;
  }

  #welcome(line: Line, before: Line | null): void {
    before?.close();
    // What was asked on the line that is left is not answered there any more.
    if (before !== null) this.#calls.lose();
    this.#greeted = line;
    this.#tries = 0;
    for (const topic of this.#topics.values()) topic.askAnew();
  }

  #hear(line: Line, frame: Heard): void {
    if (frame.t === 'moving') {
      setTimeout(
        () => {
          if (this.#line === line) void this.#connect();
        },
        this.#chance() * (frame.afterMs ?? 0),
      );
    } else if (frame.t === 'ack' || frame.what === 'do') {
      this.#calls.hear(frame);
    } else if (frame.topic !== undefined) {
      this.#topics.get(frame.topic)?.hear(frame);
    }
  }

  #join(topic: string, after: number | null): void {
    this.#greeted?.send({ t: 'join', topic, ...(after === null ? {} : { after }) });
  }

  #lose(): void {
    this.#greeted = null;
    this.#calls.lose();
    for (const topic of this.#topics.values()) topic.lose();
  }

  #hangUp(): void {
    this.#turn++;
    this.#isAsking = false;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    this.#line?.close();
    this.#line = null;
    this.#greeted = null;
  }

  /** Tries again by chance between nothing and a limit that doubles: not all come back at once. */
  #later(): void {
    const limitMs = Math.min(PAUSE_MS_MAX, PAUSE_MS_FIRST * 2 ** this.#tries);
    this.#tries += 1;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.#connect();
    }, this.#chance() * limitMs);
  }

  #chance(): number {
    return (this.#options.random ?? Math.random)();
  }
}
