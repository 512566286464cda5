import { Code, ConnectError } from '@connectrpc/connect';
import { notReady } from '../../faults/catalogue.ts';
import { toFault } from '../../http/problem.ts';
import type { Log } from '../../log/log.ts';
import type { Core } from '../core.ts';
import type { Order } from '../hub.ts';
import type * as pb from './edge-pb.js';
import { AnswersOf } from './answers.ts';
import { EdgeWatches } from './edge-watches.ts';
import { BEAT_MS, BEHIND_MS_MAX, CALLS_MAX, EDGE_VERSION, SILENT_MS_MAX } from './limits.ts';
import { Outbox } from './outbox.ts';
import type { PlacesHeld } from './places-held.ts';
import { coreFrame, writeFault, writeOrder } from './translate.ts';
import { Work } from './work.ts';

/** An edge as the core sees it: one stream, what is under way on it, and what it watches. */
export class AttachedEdge {
  readonly outbox = new Outbox<pb.CoreFrame>();
  readonly #log: Log;
  readonly #answers: AnswersOf;
  readonly #watches: EdgeWatches;
  readonly #work = new Work();
  readonly #beat: NodeJS.Timeout;
  #name = 'an edge';
  #isGreeted = false;
  #heardMs = performance.now();
  /** Since when it does not take what it is sent. */
  #behindMs: number | null = null;
  #failure: ConnectError | null = null;
  #isOver = false;

  constructor(core: Core, places: PlacesHeld, log: Log) {
    this.#log = log;
    this.#watches = new EdgeWatches(core, this.outbox);
    this.#answers = new AnswersOf(core, this.#watches, places);
    this.#beat = setInterval(() => this.#tick(), BEAT_MS).unref();
  }

  /** What is under way on it. */
  count(): { queued: number; watches: number; gaps: number; waiting: number } {
    const { size: watches, gaps } = this.#watches;
    return { queued: this.#work.size, watches, gaps, waiting: this.outbox.bytes };
  }

  /** Reads what it sends, to the end of the stream. Never fails: what went wrong ends the stream. */
  async read(requests: AsyncIterable<pb.AttachRequest>): Promise<void> {
    try {
      for await (const { frames } of requests) {
        this.#heardMs = performance.now();
        for (const frame of frames) this.#hear(frame);
        await this.#waitWhileBehind();
        if (this.#isOver) return;
      }
      this.end(null);
    } catch (error) {
      this.end(ConnectError.from(error));
    }
  }

  /** What it is sent, until the end. @throws ConnectError that tells it why */
  async *write(): AsyncGenerator<pb.CoreFrame[]> {
    yield* this.outbox.batches();
    if (this.#failure !== null) throw this.#failure;
  }

  order(order: Order | 'missed'): void {
    if (this.#isGreeted) this.outbox.push(coreFrame({ case: 'order', value: writeOrder(order) }));
  }

  /** Sends it elsewhere; resolves when what it asked before has been answered. */
  async leave(): Promise<void> {
    this.outbox.push(coreFrame({ case: 'leaving', value: {} }));
    await this.#work.idle();
    await this.outbox.drained();
  }

  end(failure: ConnectError | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#beat);
    this.#failure = failure;
    this.#answers.close();
    this.#watches.close();
    this.#work.close();
    this.outbox.close({ drop: true });
  }

  #hear({ frame }: pb.EdgeFrame): void {
    if (this.#isOver) return;
    if (this.#isGreeted === (frame.case === 'hello')) throw notItsTurn();
    switch (frame.case) {
      case 'hello':
        return this.#greet(frame.value);
      case 'beat':
        return;
      case 'call':
        return this.#call(frame.value);
      case 'watch': {
        const watch = frame.value;
        this.#watches.take(watch.number);
        return this.#work.add(() => this.#watches.open(watch));
      }
      case 'unwatch':
        return this.#watches.stop(frame.value.number);
      default:
        // Of a newer edge; what must be understood is another version.
        return;
    }
  }

  #greet({ version, name }: pb.Hello): void {
    if (version !== EDGE_VERSION) {
      throw new ConnectError(
        `This core speaks version ${EDGE_VERSION} of contract/edge.proto, the edge version ${version}: run the same Madang on both.`,
        Code.FailedPrecondition,
      );
    }
    this.#name = name.slice(0, 100);
    this.#isGreeted = true;
    this.outbox.push(coreFrame({ case: 'welcome', value: { version: EDGE_VERSION } }));
    this.#log.info({ edge: this.#name }, 'an edge came');
  }

  #call({ number, question }: pb.Call): void {
    const answer = (outcome: Parameters<typeof coreFrame>[0] & { case: 'answer' }, chars = 0) =>
      this.outbox.push(coreFrame(outcome), chars);
    const refuse = (error: unknown) => {
      const fault = writeFault(error);
      answer({ case: 'answer', value: { number, outcome: { case: 'fault', value: fault } } });
    };
    if (this.#work.size >= CALLS_MAX) return refuse(notReady({ retryAfterS: 1 }));
    this.#work.add(async () => {
      try {
        const { outcome, chars } = await this.#answers.to(question);
        answer({ case: 'answer', value: { number, outcome } }, chars);
      } catch (error) {
        if (toFault(error).kind.status >= 500) this.#tell(error, question.case);
        refuse(error);
      }
    });
  }

  #tell(err: unknown, question: string | undefined): void {
    this.#log.error({ err, question, edge: this.#name }, 'a call of an edge failed');
  }

  /** What it asks would only make it wait for more. */
  async #waitWhileBehind(): Promise<void> {
    if (!this.#watches.isBehind) return;
    this.#behindMs = performance.now();
    this.#work.pause();
    await this.outbox.drained();
    this.#work.resume();
    this.#behindMs = null;
    this.#heardMs = performance.now();
  }

  #tick(): void {
    const nowMs = performance.now();
    this.outbox.push(coreFrame({ case: 'beat', value: {} }));
    if (this.#behindMs !== null && nowMs - this.#behindMs > BEHIND_MS_MAX) {
      this.end(new ConnectError('behind for too long', Code.ResourceExhausted));
    } else if (this.#behindMs === null && nowMs - this.#heardMs > SILENT_MS_MAX) {
      this.end(new ConnectError('silent for too long', Code.DeadlineExceeded));
    }
  }
}

function notItsTurn(): ConnectError {
  return new ConnectError('`hello` comes first, and once.', Code.InvalidArgument);
}
