import { BATCH_BYTES_MAX } from './limits.ts';

/** What a frame weighs beside its texts. */
const FRAME_BYTES = 64;

interface Entry<F> {
  frame: F;
  bytes: number;
}

/**
 * What waits to be sent on a stream. It leaves in batches: all that came in one turn of the loop, or
 * while the batch before was on its way.
 */
export class Outbox<F> {
  #entries: Entry<F>[] = [];
  #bytes = 0;
  #closed = false;
  #wake: (() => void) | null = null;
  #drained: (() => void)[] = [];
  /** So many frames and batches have left. */
  readonly left = { frames: 0, batches: 0 };

  /** Bytes that wait, roughly. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param chars of the texts in it */
  push(frame: F, chars = 0): void {
    if (this.#closed) return;
    const bytes = FRAME_BYTES + chars;
    this.#entries.push({ frame, bytes });
    this.#bytes += bytes;
    if (this.#wake === null) return;
    setImmediate(this.#wake);
    this.#wake = null;
  }

  /** Resolves when nothing waits, or nothing will be sent any more. */
  drained(): Promise<void> {
    if (this.#entries.length === 0 || this.#closed) return Promise.resolve();
    return new Promise((resolve) => this.#drained.push(resolve));
  }

  /** Nothing is taken any more; what waits still leaves, unless it is dropped. */
  close({ drop }: { drop: boolean }): void {
    this.#closed = true;
    if (drop) this.#entries = [];
    this.#bytes = drop ? 0 : this.#bytes;
    if (this.#entries.length === 0) this.#tellDrained();
    this.#wake?.();
    this.#wake = null;
  }

  /** The batches, until it is closed. The next is made when the one before has been taken. */
  async *batches(): AsyncGenerator<F[]> {
    for (;;) {
      if (this.#entries.length > 0) yield this.#take();
      else if (this.#closed) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #take(): F[] {
    let bytes = 0;
    let count = 0;
    while (count < this.#entries.length && bytes < BATCH_BYTES_MAX) {
      bytes += this.#entries[count++]?.bytes ?? 0;
    }
    const taken = this.#entries.splice(0, count);
    this.#bytes -= bytes;
    this.left.frames += count;
    this.left.batches += 1;
    if (this.#entries.length === 0) this.#tellDrained();
    return taken.map(({ frame }) => frame);
  }

  #tellDrained(): void {
    for (const tell of this.#drained.splice(0)) tell();
  }
}
