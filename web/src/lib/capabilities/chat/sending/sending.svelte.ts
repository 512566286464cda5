import { SvelteMap } from 'svelte/reactivity';
import { toProblem } from '$lib/kernel/api/problem.ts';
import { uuid } from '$lib/kernel/random/uuid.ts';
import { uuidv7 } from '$lib/kernel/random/uuidv7.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { turnsByLease, turnsByLocks } from '$lib/kernel/session/turns.ts';
import { sendMessage } from '../api.ts';
import { Drafts } from './drafts.ts';
import { isOfOutbox, Outbox, type Parcel, type SendAnswer } from './outbox.ts';

const LOCK = 'madang.talk.out.turn.';

/** What people have begun to write on this device. */
export const drafts = new Drafts(localStorage);

/** The outbox of this device, and what of it each page shows. */
class Sending {
  /** What waits in each room that was looked at. */
  readonly waiting = new SvelteMap<string, readonly Parcel[]>();
  readonly #outbox = new Outbox({
    storage: localStorage,
    send,
    person: () => session.me?.id ?? null,
    alone,
    later: (run, ms) => setTimeout(run, ms),
    random: Math.random,
    onChange: (roomId) => this.#show(roomId),
  });
  #isStarted = false;

  /** From now on what waits goes out as soon as there is a network and a person. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    const flush = () => void this.#outbox.flush();
    addEventListener('online', flush);
    // Another tab wrote, or sent: what waits is the same for all.
    addEventListener('storage', ({ key }) => isOfOutbox(key) && this.#showAll());
    let owner = session.me?.id;
    session.onPersonChange(() => {
      if (owner !== undefined && session.me === null) void forgetIfLeft(owner, this.#outbox);
      owner = session.me?.id;
      this.#showAll();
      flush();
    });
    flush();
  }

  /** Hands a message over: from here on it gets to the house, now or later. */
  hand(roomId: string, words: Pick<Parcel, 'text' | 'replyTo' | 'mentions'>): Parcel {
    const parcel = {
      ...words,
      id: uuidv7(),
      roomId,
      at: new Date().toISOString(),
      refusal: null,
    };
    void this.#outbox.add(parcel);
    return parcel;
  }

  of(roomId: string): readonly Parcel[] {
    return this.waiting.get(roomId) ?? [];
  }

  /** A room is looked at: what waits in it is shown from now on. */
  look(roomId: string): void {
    this.#show(roomId);
  }

  /** There is a line again: what waits need not wait for its pause. */
  flush(roomId: string): void {
    void this.#outbox.flush(roomId);
  }

  taken(id: string): void {
    this.#outbox.taken(id);
  }

  retry(id: string): void {
    void this.#outbox.retry(id);
  }

  /** Takes a message back; @returns it, so that its words are not lost */
  discard(id: string): Parcel | undefined {
    return this.#outbox.discard(id);
  }

  #show(roomId: string): void {
    this.waiting.set(roomId, this.#outbox.of(roomId));
  }

  #showAll(): void {
    for (const roomId of this.waiting.keys()) this.#show(roomId);
  }
}

/** Messages on their way from this device. */
export const sending = new Sending();

async function send(parcel: Parcel): Promise<SendAnswer> {
  try {
    await sendMessage(parcel);
    return { kind: 'taken' };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.status === 401) return { kind: 'signIn' };
    if (problem.passing) {
      const { retryAfterS } = problem;
      return { kind: 'later', afterMs: retryAfterS === undefined ? null : retryAfterS * 1000 };
    }
    return {
      kind: 'refused',
      refusal: { code: problem.code, detail: problem.detail ?? null },
    };
  }
}

/** Several tabs share one outbox: of each room one of them sends at a time. */
function alone(roomId: string, task: () => Promise<void>): Promise<void> {
  // Absent where the house is opened without TLS, whatever the types say.
  const locks: LockManager | undefined = navigator.locks;
  const turns =
    locks === undefined
      ? turnsByLease(LOCK + roomId, {
          storage: localStorage,
          nowMs: () => Date.now(),
          pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
          id: uuid(),
        })
      : turnsByLocks(locks, LOCK + roomId);
  return turns.take(task);
}

/** Who signs out by their own wish leaves nothing behind; whose session ended finds it again. */
async function forgetIfLeft(owner: string, outbox: Outbox): Promise<void> {
  await Promise.resolve();
  if (session.me !== null || session.wasEnded) return;
  outbox.forgetAll(owner);
  drafts.forgetAll(owner);
}
