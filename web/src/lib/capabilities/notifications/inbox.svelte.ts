import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import { setBadge } from '$lib/kernel/badge/badge.ts';
import { realtime } from '$lib/kernel/realtime/realtime.ts';

/** How much a person has not read, as it is at every moment, in all tabs and on all devices. */
class Inbox {
  /** Unread lines; null before the first answer. */
  unread = $state<number | null>(null);
  /** Grows whenever the inbox became another one: whoever shows it reads it anew. */
  turn = $state(0);

  /** Follows the inbox of a person, until the returned function is called. */
  follow(personId: string): () => void {
    void this.read();
    const stop = realtime.watch(`notifications/people/${personId}`, {
      onSaid: (body) => this.#hear(body),
      onOpen: (missed) => missed && void this.read(),
    });
    return () => {
      stop();
      this.unread = null;
      setBadge('news', 0);
    };
  }

  /** Reads the number anew. */
  async read(): Promise<void> {
    try {
      this.set((await answer(api.GET('/api/notifications/news/unread'))).count);
      this.turn += 1;
    } catch (error) {
      // The bell then shows what it knew; the page of the inbox says what is wrong.
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** The newest word on how much is unread. */
  set(count: number): void {
    this.unread = count;
    setBadge('news', count);
  }

  #hear(body: unknown): void {
    const { unread } = body as { unread?: unknown };
    if (typeof unread !== 'number') return;
    this.set(unread);
    this.turn += 1;
  }
}

/** The inbox of whoever is signed in. */
export const inbox = new Inbox();
