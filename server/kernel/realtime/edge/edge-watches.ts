import { Code, ConnectError } from '@connectrpc/connect';
import { notFound } from '../../faults/catalogue.ts';
import type { Core } from '../core.ts';
import type { Said } from '../fan-out/port.ts';
import type { Watching } from '../hub.ts';
import type * as pb from './edge-pb.js';
import { BEHIND_BYTES_MAX, EARLY_MAX, WATCHES_MAX } from './limits.ts';
import type { Outbox } from './outbox.ts';
import { coreFrame, writeFault, writeMissed, writeSaid } from './translate.ts';

interface Watch {
  /** Null until the core hears the topic. */
  watching: Watching | null;
  /** What was said before the edge was told where the topic is; null since then. */
  early: Said[] | null;
  isStopped: boolean;
}

/** The topics that one edge watches: to one that does not keep up only gaps are told. */
export class EdgeWatches {
  readonly #core: Pick<Core, 'watch'>;
  readonly #outbox: Outbox<pb.CoreFrame>;
  readonly #watches = new Map<number, Watch>();
  /** Watches on which something was said that the edge was not told. */
  readonly #missed = new Set<number>();
  /** How often something was left out. */
  gaps = 0;

  constructor(core: Pick<Core, 'watch'>, outbox: Outbox<pb.CoreFrame>) {
    this.#core = core;
    this.#outbox = outbox;
  }

  get size(): number {
    return this.#watches.size;
  }

  /** Whether so much waits for the edge that nothing more is told. */
  get isBehind(): boolean {
    return this.#missed.size > 0 || this.#outbox.bytes > BEHIND_BYTES_MAX;
  }

  /** The number stands for a topic from now on. @throws ConnectError when it already does */
  take(number: number): void {
    if (this.#watches.has(number)) {
      throw new ConnectError(`Watch ${number} is open already.`, Code.InvalidArgument);
    }
    if (this.#watches.size >= WATCHES_MAX) {
      throw new ConnectError('Too many topics.', Code.ResourceExhausted);
    }
    this.#watches.set(number, { watching: null, early: [], isStopped: false });
  }

  /** Hears the topic, and tells the edge where it is and what it missed. Never fails. */
  async open({ number, topic, after }: pb.Watch): Promise<void> {
    const watch = this.#watches.get(number);
    if (!watch) return;
    try {
      const watching = await this.#core.watch(topic, {
        said: (said) => this.#say(number, watch, said),
        hinted: ({ from, text }) => {
          if (watch.early !== null || this.isBehind) return;
          const hinted = { watch: number, from, body: text };
          this.#outbox.push(coreFrame({ case: 'hinted', value: hinted }), text.length);
        },
        gap: () => this.#miss(number),
      });
      watch.watching = watching;
      if (watch.isStopped) return watching.stop();
      const missed = after === undefined ? undefined : await watching.since(Number(after));
      if (!watch.isStopped) this.#place(number, watch, watching, missed);
    } catch (error) {
      watch.watching?.stop();
      if (this.#watches.get(number) === watch) this.#watches.delete(number);
      const outcome = { case: 'fault', value: writeFault(error) } as const;
      this.#outbox.push(coreFrame({ case: 'watched', value: { number, outcome } }));
    }
  }

  /** What was said on a watch after a number. Throws when there is no such watch. */
  async since(number: number, after: number): Promise<Said[] | null> {
    const watching = this.#watches.get(number)?.watching;
    if (!watching) throw notFound({ detail: 'This topic is not watched.' });
    return watching.since(after);
  }

  stop(number: number): void {
    const watch = this.#watches.get(number);
    if (!watch) return;
    this.#watches.delete(number);
    this.#missed.delete(number);
    watch.isStopped = true;
    watch.watching?.stop();
  }

  close(): void {
    for (const number of this.#watches.keys()) this.stop(number);
  }

  #place(
    number: number,
    watch: Watch,
    watching: Watching,
    missed: Said[] | null | undefined,
  ): void {
    const seq = watching.seq();
    // Nothing waits from here to the end: what comes next is said after this.
    const told = missed?.at(-1)?.seq ?? (missed ? null : seq);
    const place = {
      seq: BigInt(seq),
      ...(missed === undefined ? {} : { missed: writeMissed(missed) }),
    };
    const chars = missed?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    const outcome = { case: 'place', value: place } as const;
    this.#outbox.push(coreFrame({ case: 'watched', value: { number, outcome } }), chars);
    const early = watch.early ?? [];
    watch.early = null;
    for (const said of early) if (told === null || said.seq > told) this.#say(number, watch, said);
    if (early.length > EARLY_MAX) this.#miss(number);
  }

  #say(number: number, watch: Watch, said: Said): void {
    if (watch.isStopped) return;
    if (watch.early !== null) {
      // One more than is kept says that some are missing.
      if (watch.early.length <= EARLY_MAX) watch.early.push(said);
      return;
    }
    if (this.isBehind) return this.#miss(number);
    const frame = coreFrame({ case: 'said', value: { watch: number, saying: writeSaid(said) } });
    this.#outbox.push(frame, said.text.length);
  }

  #miss(number: number): void {
    this.gaps += 1;
    const isFirst = this.#missed.size === 0;
    this.#missed.add(number);
    if (!isFirst) return;
    void this.#outbox.drained().then(() => {
      const missed = [...this.#missed];
      this.#missed.clear();
      for (const each of missed) {
        this.#outbox.push(coreFrame({ case: 'gap', value: { watch: each } }));
      }
    });
  }
}
