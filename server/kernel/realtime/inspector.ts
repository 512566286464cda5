import { toFault } from '../http/problem.ts';
import type { Log } from '../log/log.ts';
import type { Core } from './core.ts';
import type { Seat } from './seat.ts';
import type { Order, Orderly } from './hub.ts';
import { CHECKS_PER_SWEEP, HELLO_MS_MAX, SEAT_MS, SILENT_MS_MAX } from './limits.ts';
import type { Member } from './member.ts';
import { CLOSED } from './protocol.ts';

/** Looks after the members of a gateway: who is silent, late or behind, and who may still be there. */
export class Inspector implements Orderly {
  readonly #core: Core;
  readonly #log: Log;
  readonly #members: ReadonlySet<Member>;
  readonly #expel: (member: Member, topic: string, code: string) => void;

  constructor(
    core: Core,
    log: Log,
    members: ReadonlySet<Member>,
    expel: (member: Member, topic: string, code: string) => void,
  ) {
    this.#core = core;
    this.#log = log;
    this.#members = members;
    this.#expel = expel;
  }

  /** Ends lines that are dead, late or too far behind, and looks at seats whose time has come. */
  sweep(): void {
    const nowMs = performance.now();
    let checks = 0;
    for (const member of this.#members) {
      const { line, seat } = member;
      if (line.isLost(nowMs)) line.end();
      else if (nowMs - line.heardMs > SILENT_MS_MAX) line.close(CLOSED.silent, 'silent');
      else if (!seat && nowMs - line.openedMs > HELLO_MS_MAX) line.close(CLOSED.silent, 'no hello');
      else if (seat && nowMs - member.seatMs > SEAT_MS && checks < CHECKS_PER_SWEEP) {
        checks++;
        void this.#check(member, seat);
      }
    }
  }

  carryOut(order: Order): void {
    const theirs = [...this.#members].filter(({ line }) => line.personId === order.personId);
    for (const member of theirs) {
      if (order.do === 'expel') this.#expel(member, order.topic, 'house.not_allowed');
      else if (order.do === 'recheck') void this.#recheck(member);
      else if (order.do === 'changeRole' || isOf(member, order.sessionId)) this.#signOut(member);
    }
  }

  missed(): void {
    for (const member of this.#members) {
      // The sweeps come to them, not all at once.
      member.seatMs = Number.NEGATIVE_INFINITY;
      member.isSuspect = true;
    }
  }

  async #recheck(member: Member): Promise<void> {
    member.isSuspect = true;
    if (member.seat) await this.#check(member, member.seat);
  }

  /** Asks whether somebody may still be here; where that can't be told, again at the next time. */
  async #check(member: Member, seat: Seat): Promise<void> {
    const { isSuspect } = member;
    member.seatMs = performance.now();
    member.isSuspect = false;
    try {
      if (!(await this.#core.holds(seat))) return this.#signOut(member);
      if (!isSuspect) return;
      for (const topic of member.topics.keys()) await this.#readmit(member, seat, topic);
    } catch (error) {
      member.isSuspect ||= isSuspect;
      this.#log.warn({ err: error }, 'a seat could not be looked at');
    }
  }

  async #readmit(member: Member, seat: Seat, topic: string): Promise<void> {
    try {
      await this.#core.admit(seat, topic);
    } catch (error) {
      const { code, status } = toFault(error).kind;
      if (status >= 500) throw error;
      this.#expel(member, topic, code);
    }
  }

  #signOut({ line }: Member): void {
    line.close(CLOSED.signedOut, 'house.signed_out');
  }
}

function isOf({ seat }: Member, sessionId: string): boolean {
  return seat?.actor.kind === 'person' && seat.actor.sessionId === sessionId;
}
