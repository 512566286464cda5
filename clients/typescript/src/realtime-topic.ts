import type { Heard } from './realtime-line.ts';

/** What a watcher of a topic is told. */
export interface TopicWatcher {
  /** Something was said; what, the topic's contract says. Nothing comes twice or out of order. */
  onSaid(body: unknown, seq: number): void;
  /** From here on everything is heard. `missed`: something before may not have been, so read it by HTTP. */
  onOpen?(missed: boolean): void;
  /** The line is gone; it is taken up again by itself. */
  onLost?(): void;
  /** The house does not let this one hear the topic (again), by its code. */
  onRefused?(code: string): void;
  /** Somebody told something for the moment, such as that they type; null: the house itself. */
  onHint?(personId: string | null, body: unknown): void;
  /** Who is there now, where the topic says so; all of them, each time it changes. */
  onHere?(personIds: ReadonlySet<string>): void;
}

/** Seconds after which a topic is asked for again that the house could not give just now. */
const AGAIN_S = 3;
/** Refused for the moment only. */
const PASSING = new Set(['house.not_ready', 'house.too_many', 'house.broken']);

/** A topic that is watched: where it is, and who is told. */
export class Topic {
  readonly watchers = new Set<TopicWatcher>();
  readonly #join: (after: number | null) => void;
  readonly #here = new Set<string>();
  /** The last that was heard; null before the first answer. */
  #seq: number | null = null;
  /** Whether the house was asked and has not answered. */
  #asked = false;
  #isOpen = false;
  #again: ReturnType<typeof setTimeout> | null = null;

  /** @param join asks the house for the topic, or for what was missed */
  constructor(join: (after: number | null) => void) {
    this.#join = join;
  }

  /** One more is told, beginning with how things are. */
  add(watcher: TopicWatcher): void {
    this.watchers.add(watcher);
    if (!this.#isOpen) return;
    watcher.onOpen?.(false);
    watcher.onHere?.(this.#here);
  }

  /** Joins, or asks for what was missed; once until the answer is there. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#join(this.#seq);
  }

  /** There is another line: what was asked of the old one is not answered any more. */
  askAnew(): void {
    this.#asked = false;
    this.ask();
  }

  lose(): void {
    this.end();
    this.#asked = false;
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const watcher of this.watchers) watcher.onLost?.();
  }

  end(): void {
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = null;
  }

  hear(frame: Heard): void {
    const { t, seq, code = '' } = frame;
    if (t === 'joined' && seq !== undefined) this.#open(seq, frame);
    else if (t === 'said' && seq !== undefined) this.#say(seq, frame);
    else if (t === 'gap') this.ask();
    else if (t === 'hint') this.#hint(frame);
    else if (t === 'left' || (t === 'refused' && frame.what === 'join')) this.#refuse(code, frame);
  }

  #open(seq: number, { gap, here }: Heard): void {
    this.#asked = false;
    this.#seq = seq;
    const isNews = !this.#isOpen || gap === true;
    this.#isOpen = true;
    if (isNews) for (const watcher of this.watchers) watcher.onOpen?.(gap === true);
    if (here === undefined) return;
    this.#here.clear();
    for (const personId of here) this.#here.add(personId);
    this.#tellHere();
  }

  #say(seq: number, { after = seq - 1, body }: Heard): void {
    if (this.#seq === null || seq <= this.#seq) return;
    if (after > this.#seq) return this.ask();
    this.#seq = seq;
    for (const watcher of this.watchers) watcher.onSaid(body, seq);
  }

  #hint({ from, body }: Heard): void {
    const change = (from === undefined ? body : null) as { came?: unknown; went?: unknown } | null;
    if (!Array.isArray(change?.came) || !Array.isArray(change.went)) {
      for (const watcher of this.watchers) watcher.onHint?.(from ?? null, body);
      return;
    }
    for (const personId of change.came as string[]) this.#here.add(personId);
    for (const personId of change.went as string[]) this.#here.delete(personId);
    this.#tellHere();
  }

  #tellHere(): void {
    for (const watcher of this.watchers) watcher.onHere?.(this.#here);
  }

  #refuse(code: string, { retryAfterS = AGAIN_S }: Heard): void {
    this.#asked = false;
    if (PASSING.has(code)) {
      this.#again ??= setTimeout(() => {
        this.#again = null;
        this.ask();
      }, retryAfterS * 1000);
      return;
    }
    this.#isOpen = false;
    for (const watcher of this.watchers) watcher.onRefused?.(code);
  }
}
