import type { Actor } from '../action/permission.ts';
import type { Chance } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Changes, Db } from '../db/db.ts';
import type { EventKind } from '../events/event-kind.ts';
import type { JobKind, JobOptions } from '../jobs/job-kind.ts';
import type { Log } from '../log/log.ts';
import type { Order } from '../realtime/hub.ts';
import type { Port } from '../room/port.ts';

/** Where a request came from. */
export interface Caller {
  requestId: string;
  /** IP address, as far as the trusted proxies tell. */
  address: string;
  /** The `User-Agent` header, cut to a sane length. */
  agent: string;
  /** A cookie of the request. */
  cookie(name: string): string | undefined;
  /** Whether a browser says that the request came from another site (Fetch Metadata, Origin). */
  crossSite: boolean;
}

/**
 * The one argument that travels. Inside `transaction` the same shape comes back with the
 * transaction in it, so that a caller's transaction carries through every door it enters.
 */
export interface Context {
  readonly actor: Actor;
  /** The instant at which this request, job or command began. */
  readonly now: Date;
  /** Read-only in actions that read; in a transaction, the transaction's. */
  readonly db: Db;
  /**
   * Takes changes of which nobody needs to know anything but that they are committed: in a transaction they
   * travel with its COMMIT, after all else, which saves a round trip. What is read in it does not see them.
   */
  readonly lastly: Changes;
  readonly log: Log;
  readonly config: Config;
  readonly chance: Chance;
  readonly caller: Caller;
  readonly inTransaction: boolean;
  /**
   * Where people find this house: `MADANG_PUBLIC_URL`, else the address it listens on. Never what a
   * request says: its `Host` is the sender's to choose.
   */
  readonly homeUrl: string;
  /** A new UUIDv7. */
  newId(): string;
  /**
   * Runs `work` in a transaction; in one already, joins it. Deadlocks and serialisation failures
   * of the outermost are tried again, so `work` must not touch anything but `ctx`.
   */
  transaction<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  /** Writes events, and a job for each of their listeners that brings them all, into this transaction. */
  emit<T>(kind: EventKind<T>, ...payloads: T[]): Promise<void>;
  /** Writes a job into this transaction. */
  later<T>(kind: JobKind<T>, payload: T, options?: JobOptions): Promise<void>;
  /**
   * Tells the watchers of a topic, after the commit. A hint, never the truth.
   * @param seq its number, where the topic's channel is kept in tables
   */
  publish(topic: string, body: unknown, seq?: number): void;
  /** Tells the watchers of a topic something for the moment, after the commit: not numbered, not kept. */
  hint(topic: string, body: unknown, from?: string): void;
  /** Gives an order to whoever ends sockets, on all nodes, after the commit. */
  order(order: Order): void;
  /** Runs `work` once the outermost transaction has committed; at once outside of one. */
  afterCommit(work: () => void): void;
  /** What the house opened for a port. */
  port<T>(of: Port<T>): T;
  /**
   * The same context for reading what this action does not change: it waits for no connection of
   * the writers. In a transaction it is the transaction's, and sees what was written in it.
   */
  reading(): Context;
  /** The same context for another actor: the house for its own errands. */
  as(actor: Actor): Context;
}
