import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Caller } from '../context/context.ts';
import { Connection } from './connection.ts';
import type { Seat } from './seat.ts';
import { DOING_MAX } from './limits.ts';
import type { Outlet } from './outlet.ts';

/** A client of a gateway. */
export class Member {
  /** The name of its line, which no other has on any node. */
  readonly id = randomUUID();
  readonly line: Connection;
  readonly caller: Caller;
  /** Null until `hello` was answered. */
  seat: Seat | null = null;
  /** When the seat was looked at last, in ms of this process; long ago for one that is to be looked at. */
  seatMs: number;
  /** Whether its topics are to be looked at too. */
  isSuspect = false;
  greeted = false;
  /** What it has joined; whether it is seen there. */
  readonly topics = new Map<string, { presence: boolean }>();
  /** The topic it is just joining; null once it was expelled meanwhile. */
  joining: string | null = null;
  /** Frames are answered one after another, in the order they came. */
  turn: Promise<void> = Promise.resolve();
  readonly #doing = new Set<Promise<void>>();

  constructor(socket: WebSocket, wire: Socket, outlet: Outlet, caller: Caller, nowMs: number) {
    this.line = new Connection(socket, wire, outlet, nowMs);
    this.caller = caller;
    this.seatMs = nowMs;
  }

  /** Takes its seat. */
  sit(seat: Seat, nowMs: number): void {
    this.seat = seat;
    this.seatMs = nowMs;
    this.line.personId = seat.actor.kind === 'person' ? seat.actor.id : null;
  }

  /** Begins a work beside the others; waits while there are too many. */
  async begin(work: () => Promise<void>): Promise<void> {
    while (this.#doing.size >= DOING_MAX) await Promise.race(this.#doing);
    const doing = work().finally(() => this.#doing.delete(doing));
    this.#doing.add(doing);
  }
}
