import type { Heard } from './realtime-line.ts';

/** Why the house did not do what was asked over the socket, or that its answer never came. */
export class RealtimeProblem extends Error {
  /** As of the HTTP API; `client.line_lost` when the line broke: it may have been done or not. */
  readonly code: string;
  /** Seconds after which a retry makes sense. */
  readonly retryAfterS: number | null;

  constructor(code: string, detail: string, retryAfterS: number | null = null) {
    super(detail);
    this.name = 'RealtimeProblem';
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

/** Milliseconds to wait for an answer. */
const ANSWER_MS_MAX = 20_000;

interface Call {
  resolve(output: unknown): void;
  reject(problem: RealtimeProblem): void;
  late: ReturnType<typeof setTimeout>;
}

/** Operations that were asked for over the socket and are not answered yet. */
export class Calls {
  readonly #calls = new Map<string, Call>();
  #count = 0;

  /** @param send puts a frame on the line; false when there is none */
  ask(operation: string, input: object, send: (frame: object) => boolean): Promise<unknown> {
    const id = String(++this.#count);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#fail(id, lineLost()), ANSWER_MS_MAX);
      this.#calls.set(id, { resolve, reject, late });
      if (!send({ t: 'do', id, operation, input })) this.#fail(id, lineLost());
    });
  }

  hear({ t, id = '', output, code = '', detail = '', retryAfterS }: Heard): void {
    if (t === 'refused')
      return this.#fail(id, new RealtimeProblem(code, detail, retryAfterS ?? null));
    this.#take(id)?.resolve(output);
  }

  /** The line is gone, and with it all answers. */
  lose(): void {
    for (const id of this.#calls.keys()) this.#fail(id, lineLost());
  }

  #fail(id: string, problem: RealtimeProblem): void {
    this.#take(id)?.reject(problem);
  }

  #take(id: string): Call | undefined {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    clearTimeout(call?.late);
    return call;
  }
}

function lineLost(): RealtimeProblem {
  return new RealtimeProblem('client.line_lost', 'The line to the house was lost.');
}
