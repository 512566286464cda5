import { flushSync } from 'svelte';

/** For how long rows are drawn in one go, in ms: with the last of them, no task becomes a long one. */
const SLICE_MS = 6;

/** Which rows of a long list are drawn: a slice in each frame, so that pressing and scrolling come in between. */
export class Drawn {
  from = $state(0);
  to = $state(0);

  /** Lets go of what is not wanted and draws what is missing, as far as the time goes; @returns whether all is drawn */
  toward(first: number, end: number): boolean {
    if (this.to <= first || this.from >= end) [this.from, this.to] = [first, first];
    else [this.from, this.to] = [Math.max(this.from, first), Math.min(this.to, end)];
    const until = performance.now() + SLICE_MS;
    do {
      if (this.to < end) this.to += 1;
      else if (this.from > first) this.from -= 1;
      else return true;
      flushSync();
    } while (performance.now() < until);
    return this.to >= end && this.from <= first;
  }
}
