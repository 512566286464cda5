import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Caller } from '../context/context.ts';
import type { Log } from '../log/log.ts';
import { Connection } from './connection.ts';
import type { Core, Seat } from './core.ts';
import {
  BEAT_S,
  CLOSE_MS_MAX,
  HELLO_MS_MAX,
  MOVE_MS,
  SEAT_MS,
  SILENT_MS_MAX,
  SWEEP_MS,
  TOPICS_MAX,
} from './limits.ts';
import { CLOSED, readFrame, type Asked } from './protocol.ts';
import { frameWrong, refusal, signedOut, topicsTooMany } from './refusals.ts';
import { Topics } from './topics.ts';

/** A client of the gateway. */
interface Member {
  line: Connection;
  caller: Caller;
  /** Null until `hello` was answered. */
  seat: Seat | null;
  seatMs: number;
  topics: Set<string>;
  /** Frames are answered one after another, in the order they came. */
  turn: Promise<void>;
  greeted: boolean;
}

/** Ends the sockets of clients, and tells them what is said on their topics. Needs no database. */
export class Gateway {
  readonly #core: Core;
  readonly #log: Log;
  readonly #members = new Set<Member>();
  readonly #topics: Topics;
  readonly #sweeper: NodeJS.Timeout;

  constructor(core: Core, log: Log) {
    this.#core = core;
    this.#topics = new Topics(core);
    this.#log = log;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref();
  }

  /** How many sockets are open, and how many topics are joined. */
  count(): { sockets: number; topics: number } {
    return { sockets: this.#members.size, topics: this.#topics.size };
  }

  /** Takes in a socket that was just opened. */
  receive(socket: WebSocket, wire: Socket, caller: Caller): void {
    const nowMs = performance.now();
    const line = new Connection(socket, wire, nowMs);
    const member: Member = {
      line,
      caller,
      seat: null,
      seatMs: nowMs,
      topics: new Set(),
      turn: Promise.resolve(),
      greeted: false,
    };
    this.#members.add(member);
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (!line.count(performance.now())) return line.close(CLOSED.tooMany, 'too many frames');
      const asked = isBinary ? null : readFrame(data.toString());
      member.turn = member.turn.then(() => this.#answer(member, asked));
    });
    socket.on('close', () => this.#part(member));
  }

  /** Tells all clients to go elsewhere, spread over a while, and ends those that stay. */
  async drain(): Promise<void> {
    clearInterval(this.#sweeper);
    if (this.#members.size === 0) return;
    for (const { line } of this.#members) line.tell({ t: 'moving', afterMs: MOVE_MS });
    await setTimeout(MOVE_MS);
    for (const { line } of this.#members) line.close(1001, 'this node stops');
    await setTimeout(CLOSE_MS_MAX);
    for (const member of this.#members) {
      member.line.end();
      this.#part(member);
    }
  }

  async #answer(member: Member, asked: Asked | null): Promise<void> {
    const { line } = member;
    if (!line.isOpen) return;
    const isFirst = !member.greeted;
    member.greeted = true;
    try {
      if (asked === null || isFirst !== (asked.t === 'hello')) throw frameWrong();
      if (asked.t === 'hello') await this.#greet(member, asked.ticket);
      else if (asked.t === 'join') await this.#join(member, asked.topic, asked.after);
      else if (asked.t === 'leave') this.#leave(member, asked.topic);
      else line.tell({ t: 'beat' });
    } catch (error) {
      const refused = refusal(asked, error);
      if (refused.code === 'house.broken') this.#log.error({ err: error }, 'a frame failed');
      line.tell(refused);
      if (refused.what === 'frame') line.close(CLOSED.wrong, refused.code);
      else if (isFirst) line.close(CLOSED.signedOut, refused.code);
    }
  }

  async #greet(member: Member, ticket: string | undefined): Promise<void> {
    const seat = await this.#core.greet(ticket, member.caller);
    if (!(await this.#core.holds(seat))) throw signedOut();
    member.seat = seat;
    member.seatMs = performance.now();
    const personId = seat.actor.kind === 'person' ? seat.actor.id : null;
    member.line.tell({ t: 'welcome', personId, beatS: BEAT_S });
  }

  async #join(member: Member, name: string, after: number | undefined): Promise<void> {
    if (!member.topics.has(name) && member.topics.size >= TOPICS_MAX) throw topicsTooMany();
    if (member.seat === null) throw signedOut();
    await this.#core.admit(member.seat, name);
    if (await this.#topics.join(name, member.line, after)) member.topics.add(name);
  }

  #leave(member: Member, name: string): void {
    member.topics.delete(name);
    this.#topics.leave(name, member.line);
  }

  #part(member: Member): void {
    this.#members.delete(member);
    for (const name of member.topics) this.#leave(member, name);
  }

  #sweep(): void {
    const nowMs = performance.now();
    for (const member of this.#members) {
      const { line } = member;
      if (line.isLost(nowMs)) line.end();
      else if (nowMs - line.heardMs > SILENT_MS_MAX) line.close(CLOSED.silent, 'silent');
      else if (!member.seat && nowMs - line.openedMs > HELLO_MS_MAX)
        line.close(CLOSED.silent, 'no hello');
      else if (member.seat && nowMs - member.seatMs > SEAT_MS) this.#check(member, member.seat);
    }
  }

  /** Asks whether somebody may still be here; where that can't be told, again at the next time. */
  #check(member: Member, seat: Seat): void {
    member.seatMs = performance.now();
    this.#core.holds(seat).then(
      (holds) => {
        if (!holds) member.line.close(CLOSED.signedOut, 'house.signed_out');
      },
      (error: unknown) => this.#log.warn({ err: error }, 'a session could not be looked up'),
    );
  }
}
