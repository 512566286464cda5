import type { Core } from '../core.ts';
import type { Seat } from '../seat.ts';

/** Places that are taken anew at a time. */
const AT_ONCE = 50;

interface Place {
  seat: Seat;
  topic: string;
  line: string;
}

/** The places that an edge's sockets hold on topics: a core that is found anew does not know of them. */
export class Places {
  readonly #core: Pick<Core, 'attend' | 'depart'>;
  readonly #places = new Map<string, Place>();

  constructor(core: Pick<Core, 'attend' | 'depart'>) {
    this.#core = core;
  }

  attend(seat: Seat, topic: string, line: string): Promise<string[]> {
    this.#places.set(placeKey(topic, line), { seat, topic, line });
    return this.#core.attend(seat, topic, line);
  }

  depart(topic: string, line: string): Promise<void> {
    this.#places.delete(placeKey(topic, line));
    return this.#core.depart(topic, line);
  }

  /** Takes all of them again, so many at a time. Never fails: what can't be taken now is for the next core. */
  async takeAgain(): Promise<void> {
    const waiting = [...this.#places];
    const take = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [key, { seat, topic, line }] = next;
        if (!this.#places.has(key)) continue;
        await this.#core.attend(seat, topic, line).catch(() => []);
        // Who left meanwhile must not stay behind.
        if (!this.#places.has(key)) await this.#core.depart(topic, line).catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
  }
}

/** A line has one place on a topic; no line's name has a space in it. */
export function placeKey(topic: string, line: string): string {
  return `${line} ${topic}`;
}
