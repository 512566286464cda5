import { Value } from 'typebox/value';
import { mayCall } from '../action/permission.ts';
import type { Caller } from '../context/context.ts';
import { makeContext, type Ground } from '../context/make.ts';
import { inputWrong, notAllowed, notFound, whoAreYou } from '../faults/catalogue.ts';
import type { Authentication } from '../http/authentication.ts';
import { opened } from '../room/port.ts';
import { findChannel, type AnyChannel } from './channel.ts';
import type { Command, Commands } from './commands.ts';
import { fanOut } from './fan-out/port.ts';
import type { Orderly, Watching } from './hub.ts';
import type { Watcher } from './hub-topic.ts';
import { HINT_BYTES_MAX } from './limits.ts';
import { Presence } from './presence.ts';
import type { Seat } from './seat.ts';
import { redeemTicket } from './tickets.ts';

/** What somebody who may hear a topic is given there. */
export interface Admission {
  /** Whether they are told who else is there, and the others that they are. */
  presence: boolean;
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
  admit(seat: Seat, topic: string): Promise<Admission>;
  watch(topic: string, watcher: Watcher): Promise<Watching>;
  /** Runs an operation; gives its output as JSON text. Throws its faults. */
  run(seat: Seat, command: Command): Promise<string>;
  /** Tells all on a topic, which this seat may hear, something for the moment. Throws why not. */
  hint(seat: Seat, topic: string, body: unknown): Promise<void>;
  /**
   * Somebody is on a topic with presence, by a line that has a name of its own over all nodes.
   * @returns who is there
   */
  attend(seat: Seat, topic: string, line: string): Promise<string[]>;
  /** The line is there no longer. */
  depart(topic: string, line: string): Promise<void>;
  /** Who carries out what has to be done at once. */
  obey(orderly: Orderly): void;
  close(): void;
}

/** What a core is made of. */
export interface CoreOptions {
  ground: Ground;
  channels: readonly AnyChannel[];
  authentication: Authentication;
  run: Commands;
}

/** The house as the gateway in the same process asks it. */
export function openCore({ ground, channels, authentication, run }: CoreOptions): Core {
  const contextOf = ({ actor, caller }: Seat) =>
    makeContext(ground, { actor, caller, reads: true });
  const presence = new Presence(opened(ground.ports, fanOut), ground.log, (hint) =>
    ground.hub.hint(hint),
  );
  const admit = async (seat: Seat, topic: string): Promise<AnyChannel> => {
    const found = findChannel(channels, topic);
    if (!found) throw notFound({ detail: 'No channel has this topic.' });
    const { channel, params } = found;
    const verdict = mayCall(seat.actor, channel.permission, channel.topic);
    if (verdict === 'unknown') throw whoAreYou();
    if (verdict === 'forbidden') throw notAllowed();
    await channel.mayJoin(contextOf(seat), params);
    return channel;
  };
  obeyAuthentication(ground, authentication);
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
      const { presence: isSeen = false } = await admit(seat, topic);
      return { presence: isSeen && seat.actor.kind === 'person' };
    },
    watch: (topic, watcher) => ground.hub.watch(topic, watcher),
    run,
    async hint({ actor }, topic, body) {
      const schema = findChannel(channels, topic)?.channel.hints;
      if (!schema || actor.kind !== 'person') throw notAllowed({ detail: 'Nothing is told here.' });
      const text = JSON.stringify(body) ?? '';
      if (text.length > HINT_BYTES_MAX || !Value.Check(schema, body)) throw inputWrong();
      ground.hub.hint({ topic, from: actor.id, text });
    },
    async attend({ actor }, topic, line) {
      return actor.kind === 'person' ? presence.attend({ topic, personId: actor.id, line }) : [];
    },
    depart: (topic, line) => presence.depart(topic, line),
    obey: (orderly) => ground.hub.obey(orderly),
    close: () => presence.stop(),
  };
}

/** What ends on one node ends on all: tokens that are good for some minutes more are refused there too. */
function obeyAuthentication(ground: Ground, authentication: Authentication): void {
  ground.hub.obey({
    carryOut: (order) => authentication.obey?.(order, ground.clock.now()),
    missed: () => undefined,
  });
}
