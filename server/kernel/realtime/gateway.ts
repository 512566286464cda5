import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Caller } from '../context/context.ts';
import { notFound } from '../faults/catalogue.ts';
import type { Log } from '../log/log.ts';
import type { Core } from './core.ts';
import type { Seat } from './seat.ts';
import { Inspector } from './inspector.ts';
import { BEAT_S, CLOSE_MS_MAX, MOVE_MS, SWEEP_MS, TOPICS_MAX } from './limits.ts';
import { Member } from './member.ts';
import { Outlet } from './outlet.ts';
import { ackText, CLOSED, readFrame, type Asked } from './protocol.ts';
import { frameWrong, refusal, signedOut, topicsTooMany } from './refusals.ts';
import { Topics } from './topics.ts';

/** What a client may ask once it was greeted. */
type Wish = Exclude<Asked, { t: 'hello' }>;

/** Ends the sockets of clients, and tells them what is said on their topics. Needs no database. */
export class Gateway {
  readonly #core: Core;
  readonly #log: Log;
  readonly #members = new Set<Member>();
  readonly #topics: Topics;
  readonly #outlet = new Outlet();
  readonly #sweeper: NodeJS.Timeout;

  constructor(core: Core, log: Log) {
    this.#core = core;
    this.#topics = new Topics(core);
    this.#log = log;
    const inspector = new Inspector(core, log, this.#members, (member, topic, code) =>
      this.#expel(member, topic, code),
    );
    core.obey(inspector);
    this.#sweeper = setInterval(() => inspector.sweep(), SWEEP_MS).unref();
  }

  /** How many sockets are open, and how many topics are joined. */
  count(): { sockets: number; topics: number } {
    return { sockets: this.#members.size, topics: this.#topics.size };
  }

  /** Takes in a socket that was just opened. */
  receive(socket: WebSocket, wire: Socket, caller: Caller): void {
    const member = new Member(socket, wire, this.#outlet, caller, performance.now());
    this.#members.add(member);
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      const { line } = member;
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
      else if (member.seat === null) throw signedOut();
      else await this.#serve(member, member.seat, asked);
    } catch (error) {
      const what = this.#refuse(member, asked, error);
      if (what === 'frame') line.close(CLOSED.wrong, 'house.frame_wrong');
      else if (isFirst) line.close(CLOSED.signedOut, 'hello was refused');
    }
  }

  /** Tells why something is not done. @returns what was refused */
  #refuse({ line }: Member, asked: Asked | null, error: unknown): string {
    const refused = refusal(asked, error);
    if (refused.code === 'house.broken') this.#log.error({ err: error }, 'a frame failed');
    line.tell(refused);
    return refused.what;
  }

  async #serve(member: Member, seat: Seat, asked: Wish): Promise<void> {
    switch (asked.t) {
      case 'beat':
        return member.line.tell({ t: 'beat' });
      case 'join':
        return this.#join(member, seat, asked.topic, asked.after);
      case 'leave':
        return this.#leave(member, asked.topic);
      case 'hint':
        if (!member.topics.has(asked.topic)) throw notFound({ detail: 'Join the topic first.' });
        return this.#core.hint(seat, asked.topic, asked.body);
      case 'do':
        // Beside the others: what is slow keeps nothing else waiting.
        return member.begin(() => this.#do(member, seat, asked));
    }
  }

  async #do(member: Member, seat: Seat, asked: Asked & { t: 'do' }): Promise<void> {
    try {
      member.line.send(ackText(asked.id, await this.#core.run(seat, asked)));
    } catch (error) {
      this.#refuse(member, asked, error);
    }
  }

  async #greet(member: Member, ticket: string | undefined): Promise<void> {
    const seat = await this.#core.greet(ticket, member.caller);
    if (!(await this.#core.holds(seat))) throw signedOut();
    member.sit(seat, performance.now());
    member.line.tell({ t: 'welcome', personId: member.line.personId, beatS: BEAT_S });
  }

  async #join(member: Member, seat: Seat, name: string, after: number | undefined): Promise<void> {
    const { line, topics } = member;
    if (!topics.has(name) && topics.size >= TOPICS_MAX) throw topicsTooMany();
    member.joining = name;
    const { presence } = await this.#core.admit(seat, name);
    const here = presence ? await this.#core.attend(seat, name, member.id) : undefined;
    topics.set(name, { presence });
    const isWanted = () => line.isOpen && member.joining === name;
    try {
      if (await this.#topics.join({ name, line, after, here, isWanted })) return;
      this.#expel(member, name, 'house.not_allowed');
    } catch (error) {
      this.#leave(member, name);
      throw error;
    } finally {
      member.joining = null;
    }
  }

  #expel(member: Member, name: string, code: string): void {
    // Whoever is just being let in is not any more.
    if (member.joining === name) member.joining = null;
    if (!member.topics.has(name)) return;
    this.#leave(member, name);
    member.line.tell({ t: 'left', topic: name, code });
  }

  #leave(member: Member, name: string): void {
    const joined = member.topics.get(name);
    member.topics.delete(name);
    this.#topics.leave(name, member.line);
    if (!joined?.presence) return;
    this.#core.depart(name, member.id).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'a place could not be given back');
    });
  }

  #part(member: Member): void {
    this.#members.delete(member);
    for (const name of member.topics.keys()) this.#leave(member, name);
  }
}
