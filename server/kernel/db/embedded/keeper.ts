import type { FolderLock } from './folder-lock.ts';
import { LOOK_AFTER_MS, RESTART_PAUSE_MS_MAX } from './limits.ts';
import type { Place } from './place.ts';
import { isServerOf } from './process-table.ts';
import { stopServer, type Server } from './server.ts';
import { limitLog } from './server-log.ts';

/** Where the embedded PostgreSQL says what it does; the house's log is one. */
export interface EmbeddedLog {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** What a keeper keeps. */
export interface Kept {
  place: Place;
  server: Server;
  lock: FolderLock;
  log: EmbeddedLog;
  /** Starts the server again where it was, so that pools find it by themselves. */
  restart: (signal: AbortSignal) => Promise<Server>;
}

/**
 * Looks after a running server twice a second, whether it was started or adopted: starts it again
 * when it dies (out of memory, a kill), and keeps its log short.
 */
export class Keeper {
  readonly #kept: Kept;
  readonly #closing = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #server: Server;
  #look: Promise<void> | null = null;
  #closed: Promise<void> | null = null;
  #deaths = 0;
  #restartAtMs = 0;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#server = kept.server;
    this.#timer = setInterval(() => {
      this.#look ??= this.#lookAfter().finally(() => {
        this.#look = null;
      });
    }, LOOK_AFTER_MS).unref();
  }

  /** The server's process id; another one after it was started again. */
  get pid(): number {
    return this.#server.pid;
  }

  /** Ends the server and waits until it is gone. Calling it again waits for the same end. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.abort();
    await this.#look;
    try {
      if (await this.#isThere()) await stopServer(this.#kept.place, this.#server.pid);
    } finally {
      this.#kept.lock.release();
    }
  }

  async #isThere(): Promise<boolean> {
    return (await isServerOf(this.#server.pid, this.#kept.place.data)) !== false;
  }

  async #lookAfter(): Promise<void> {
    const { place, log } = this.#kept;
    try {
      if (!(await this.#isThere())) await this.#revive();
      await limitLog(place.log);
    } catch (error) {
      if (!this.#closing.signal.aborted) log.error({ err: error }, 'PostgreSQL is not well');
    }
  }

  async #revive(): Promise<void> {
    if (performance.now() < this.#restartAtMs) return;
    // From half a second on, twice as long each time; a server may die of what it is asked.
    const pauseMs = Math.min(LOOK_AFTER_MS * 2 ** this.#deaths, RESTART_PAUSE_MS_MAX);
    this.#restartAtMs = performance.now() + pauseMs;
    this.#deaths += 1;
    this.#kept.log.error({ pid: this.#server.pid }, 'PostgreSQL has died and is started again');
    this.#server = await this.#kept.restart(this.#closing.signal);
    this.#kept.log.info({ pid: this.#server.pid }, 'PostgreSQL runs again');
  }
}
