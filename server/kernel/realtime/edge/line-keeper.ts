import { setTimeout } from 'node:timers/promises';
import { Code, ConnectError } from '@connectrpc/connect';
import type { Chance } from '../../clock.ts';
import type { Log } from '../../log/log.ts';
import { CoreLine } from './core-line.ts';
import type * as pb from './edge-pb.js';
import { RETRY_MS_FIRST, RETRY_MS_MAX } from './limits.ts';

/** How an edge reaches the core. */
export interface CoreReach {
  /** Addresses of cores, one of which is enough; where one is gone the next is tried. */
  urls: readonly string[];
  secret: string;
  /** Certificates of who is trusted to say which core is ours; null = whom this machine trusts. */
  ca: Buffer | null;
  log: Log;
  chance: Chance;
}

/** What becomes of the streams, one after another. */
export interface KeeperEvents {
  /** From now on this is the stream. */
  welcome(line: CoreLine): void;
  /** Nothing new goes there any more; what is under way may still be answered. */
  leaving(line: CoreLine): void;
  gone(line: CoreLine): void;
  heard(line: CoreLine, frame: pb.CoreFrame['frame']): void;
}

/** What the operator has to mend: it is told as an error, the rest as what happens. */
const TO_BE_MENDED: ReadonlySet<Code> = new Set([Code.Unauthenticated, Code.FailedPrecondition]);

/** Keeps one stream to one core: when it breaks, or its core leaves, another is opened at the next address. */
export class LineKeeper {
  readonly #reach: CoreReach;
  readonly #events: KeeperEvents;
  readonly #stop = new AbortController();
  readonly #open = new Set<CoreLine>();
  #line: CoreLine | null = null;
  /** What was told last of a core that could not be reached. */
  #told = '';
  #past = { frames: 0, batches: 0 };
  /** Streams that were opened so far. */
  opened = 0;

  constructor(reach: CoreReach, events: KeeperEvents) {
    this.#reach = reach;
    this.#events = events;
    void this.#keep();
  }

  /** Whether there is a stream now. */
  get isReady(): boolean {
    return this.#line !== null;
  }

  /** What has left on all streams, and what waits. */
  count(): { frames: number; batches: number; waiting: number } {
    const sum = { ...this.#past, waiting: 0 };
    for (const line of this.#open) {
      const { frames, batches, waiting } = line.count();
      sum.frames += frames;
      sum.batches += batches;
      sum.waiting += waiting;
    }
    return sum;
  }

  close(): void {
    this.#stop.abort();
    for (const line of this.#open) line.end('this edge stops');
  }

  async #keep(): Promise<void> {
    const { urls, chance } = this.#reach;
    let failures = 0;
    for (let turn = 0; !this.#stop.signal.aborted; turn++) {
      const wasOpened = await this.#tryOne(urls[turn % urls.length] ?? '');
      failures = wasOpened ? 0 : failures + 1;
      // The first after a stream that was good is tried at once, but not by all edges at one moment.
      const limitMs = Math.min(RETRY_MS_MAX, RETRY_MS_FIRST * 2 ** Math.min(failures, 10));
      await setTimeout(chance.fraction() * limitMs, undefined, { signal: this.#stop.signal }).catch(
        () => undefined,
      );
    }
  }

  /** Resolves when this stream takes nothing new any more; @returns whether it ever did */
  async #tryOne(url: string): Promise<boolean> {
    const { secret, ca, log } = this.#reach;
    const line = new CoreLine({ url, secret, ca });
    this.#open.add(line);
    let wasOpened = false;
    const left = Promise.withResolvers<void>();
    const run = line.run({
      welcome: () => {
        wasOpened = true;
        this.opened += 1;
        this.#told = '';
        this.#line = line;
        log.info({ core: url }, 'the core is reached');
        this.#events.welcome(line);
      },
      heard: (_line, frame) => {
        if (frame.case !== 'leaving') return this.#events.heard(line, frame);
        log.info({ core: url }, 'the core stops: another is looked for');
        this.#release(line);
        left.resolve();
      },
    });
    const over = run
      .catch((error: unknown) => this.#tell(url, ConnectError.from(error)))
      .then(() => {
        this.#open.delete(line);
        const { frames, batches } = line.count();
        this.#past.frames += frames;
        this.#past.batches += batches;
        this.#release(line);
        this.#events.gone(line);
      });
    await Promise.race([left.promise, over]);
    return wasOpened;
  }

  #release(line: CoreLine): void {
    if (this.#line === line) this.#line = null;
    this.#events.leaving(line);
  }

  #tell(core: string, error: ConnectError): void {
    if (this.#stop.signal.aborted) return;
    const { log } = this.#reach;
    const told = { core, reason: error.rawMessage };
    // Each reason once: it is tried several times a second.
    const isNews = this.#told !== `${core} ${told.reason}`;
    this.#told = `${core} ${told.reason}`;
    if (!isNews) log.debug(told, 'the core is still out of reach');
    else if (TO_BE_MENDED.has(error.code)) log.error(told, 'the core refuses this edge');
    else log.warn(told, 'the core is out of reach');
  }
}
