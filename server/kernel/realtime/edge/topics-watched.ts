import { notReady } from '../../faults/catalogue.ts';
import type { Said } from '../fan-out/port.ts';
import type { Watching } from '../hub.ts';
import type { Watcher } from '../hub-topic.ts';
import type { CoreLine } from './core-line.ts';
import type * as pb from './edge-pb.js';
import { PATIENCE_MS, WATCH_RETRY_MS } from './limits.ts';
import { edgeFrame, readFault, readMissed, readSaid } from './translate.ts';

interface Watch {
  number: number;
  topic: string;
  watcher: Watcher;
  /** The last that was passed on; null until the core has said where the topic is. */
  seq: number | null;
  /** The stream it is watched by. */
  line: CoreLine | null;
  timer: NodeJS.Timeout | null;
  /** Who waits for the first answer. */
  first: { settle(): void; fail(error: Error): void } | null;
}

/** The topics that an edge watches: whatever stream comes and goes, each from the last it passed on. */
export class TopicsWatched {
  readonly #watches = new Map<number, Watch>();
  readonly #ask: (watch: number, after: number) => Promise<pb.Missed>;
  #line: CoreLine | null = null;
  #next = 0;

  /** @param ask asks the core what was said on a watch after a number */
  constructor(ask: (watch: number, after: number) => Promise<pb.Missed>) {
    this.#ask = ask;
  }

  get size(): number {
    return this.#watches.size;
  }

  /** Watches a topic. @throws whatever the core throws, and notReady when it is out of reach */
  async watch(topic: string, watcher: Watcher): Promise<Watching> {
    const number = ++this.#next;
    const watch: Watch = {
      number,
      topic,
      watcher,
      seq: null,
      line: null,
      timer: null,
      first: null,
    };
    this.#watches.set(number, watch);
    const answered = new Promise<void>((settle, fail) => {
      watch.first = { settle, fail };
    });
    if (this.#line === null) this.#wait(watch);
    else this.#send(watch, this.#line);
    await answered;
    return {
      seq: () => watch.seq ?? 0,
      since: async (after) => readMissed(topic, await this.#ask(number, after)),
      stop: () => this.#stop(watch),
    };
  }

  attach(line: CoreLine): void {
    this.#line = line;
    for (const watch of this.#watches.values()) this.#send(watch, line);
  }

  /** The stream is about to end or gone. What is still heard there is passed on until another is found. */
  leave(line: CoreLine): void {
    if (this.#line === line) this.#line = null;
  }

  /** The stream is gone: those who wait for a first answer wait a little longer. */
  detach(line: CoreLine): void {
    this.leave(line);
    for (const watch of this.#watches.values()) {
      if (watch.line !== line) continue;
      watch.line = null;
      if (watch.first !== null) this.#wait(watch);
    }
  }

  watched(line: CoreLine, { number, outcome }: pb.Watched): void {
    const watch = this.#of(line, number);
    if (!watch) return;
    if (outcome.case === 'place') this.#place(watch, outcome.value);
    else if (outcome.case === 'fault') this.#refused(watch, readFault(outcome.value));
  }

  said(line: CoreLine, { watch: number, saying }: pb.Said): void {
    const watch = this.#of(line, number);
    if (watch && saying) this.#pass(watch, readSaid(watch.topic, saying));
  }

  hinted(line: CoreLine, { watch: number, from, body }: pb.Hinted): void {
    const watch = this.#of(line, number);
    watch?.watcher.hinted({ topic: watch.topic, from, text: body });
  }

  gap(line: CoreLine, { watch: number }: pb.Gap): void {
    this.#of(line, number)?.watcher.gap();
  }

  close(): void {
    for (const watch of this.#watches.values()) {
      watch.first?.fail(notReady());
      this.#forget(watch);
    }
  }

  /** What comes by a stream that is not the watch's any more comes again by the one that is. */
  #of(line: CoreLine, number: number): Watch | undefined {
    const watch = this.#watches.get(number);
    return watch?.line === line ? watch : undefined;
  }

  #place(watch: Watch, { seq, missed }: pb.Place): void {
    const isFirst = watch.seq === null;
    const told = missed === undefined ? null : readMissed(watch.topic, missed);
    for (const said of told ?? []) this.#pass(watch, said);
    if (told === null) {
      watch.seq = Math.max(watch.seq ?? 0, Number(seq));
      if (!isFirst) watch.watcher.gap();
    }
    watch.first?.settle();
    watch.first = null;
  }

  #pass(watch: Watch, said: Said): void {
    watch.seq = Math.max(watch.seq ?? 0, said.seq);
    watch.watcher.said(said);
  }

  /** It can't be watched: whoever asked just now is told so, who heard it before hears it again later. */
  #refused(watch: Watch, error: Error): void {
    if (watch.first !== null) {
      watch.first.fail(error);
      this.#forget(watch);
      return;
    }
    const { line } = watch;
    watch.timer = setTimeout(() => {
      if (watch.line === line && line !== null) this.#send(watch, line);
    }, WATCH_RETRY_MS);
  }

  #send(watch: Watch, line: CoreLine): void {
    if (watch.timer !== null) clearTimeout(watch.timer);
    watch.timer = null;
    watch.line = line;
    const { number, topic, seq } = watch;
    const from = seq === null ? {} : { after: BigInt(seq) };
    line.send(edgeFrame({ case: 'watch', value: { number, topic, ...from } }), topic.length);
  }

  #wait(watch: Watch): void {
    watch.timer = setTimeout(() => {
      watch.first?.fail(notReady({ retryAfterS: 1 }));
      this.#forget(watch);
    }, PATIENCE_MS);
  }

  #stop(watch: Watch): void {
    if (!this.#watches.has(watch.number)) return;
    const { line, number } = watch;
    this.#forget(watch);
    line?.send(edgeFrame({ case: 'unwatch', value: { number } }));
  }

  #forget(watch: Watch): void {
    if (watch.timer !== null) clearTimeout(watch.timer);
    this.#watches.delete(watch.number);
  }
}
