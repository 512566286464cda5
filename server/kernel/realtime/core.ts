import { mayCall, type Actor } from '../action/permission.ts';
import { makeContext, type Ground } from '../context/make.ts';
import type { Caller } from '../context/context.ts';
import { notAllowed, notFound, whoAreYou } from '../faults/catalogue.ts';
import type { Authentication } from '../http/authentication.ts';
import { matchTopic, type AnyChannel } from './channel.ts';
import type { Watcher, Watching } from './hub.ts';
import { redeemTicket } from './tickets.ts';

/** Where somebody sits: who they are, and where they came from. */
export interface Seat {
  readonly actor: Actor;
  readonly caller: Caller;
}

/** What the gateway asks of the house: whoever ends sockets needs no more than this. */
export interface Core {
  /**
   * Who a ticket is for; without one it is nobody.
   * @throws ticketUnknown
   */
  greet(ticket: string | undefined, caller: Caller): Promise<Seat>;
  /** Whether the one who sits there may still do so: their session is open, their role the same. */
  holds(seat: Seat): Promise<boolean>;
  /** Throws the fault that tells why this seat must not hear that topic. */
  admit(seat: Seat, topic: string): Promise<void>;
  watch(topic: string, watcher: Watcher): Promise<Watching>;
}

/** The house as the gateway in the same process asks it. */
export function openCore(
  ground: Ground,
  channels: AnyChannel[],
  authentication: Authentication,
): Core {
  const contextOf = ({ actor, caller }: Seat) =>
    makeContext(ground, { actor, caller, reads: true });
  return {
    async greet(ticket, caller) {
      if (ticket === undefined) return { actor: { kind: 'nobody' }, caller };
      const nobody: Seat = { actor: { kind: 'nobody' }, caller };
      return { actor: await redeemTicket(contextOf(nobody), ticket), caller };
    },
    async holds(seat) {
      if (seat.actor.kind !== 'person') return true;
      return authentication.holds(contextOf(seat), seat.actor);
    },
    async admit(seat, topic) {
      for (const channel of channels) {
        const params = matchTopic(channel.topic, topic);
        if (!params) continue;
        const verdict = mayCall(seat.actor, channel.permission, channel.topic);
        if (verdict === 'unknown') throw whoAreYou();
        if (verdict === 'forbidden') throw notAllowed();
        return channel.mayJoin(contextOf(seat), params);
      }
      throw notFound({ detail: 'No channel has this topic.' });
    },
    watch: (topic, watcher) => ground.hub.watch(topic, watcher),
  };
}
