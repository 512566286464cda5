import { keysUnder, type Shelf } from '../../../kernel/storage/keys.ts';
import type { PlayBody, PlayResult } from '../shapes.ts';

/** Where a finished play is on its way to the server. */
export type PlayState =
  | { kind: 'sending' }
  /** Kept on this device until somebody is signed in, or the network is back. */
  | { kind: 'waiting'; for: 'person' | 'network' }
  | { kind: 'taken'; result: PlayResult }
  | { kind: 'refused'; detail: string };

/** What came of sending one play. `later` is a failure that may pass by itself. */
export type SendAnswer =
  | { kind: 'taken'; result: PlayResult }
  | { kind: 'later' }
  | { kind: 'signIn' }
  | { kind: 'refused'; detail: string };

/** What a queue lives on. */
export interface QueueParts {
  storage: Shelf;
  send: (body: PlayBody) => Promise<SendAnswer>;
  /** Id of who is signed in now; null for nobody. */
  person: () => string | null;
  /** Runs a task while no other tab runs one: two tabs share one storage. */
  alone: (task: () => Promise<void>) => Promise<void>;
  onState: (playId: string, state: PlayState) => void;
}

interface Kept {
  /** Who played; null when nobody was signed in: the first to sign in on this device takes it. */
  owner: string | null;
  body: PlayBody;
}

const PREFIX = 'madang.rhythm.play.';

/**
 * Finished plays on their way to the server. A play is on the disk before it is sent and leaves it
 * only on a final answer, so neither a lost network nor a closed tab loses one; and it is sent under
 * the id it was made with, so an answer that got lost costs a second request and not a second play.
 */
export class PlayQueue {
  readonly #parts: QueueParts;
  /** Plays that the disk had no room for: they live as long as the page does. */
  readonly #unsaved = new Map<string, Kept>();
  #flushing: Promise<void> | null = null;
  #again = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Keeps a play and sends it as soon as that is possible. Adding it twice is adding it once. */
  async add(body: PlayBody): Promise<void> {
    const kept: Kept = { owner: this.#parts.person(), body };
    try {
      this.#parts.storage.setItem(PREFIX + body.id, JSON.stringify(kept));
    } catch {
      // The disk is full or closed to us (private windows): the memory has to do.
      this.#unsaved.set(body.id, kept);
    }
    await this.flush();
  }

  /** Sends what waits, one after the other. Called again while it runs, it runs once more. */
  flush(): Promise<void> {
    if (this.#flushing !== null) {
      this.#again = true;
      return this.#flushing;
    }
    this.#flushing = this.#parts
      .alone(async () => {
        do {
          this.#again = false;
          await this.#sendAll();
        } while (this.#again);
      })
      .finally(() => {
        this.#flushing = null;
      });
    return this.#flushing;
  }

  /** How many plays are still to be sent. */
  get size(): number {
    return this.#all().length;
  }

  async #sendAll(): Promise<void> {
    for (const { owner, body } of this.#all()) {
      const person = this.#parts.person();
      if (person === null || (owner !== null && owner !== person)) {
        this.#parts.onState(body.id, { kind: 'waiting', for: 'person' });
        continue;
      }
      this.#parts.onState(body.id, { kind: 'sending' });
      const answer = await this.#parts.send(body);
      if (answer.kind === 'later') {
        this.#parts.onState(body.id, { kind: 'waiting', for: 'network' });
        // What failed for this one would fail for the rest: nothing is lost by waiting.
        return;
      }
      if (answer.kind === 'signIn') {
        this.#parts.onState(body.id, { kind: 'waiting', for: 'person' });
        return;
      }
      this.#forget(body.id);
      this.#parts.onState(body.id, answer);
    }
  }

  #all(): Kept[] {
    const { storage } = this.#parts;
    const kept = keysUnder(storage, PREFIX).map((key) => parse(storage.getItem(key)));
    return [...this.#unsaved.values(), ...kept.filter((each) => each !== null)];
  }

  #forget(id: string): void {
    this.#unsaved.delete(id);
    this.#parts.storage.removeItem(PREFIX + id);
  }
}

/** What another version of this page wrote may not be what this one reads. */
function parse(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    const fits = typeof value === 'object' && value !== null && 'owner' in value && 'body' in value;
    return fits ? (value as Kept) : null;
  } catch {
    return null;
  }
}
