import { setTimeout } from 'node:timers/promises';
import type { Actor } from '../action/permission.ts';
import { newId, type Chance, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Changes, Db } from '../db/db.ts';
import { isRetryable } from '../db/errors.ts';
import { writeEvents } from '../events/emit.ts';
import type { EventKind } from '../events/event-kind.ts';
import { originOf } from '../events/origin.ts';
import { writeJob } from '../jobs/enqueue.ts';
import type { JobKind, JobOptions } from '../jobs/job-kind.ts';
import type { Log } from '../log/log.ts';
import type { Hub, Order } from '../realtime/hub.ts';
import { opened, type Port, type Ports } from '../room/port.ts';
import type { Caller, Context } from './context.ts';

/** What all contexts of an open house share. */
export interface Ground {
  config: Config;
  database: Database;
  log: Log;
  clock: Clock;
  chance: Chance;
  hub: Hub;
  ports: Ports;
  /** The address the HTTP door listens on, once it does. */
  listening?: string;
  /** Names of the listeners of an event, by the event's name. */
  listeners: ReadonlyMap<string, string[]>;
}

/** What one request, job or command brings. */
export interface Errand {
  actor: Actor;
  caller: Caller;
  /** Whether it only reads: its `db` is then the read-only one. */
  reads: boolean;
  log?: Log;
}

const TRANSACTION_TRIES_MAX = 4;
/** Before another try at most this, times the tries so far: by chance, so that two losers do not meet again. */
const RETRY_PAUSE_MS = 20;

/** The caller of what the house does by itself. */
export function noCaller(requestId: string): Caller {
  return { requestId, address: '', agent: '', cookie: () => undefined, crossSite: false };
}

/** What belongs to the end of a transaction. */
interface Ending {
  lastly: Changes;
  afterCommit: (() => void)[];
}

/** Makes the context of one request, job or command. */
export function makeContext(ground: Ground, errand: Errand): Context {
  const { database } = ground;
  const db = errand.reads ? database.reader : database.writer;
  return new HouseContext(ground, errand, ground.clock.now(), db, null);
}

class HouseContext implements Context {
  readonly #ground: Ground;
  readonly #errand: Errand;
  /** Null outside of a transaction. */
  readonly #ending: Ending | null;
  readonly now: Date;
  readonly db: Db;

  constructor(ground: Ground, errand: Errand, now: Date, db: Db, ending: Ending | null) {
    this.#ground = ground;
    this.#errand = errand;
    this.#ending = ending;
    this.now = now;
    this.db = db;
  }

  get actor(): Actor {
    return this.#errand.actor;
  }
  get caller(): Caller {
    return this.#errand.caller;
  }
  get log(): Log {
    return this.#errand.log ?? this.#ground.log;
  }
  get config(): Config {
    return this.#ground.config;
  }
  get chance(): Chance {
    return this.#ground.chance;
  }
  get inTransaction(): boolean {
    return this.#ending !== null;
  }
  get lastly(): Changes {
    return this.#ending?.lastly ?? this.db;
  }

  get homeUrl(): string {
    const { config, listening } = this.#ground;
    return config.publicUrl ?? listening ?? `http://${config.host}:${config.port}`;
  }

  newId(): string {
    return newId(this.now, this.#ground.chance);
  }

  async transaction<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
    if (this.inTransaction) return work(this);
    if (this.#errand.reads) throw new Error('an action that reads has no transaction');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transactOnce(work);
      } catch (error) {
        if (!isRetryable(error) || attempt === TRANSACTION_TRIES_MAX) throw error;
        this.log.debug({ err: error, attempt }, 'a transaction is tried again');
        await setTimeout(this.chance.fraction() * RETRY_PAUSE_MS * attempt);
      }
    }
  }

  async #transactOnce<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.#ground.database.begin((db, lastly) =>
      work(new HouseContext(this.#ground, this.#errand, this.now, db, { lastly, afterCommit })),
    );
    for (const todo of afterCommit) this.#attempt(todo);
    return result;
  }

  /** It is committed: what follows may fail, but the caller must not think that nothing was done. */
  #attempt(todo: () => void): void {
    try {
      todo();
    } catch (error) {
      this.log.error({ err: error }, 'what followed a commit failed');
    }
  }

  async emit<T>(kind: EventKind<T>, ...payloads: T[]): Promise<void> {
    if (!this.inTransaction) throw new Error(`${kind.name} was emitted outside of a transaction`);
    if (payloads.length === 0) return;
    const actorId = this.actor.kind === 'person' ? this.actor.id : null;
    const { requestId } = this.caller;
    const origin = kind.withOrigin ? originOf(this) : null;
    const rows = payloads.map((payload) => {
      const { name } = kind;
      return { id: this.newId(), name, actorId, payload, requestId, at: this.now, origin };
    });
    await writeEvents(this.db, rows, this.#ground.listeners.get(kind.name) ?? []);
  }

  async later<T>(kind: JobKind<T>, payload: T, options: JobOptions = {}): Promise<void> {
    await writeJob(options.on ?? this.db, kind, payload, options);
  }

  publish(topic: string, body: unknown, seq?: number): void {
    this.afterCommit(() => this.#ground.hub.publish(topic, body, seq));
  }

  hint(topic: string, body: unknown, from = ''): void {
    const text = JSON.stringify(body);
    this.afterCommit(() => this.#ground.hub.hint({ topic, from, text }));
  }

  order(order: Order): void {
    this.afterCommit(() => this.#ground.hub.order(order));
  }

  afterCommit(work: () => void): void {
    if (this.#ending) this.#ending.afterCommit.push(work);
    else work();
  }

  port<T>(of: Port<T>): T {
    return opened(this.#ground.ports, of);
  }

  reading(): Context {
    if (this.inTransaction) return this;
    const errand = { ...this.#errand, reads: true };
    return new HouseContext(this.#ground, errand, this.now, this.#ground.database.reader, null);
  }

  as(actor: Actor): Context {
    const errand = { ...this.#errand, actor };
    return new HouseContext(this.#ground, errand, this.now, this.db, this.#ending);
  }
}
