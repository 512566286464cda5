import { SvelteMap } from 'svelte/reactivity';
import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { submitPlay } from '../api.ts';
import type { PlayBody } from '../shapes.ts';
import { PlayQueue, type PlayState, type SendAnswer } from './play-queue.ts';

const LOCK = 'madang.rhythm.plays';

/** What became of each play of this visit, and the queue behind it. */
class Submission {
  readonly states = new SvelteMap<string, PlayState>();
  /** How many plays are still to be sent. */
  waiting = $state(0);
  readonly #queue: PlayQueue;
  #started = false;

  constructor() {
    this.#queue = new PlayQueue({
      storage: localStorage,
      send,
      person: () => session.me?.id ?? null,
      alone: takeTurns,
      onState: (id, state) => this.states.set(id, state),
    });
  }

  /** Hands a finished play over: from here on it gets to the house, now or later. */
  async hand(play: PlayBody): Promise<void> {
    await this.#queue.add(play);
    this.waiting = this.#queue.size;
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    await this.#queue.flush();
    this.waiting = this.#queue.size;
  }

  /** From now on what waits is sent as soon as there is a network and a person. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const flush = () => void this.flush();
    globalThis.addEventListener('online', flush);
    session.onPersonChange(flush);
    flush();
  }
}

export const submission = new Submission();

async function send(body: PlayBody): Promise<SendAnswer> {
  try {
    return { kind: 'taken', result: await submitPlay(body) };
  } catch (error) {
    return answerTo(toProblem(error));
  }
}

function answerTo(problem: Problem): SendAnswer {
  if (problem.passing) return { kind: 'later' };
  if (problem.status === 401) return { kind: 'signIn' };
  return { kind: 'refused', detail: problem.detail ?? problem.code };
}

/** Two tabs share one queue: where the browser can, only one sends at a time. */
async function takeTurns(task: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) await task();
  else await locks.request(LOCK, task);
}
