import { Line, type Heard, type SocketLike } from './realtime-line.ts';

/** What a watcher of a topic is told. */
export interface TopicWatcher {
  /** Something was said; what, the topic's contract says. Nothing comes twice or out of order. */
  onSaid(body: unknown): void;
  /** From here on everything is heard. `missed`: something before may not have been, so read it by HTTP. */
  onOpen?(missed: boolean): void;
  /** The line is gone; it is taken up again by itself. */
  onLost?(): void;
  /** The house does not let this one hear the topic (again), by its code. */
  onRefused?(code: string): void;
}

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

interface Topic {
  watchers: Set<TopicWatcher>;
  /** The last that was heard; null before the first answer. */
  seq: number | null;
  /** Whether the house was asked and has not answered. */
  asked: boolean;
  isOpen: boolean;
}

/**
 * The realtime socket of a house (contract/realtime.md): one for all topics, opened with the first and
 * closed with the last. What was missed while the line was down is told, or that it has to be read.
 */
export class Realtime {
  readonly #options: RealtimeOptions;
  readonly #topics = new Map<string, Topic>();
  #line: Line | null = null;
  #isWelcome = false;
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
    const topic = known ?? { watchers: new Set(), seq: null, asked: false, isOpen: false };
    topic.watchers.add(watcher);
    this.#topics.set(name, topic);
    if (topic.isOpen) watcher.onOpen?.(false);
    if (this.#isWelcome && known === undefined) this.#join(name, topic);
    const isComing = this.#line !== null || this.#isAsking || this.#retry !== null;
    if (!isComing) void this.#connect();
    return () => {
      if (!topic.watchers.delete(watcher) || topic.watchers.size > 0) return;
      this.#topics.delete(name);
      this.#line?.send({ t: 'leave', topic: name });
      if (this.#topics.size === 0) this.#hangUp();
    };
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
        if (frame.t === 'welcome' && before !== null) before.close();
        this.#hear(line, frame);
      },
      gone: (code) => {
        if (this.#line !== line) return;
        before?.close();
        this.#line = null;
        this.#lose();
        if (!FINAL.has(code)) this.#later();
      },
    });
    this.#line = line;
  }

  #hear(line: Line, frame: Heard): void {
    if (frame.t === 'welcome') {
      this.#isWelcome = true;
      this.#tries = 0;
      for (const [name, topic] of this.#topics) {
        topic.asked = false;
        this.#join(name, topic);
      }
    } else if (frame.t === 'moving') {
      setTimeout(
        () => {
          if (this.#line === line) void this.#connect();
        },
        this.#chance() * (frame.afterMs ?? 0),
      );
    } else if (frame.topic !== undefined) {
      const topic = this.#topics.get(frame.topic);
      if (topic) this.#hearTopic(frame.topic, topic, frame);
    }
  }

  #hearTopic(name: string, topic: Topic, { t, seq, gap, body, code }: Heard): void {
    if (t === 'joined' && seq !== undefined) {
      topic.asked = false;
      const missed = gap === true;
      topic.seq = seq;
      const isNews = !topic.isOpen || missed;
      topic.isOpen = true;
      if (isNews) for (const watcher of topic.watchers) watcher.onOpen?.(missed);
    } else if (t === 'said' && seq !== undefined) {
      if (topic.seq === null || seq <= topic.seq) return;
      if (seq > topic.seq + 1) return this.#join(name, topic);
      topic.seq = seq;
      for (const watcher of topic.watchers) watcher.onSaid(body);
    } else if (t === 'gap') {
      this.#join(name, topic);
    } else if (t === 'left' || t === 'refused') {
      topic.asked = false;
      topic.isOpen = false;
      for (const watcher of topic.watchers) watcher.onRefused?.(code ?? '');
    }
  }

  /** Joins, or asks for what was missed; once until the answer is there. */
  #join(name: string, topic: Topic): void {
    if (topic.asked) return;
    topic.asked = true;
    const after = topic.seq === null ? {} : { after: topic.seq };
    this.#line?.send({ t: 'join', topic: name, ...after });
  }

  #lose(): void {
    this.#isWelcome = false;
    for (const topic of this.#topics.values()) {
      topic.asked = false;
      if (!topic.isOpen) continue;
      topic.isOpen = false;
      for (const watcher of topic.watchers) watcher.onLost?.();
    }
  }

  #hangUp(): void {
    this.#turn++;
    this.#isAsking = false;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    this.#line?.close();
    this.#line = null;
    this.#isWelcome = false;
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
