import type { RateLimit } from '../action/action.ts';
import { tooMany } from '../faults/catalogue.ts';

/** Callers remembered per operation; the least recent are forgotten first. */
const LIMIT_CALLERS_MAX = 20_000;

/** One caller's calls in the window at hand. */
interface Window {
  count: number;
  beginsMs: number;
}

/** How often each caller has called one operation, whichever way they knocked. */
export class Counter {
  readonly #windows = new Map<string, Window>();

  /** Counts a call. @returns how many there are in the window, and the milliseconds it has left */
  hit(caller: string, windowMs: number): { current: number; ttl: number } {
    const nowMs = performance.now();
    const found = this.#windows.get(caller);
    const window =
      found !== undefined && found.beginsMs + windowMs > nowMs
        ? found
        : { count: 0, beginsMs: nowMs };
    window.count++;
    // Whoever called last stands last: the first is forgotten first.
    this.#windows.delete(caller);
    this.#windows.set(caller, window);
    if (this.#windows.size > LIMIT_CALLERS_MAX) this.#forgetFirst();
    return { current: window.count, ttl: window.beginsMs + windowMs - nowMs };
  }

  #forgetFirst(): void {
    for (const caller of this.#windows.keys()) {
      this.#windows.delete(caller);
      return;
    }
  }
}

/** The counters of a house, one an operation. */
export class Counters {
  readonly #counters = new Map<string, Counter>();

  of(operation: string): Counter {
    const found = this.#counters.get(operation) ?? new Counter();
    this.#counters.set(operation, found);
    return found;
  }
}

/**
 * Counts a call and refuses it when there were too many.
 * @param factor multiplies the limit
 * @throws tooMany
 */
export function countCall(
  counter: Counter,
  caller: string,
  { max, windowS }: RateLimit,
  factor: number,
): void {
  const { current, ttl } = counter.hit(caller, windowS * 1000);
  if (current > max * factor) throw tooFast(ttl);
}

/** The refusal, with how long to wait. */
export function tooFast(ttlMs: number): Error {
  const seconds = Math.max(1, Math.ceil(ttlMs / 1000));
  return tooMany({ retryAfterS: seconds, detail: `Try again in ${seconds} s.` });
}

/** The store of the rate limiter of HTTP: each route counts on the counter of its operation. */
export class RouteCounters {
  readonly #counter: Counter;

  constructor({ counter }: { counter?: Counter } = {}) {
    this.#counter = counter ?? new Counter();
  }

  incr(
    caller: string,
    done: (error: null, counted: { current: number; ttl: number }) => void,
    windowMs: number,
  ): void {
    done(null, this.#counter.hit(caller, windowMs));
  }

  child(route: { counter?: Counter }): RouteCounters {
    return new RouteCounters(route);
  }
}
