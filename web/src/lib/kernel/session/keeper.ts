import type { Credentials } from '../api/send.ts';
import type { Me } from '../api/shapes.ts';
import type { Pass } from './pass.ts';
import type { Turns } from './turns.ts';

/** What tabs tell each other. */
export type Word = { kind: 'pass'; pass: Pass } | { kind: 'me'; me: Me } | { kind: 'over' };

/** What the keeper lives on. */
export interface KeeperParts {
  /** Trades the refresh cookie for a pass; null when it opens nothing. Throws when no answer came. */
  refresh: () => Promise<Pass | null>;
  turns: Turns;
  /** Tells the other tabs; what they tell comes in by `hear`. */
  tell: (word: Word) => void;
  nowMs: () => number;
  pause: (ms: number) => Promise<void>;
  /** Who is signed in changed: by this tab or another one. */
  onPerson: (me: Me | null) => void;
}

/** Milliseconds another tab's word may be late after its turn ended. */
const WORD_LATE_MS = 300;

/**
 * Keeps the access token of a tab. A refresh token opens once, and a second use of it ends the whole
 * session; so over all tabs one refresh runs at a time, and its pass is given to all of them.
 */
export class Keeper implements Credentials {
  readonly #parts: KeeperParts;
  #pass: Pass | null = null;
  /** Whether a refresh may bring a pass: somebody is signed in on this device. */
  #hopeful: boolean;
  #refreshing: Promise<Pass | null> | null = null;
  #entering = false;
  /** Counts the passes and ends told by other tabs. */
  #heard = 0;
  #listeners: (() => void)[] = [];

  constructor(hopeful: boolean, parts: KeeperParts) {
    this.#hopeful = hopeful;
    this.#parts = parts;
  }

  async token(): Promise<string | null> {
    if (!this.#hopeful || this.#entering) return null;
    if (this.#pass !== null && this.#parts.nowMs() < this.#pass.goodUntilMs)
      return this.#pass.accessToken;
    return (await this.#refresh())?.accessToken ?? null;
  }

  async renew(refused: string): Promise<string | null> {
    if (this.#pass !== null && this.#pass.accessToken !== refused) return this.#pass.accessToken;
    return (await this.#refresh())?.accessToken ?? null;
  }

  /**
   * Signs in by `call`, in this tab's turn: the cookie it brings must not be met by the answer of
   * another tab's refresh.
   */
  async enter(call: () => Promise<Pass>): Promise<void> {
    await this.#parts.turns.take(async () => {
      this.#entering = true;
      try {
        const pass = await call();
        this.#accept(pass);
        this.#parts.tell({ kind: 'pass', pass });
      } finally {
        this.#entering = false;
      }
    });
  }

  /** The session has ended: in all tabs. */
  leave(): void {
    this.#drop();
    this.#parts.tell({ kind: 'over' });
  }

  /** The person changed something of themselves: in all tabs. */
  update(me: Me): void {
    if (this.#pass !== null) this.#pass = { ...this.#pass, me };
    this.#parts.onPerson(me);
    this.#parts.tell({ kind: 'me', me });
  }

  /** Another tab says this. */
  hear(word: Word): void {
    if (word.kind === 'me') {
      if (this.#pass !== null) this.#pass = { ...this.#pass, me: word.me };
      this.#parts.onPerson(word.me);
      return;
    }
    this.#heard += 1;
    if (word.kind === 'pass') this.#accept(word.pass);
    else this.#drop();
    for (const listener of this.#listeners.splice(0)) listener();
  }

  #refresh(): Promise<Pass | null> {
    this.#refreshing ??= this.#refreshInTurn().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  #refreshInTurn(): Promise<Pass | null> {
    const heardBefore = this.#heard;
    return this.#parts.turns.take(async (waited) => {
      if (waited && this.#heard === heardBefore) {
        const word = new Promise<void>((resolve) => this.#listeners.push(resolve));
        await Promise.race([word, this.#parts.pause(WORD_LATE_MS)]);
      }
      if (this.#heard !== heardBefore) return this.#pass;
      const pass = await this.#parts.refresh();
      if (pass === null) {
        this.leave();
      } else {
        this.#accept(pass);
        this.#parts.tell({ kind: 'pass', pass });
      }
      return pass;
    });
  }

  #accept(pass: Pass): void {
    this.#pass = pass;
    this.#hopeful = true;
    this.#parts.onPerson(pass.me);
  }

  #drop(): void {
    this.#pass = null;
    this.#hopeful = false;
    this.#parts.onPerson(null);
  }
}
