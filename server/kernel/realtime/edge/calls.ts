import type { MessageInitShape } from '@bufbuild/protobuf';
import { notReady } from '../../faults/catalogue.ts';
import type { CoreLine } from './core-line.ts';
import type * as pb from './edge-pb.js';
import { CALLS_BYTES_MAX, CALLS_MAX, PATIENCE_MS } from './limits.ts';
import { edgeFrame, readFault } from './translate.ts';

type Question = NonNullable<MessageInitShape<typeof pb.CallSchema>['question']>;
type Outcome = pb.Answer['outcome'];

interface Pending {
  question: Question;
  chars: number;
  /** Whether it only asks: then it may be asked twice. */
  mayRepeat: boolean;
  /** Where it was sent; null while it waits for a stream. */
  line: CoreLine | null;
  patience: NodeJS.Timeout | null;
  settle(outcome: Outcome): void;
  fail(error: Error): void;
}

/** The calls of an edge: each is answered, refused, or waits a little for a stream. */
export class Calls {
  readonly #pending = new Map<number, Pending>();
  #line: CoreLine | null = null;
  #next = 0;
  #chars = 0;
  readonly counts = { asked: 0, refused: 0 };

  get size(): number {
    return this.#pending.size;
  }

  /**
   * Asks the core.
   * @param chars of the texts in it
   * @throws whatever the core throws, and notReady when it is out of reach or overwhelmed
   */
  ask(question: Question, { mayRepeat, chars }: { mayRepeat: boolean; chars: number }) {
    this.counts.asked += 1;
    return new Promise<Outcome>((settle, fail) => {
      if (this.#pending.size >= CALLS_MAX || this.#chars + chars > CALLS_BYTES_MAX) {
        this.counts.refused += 1;
        return fail(notReady({ retryAfterS: 1 }));
      }
      const number = this.#number();
      const call = { question, chars, mayRepeat, line: null, patience: null, settle, fail };
      this.#pending.set(number, call);
      this.#chars += chars;
      if (this.#line === null) this.#wait(number, call);
      else this.#send(number, call, this.#line);
    });
  }

  /** There is a stream: what waits is asked there. */
  attach(line: CoreLine): void {
    this.#line = line;
    for (const [number, call] of this.#pending) {
      if (call.line === null) this.#send(number, call, line);
    }
  }

  /** Nothing more is asked there; what was, may still be answered. */
  leave(line: CoreLine): void {
    if (this.#line === line) this.#line = null;
  }

  /** The stream is gone: what only asks is asked again, what may have been done already is refused. */
  detach(line: CoreLine): void {
    this.leave(line);
    for (const [number, call] of this.#pending) {
      if (call.line !== line) continue;
      if (!call.mayRepeat) this.#refuse(number, call);
      else if (this.#line !== null) this.#send(number, call, this.#line);
      else this.#wait(number, call);
    }
  }

  answered(line: CoreLine, { number, outcome }: pb.Answer): void {
    const call = this.#pending.get(number);
    if (call === undefined || call.line !== line) return;
    this.#forget(number, call);
    if (outcome.case === 'fault') call.fail(readFault(outcome.value));
    else call.settle(outcome);
  }

  close(): void {
    this.#line = null;
    for (const [number, call] of this.#pending) this.#refuse(number, call);
  }

  #send(number: number, call: Pending, line: CoreLine): void {
    if (call.patience !== null) clearTimeout(call.patience);
    call.patience = null;
    call.line = line;
    const { question } = call;
    line.send(edgeFrame({ case: 'call', value: { number, question } }), call.chars);
  }

  #wait(number: number, call: Pending): void {
    call.line = null;
    call.patience = setTimeout(() => this.#refuse(number, call), PATIENCE_MS);
  }

  #refuse(number: number, call: Pending): void {
    this.counts.refused += 1;
    this.#forget(number, call);
    call.fail(notReady({ retryAfterS: 1 }));
  }

  #forget(number: number, call: Pending): void {
    if (call.patience !== null) clearTimeout(call.patience);
    this.#pending.delete(number);
    this.#chars -= call.chars;
  }

  #number(): number {
    do this.#next = (this.#next % 0xffff_ffff) + 1;
    while (this.#pending.has(this.#next));
    return this.#next;
  }
}
