/** What an announcement is about: who wrote how many, and what was said last. */
export interface Heard {
  /** Names, in the order of their first word. */
  names: string[];
  count: number;
  text: string;
}

/** What an announcer lives on. */
export interface AnnouncerParts {
  say: (heard: Heard) => void;
  nowMs: () => number;
  /** Calls later; @returns how to stop */
  later: (run: () => void, ms: number) => () => void;
}

/** Between two announcements a screen reader has at least this long, in ms. */
export const QUIET_MS = 5_000;
/** What comes in one breath is said in one sentence, in ms. */
export const GATHER_MS = 600;

/**
 * Tells those who listen what comes in: not each message, but after a breath all that came, and never
 * more than one sentence in five seconds. A room in which fifty write stays bearable.
 */
export class Announcer {
  readonly #parts: AnnouncerParts;
  #gathered: { name: string; text: string }[] = [];
  #saidMs = -QUIET_MS;
  #stop: (() => void) | null = null;

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
  }

  /** Somebody else's message came in. */
  hear(name: string, text: string): void {
    this.#gathered.push({ name, text });
    const waitMs = Math.max(GATHER_MS, this.#saidMs + QUIET_MS - this.#parts.nowMs());
    this.#stop ??= this.#parts.later(() => this.#say(), waitMs);
  }

  /** What was not said yet will not be. */
  hush(): void {
    this.#stop?.();
    this.#stop = null;
    this.#gathered = [];
  }

  #say(): void {
    const gathered = this.#gathered;
    this.#stop = null;
    this.#gathered = [];
    this.#saidMs = this.#parts.nowMs();
    const names = [...new Set(gathered.map(({ name }) => name))];
    this.#parts.say({ names, count: gathered.length, text: gathered.at(-1)?.text ?? '' });
  }
}
