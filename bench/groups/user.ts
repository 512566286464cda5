import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Pool } from 'undici';
import { WebSocket } from 'ws';
import { filled, pick, type Plan, type Step, type Word } from './script.ts';

/** How long each step of a user took, by its name. */
export type Took = (name: string, ms: number) => void;

/** Sockets an address may have: the rest come from the next of 127.0.0.0/8. */
const PER_ADDRESS = 60;

/** One virtual user: does what the script says, from the first step to the last. */
export class User {
  readonly #plan: Plan;
  readonly #pool: Pool;
  readonly #took: Took;
  readonly #n: number;
  readonly #known: Record<string, string>;
  #socket: WebSocket | null = null;

  constructor(plan: Plan, pool: Pool, n: number, took: Took) {
    this.#plan = plan;
    this.#pool = pool;
    this.#took = took;
    this.#n = n;
    const user = plan.users[n % plan.users.length] ?? {};
    this.#known = { ...user, n: String(n), uuid: randomUUID() };
  }

  /** @throws Error telling which step failed, and how */
  async live(): Promise<void> {
    const { script, sockets } = this.#plan;
    try {
      for (const step of script.steps) {
        const words = sockets ? script.socket?.instead[step.name] : undefined;
        const startMs = performance.now();
        if (words) await this.#speak(words);
        else await this.#ask(step);
        this.#took(step.name, performance.now() - startMs);
      }
    } finally {
      this.#socket?.terminate();
    }
  }

  async #ask(step: Omit<Step, 'name'>): Promise<void> {
    const { method, path, body, holds } = filled(step, this.#known);
    const { statusCode, body: answer } = await this.#pool.request({
      method,
      path,
      headers: {
        ...filled(this.#plan.script.headers, this.#known),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    if (statusCode !== step.status) {
      throw new Error(`${method} ${path}: ${statusCode} ${text.slice(0, 200)}`);
    }
    if (holds !== undefined && !text.includes(holds)) throw new Error(`${path} lacks ${holds}`);
    this.#keep(step.keep, text);
  }

  async #speak(words: Word[]): Promise<void> {
    this.#socket ??= await this.#open();
    for (const { say, until, keep } of words) {
      const answer = this.#next(this.#socket, until);
      this.#socket.send(JSON.stringify(filled(say, this.#known)));
      this.#keep(keep, await answer);
    }
  }

  async #open(): Promise<WebSocket> {
    const { script, url } = this.#plan;
    const { path = '/', protocol, ticket } = script.socket ?? {};
    if (ticket) await this.#ask(ticket);
    const socket = new WebSocket(url.replace('http', 'ws') + path, protocol, {
      perMessageDeflate: false,
      ...(new URL(url).hostname === '127.0.0.1'
        ? { localAddress: `127.0.3.${1 + (Math.floor(this.#n / PER_ADDRESS) % 250)}` }
        : {}),
    });
    await once(socket, 'open');
    return socket;
  }

  #next(socket: WebSocket, until: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const hear = (frame: Buffer) => {
        const text = frame.toString();
        if (text.includes('"t":"refused"')) reject(new Error(text));
        else if (!text.includes(until)) return;
        socket.off('message', hear);
        resolve(text);
      };
      socket.on('message', hear);
      socket.once('close', () => reject(new Error(`the socket closed before ${until}`)));
    });
  }

  #keep(keep: Record<string, string> | undefined, text: string): void {
    if (!keep) return;
    const answer: unknown = JSON.parse(text);
    for (const [name, path] of Object.entries(keep)) this.#known[name] = pick(answer, path);
  }
}
