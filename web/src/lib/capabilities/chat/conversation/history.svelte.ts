import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { UNKNOWN, withChanged, withNewer, withOlder, withSaid } from '../rules/timeline.ts';
import type { Message, Stretch } from '../shapes.ts';

/** Which stretch of a room's history is asked for, by place or day; without any, the last one. */
export interface StretchQuery {
  before?: number;
  after?: number;
  around?: number;
  /** YYYY-MM-DD where the person lives. */
  on?: string;
}

/** The history of one room as it is looked at: a stretch of it that grows where one goes. */
export class History {
  stretch = $state.raw<Stretch>(UNKNOWN);
  /** Whether anything was read yet. */
  isRead = $state(false);
  /** Why the last reading failed. */
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  readonly #read: (query: StretchQuery) => Promise<Stretch>;
  #turn = 0;
  /** What was said while a stretch was being read, which may not have it. */
  #meanwhile: Message[] = [];

  constructor(read: (query: StretchQuery) => Promise<Stretch>) {
    this.#read = read;
  }

  /** Goes to another part of the history, or reads it anew: what is shown stays until it is there. */
  go(query: StretchQuery = {}): Promise<void> {
    return this.#load(query, (page) => page);
  }

  /** Reads what lies before. */
  async older(): Promise<void> {
    const first = this.stretch.items[0];
    if (first === undefined || !this.stretch.older || this.busy || this.problem !== null) return;
    await this.#load({ before: first.seq }, (page) => withOlder(this.stretch, page));
  }

  /** Reads what lies behind. */
  async newer(): Promise<void> {
    const last = this.stretch.items.at(-1);
    if (last === undefined || !this.stretch.newer || this.busy || this.problem !== null) return;
    await this.#load({ after: last.seq }, (page) => withNewer(this.stretch, page));
  }

  /** A message was said, or changed. */
  said(message: Message): void {
    if (this.busy) this.#meanwhile.push(message);
    this.stretch = withSaid(this.stretch, message);
  }

  /** Shows a message otherwise than the house told it, until it does. */
  change(messageId: string, change: (message: Message) => Message): void {
    this.stretch = withChanged(this.stretch, messageId, change);
  }

  find(messageId: string): Message | undefined {
    return this.stretch.items.find(({ id }) => id === messageId);
  }

  /** Of readings that overlap the last one counts. */
  async #load(query: StretchQuery, put: (page: Stretch) => Stretch): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    this.#meanwhile = [];
    try {
      const page = await this.#read(query);
      if (turn !== this.#turn) return;
      this.stretch = this.#meanwhile.reduce(withSaid, put(page));
      this.isRead = true;
      this.problem = null;
    } catch (error) {
      if (turn === this.#turn) this.problem = toProblem(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
