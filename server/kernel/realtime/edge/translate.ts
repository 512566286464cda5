import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { ROLES, type Actor } from '../../action/permission.ts';
import { Fault, type FaultFacts } from '../../faults/fault.ts';
import { unreadable } from '../../faults/catalogue.ts';
import { toFault } from '../../http/problem.ts';
import type { Seat } from '../seat.ts';
import type { Said } from '../fan-out/port.ts';
import type { Order } from '../hub.ts';
import type { Caller } from '../../context/context.ts';
import * as pb from './edge-pb.js';

type Written<S extends Parameters<typeof create>[0]> = MessageInitShape<S>;

export function writeCaller(caller: Caller): Written<typeof pb.CallerSchema> {
  const { requestId, address, agent } = caller;
  return { requestId, address, agent };
}

/** Where a socket came from: of its cookies and its page nothing is asked. */
export function readCaller(caller: pb.Caller | undefined): Caller {
  if (caller === undefined) throw unreadable({ detail: 'A caller is missing.' });
  const { requestId, address, agent } = caller;
  return { requestId, address, agent, cookie: () => undefined, crossSite: false };
}

/** @throws Error for whom no socket is: a program, the house */
export function writeSeat({ actor, caller }: Seat): Written<typeof pb.SeatSchema> {
  const at = { caller: writeCaller(caller) };
  if (actor.kind === 'nobody') return at;
  if (actor.kind !== 'person') throw new Error(`${actor.kind} has no seat at an edge`);
  const { id, role, sessionId, provedAt } = actor;
  const proved = provedAt === undefined ? {} : { provedAtMs: BigInt(provedAt.getTime()) };
  return { ...at, person: { id, role, sessionId, ...proved } };
}

/** Who sits there, as the edge says: nobody or a person, never more. */
export function readSeat(seat: pb.Seat | undefined): Seat {
  if (seat === undefined) throw unreadable({ detail: 'A seat is missing.' });
  return { actor: readActor(seat.person), caller: readCaller(seat.caller) };
}

function readActor(person: pb.Person | undefined): Actor {
  if (person === undefined) return { kind: 'nobody' };
  const { id, sessionId, provedAtMs } = person;
  const role = ROLES.find((each) => each === person.role);
  if (role === undefined) throw unreadable({ detail: 'A role is unknown.' });
  const proved = provedAtMs === undefined ? {} : { provedAt: new Date(Number(provedAtMs)) };
  return { kind: 'person', id, role, sessionId, ...proved };
}

/** What was thrown, as it is told to clients; what nobody expected tells nothing. */
export function writeFault(error: unknown): Written<typeof pb.FaultSchema> {
  const { kind, facts } = toFault(error);
  const { detail, retryAfterS, errors = [] } = facts;
  return {
    ...kind,
    errors,
    ...(detail === undefined ? {} : { detail }),
    ...(retryAfterS === undefined ? {} : { retryAfterS: Math.ceil(retryAfterS) }),
  };
}

export function readFault({ code, status, title, ...facts }: pb.Fault): Fault {
  const { detail, retryAfterS } = facts;
  const errors = facts.errors.map((each) => {
    const { pointer, code, detail } = each;
    return { pointer, code, detail };
  });
  const told: FaultFacts = {
    ...(detail === undefined ? {} : { detail }),
    ...(retryAfterS === undefined ? {} : { retryAfterS }),
    ...(errors.length === 0 ? {} : { errors }),
  };
  return new Fault({ code, status, title }, told);
}

export function writeSaid({ seq, text, after }: Said): Written<typeof pb.SayingSchema> {
  const from = after === undefined ? {} : { after: BigInt(after) };
  return { seq: BigInt(seq), body: text, ...from };
}

export function readSaid(topic: string, { seq, body, after }: pb.Saying): Said {
  const from = after === undefined ? {} : { after: Number(after) };
  return { topic, seq: Number(seq), text: body, ...from };
}

export function writeMissed(missed: Said[] | null): Written<typeof pb.MissedSchema> {
  return missed === null ? { gap: true } : { said: missed.map(writeSaid) };
}

export function readMissed(topic: string, { gap, said }: pb.Missed): Said[] | null {
  return gap ? null : said.map((each) => readSaid(topic, each));
}

/** An order; `missed` says that some may not have been heard. */
export function writeOrder(order: Order | 'missed'): Written<typeof pb.OrderSchema> {
  if (order === 'missed') return { order: { case: 'missed', value: {} } };
  switch (order.do) {
    case 'expel':
      return { order: { case: 'expel', value: order } };
    case 'recheck':
      return { order: { case: 'recheck', value: order } };
    case 'endSession':
      return { order: { case: 'endSession', value: order } };
    case 'changeRole':
      return { order: { case: 'changeRole', value: order } };
  }
}

/** An order; null for one of a newer core. */
export function readOrder({ order }: pb.Order): Order | 'missed' | null {
  switch (order.case) {
    case 'expel':
      return { do: 'expel', topic: order.value.topic, personId: order.value.personId };
    case 'recheck':
      return { do: 'recheck', personId: order.value.personId };
    case 'endSession': {
      const { sessionId, personId } = order.value;
      return { do: 'endSession', sessionId, personId };
    }
    case 'changeRole': {
      const { personId } = order.value;
      const role = ROLES.find((each) => each === order.value.role);
      return role === undefined
        ? { do: 'recheck', personId }
        : { do: 'changeRole', personId, role };
    }
    case 'missed':
      return 'missed';
    default:
      return null;
  }
}

/** A frame of an edge. */
export function edgeFrame(frame: Written<typeof pb.EdgeFrameSchema>['frame']): pb.EdgeFrame {
  return create(pb.EdgeFrameSchema, { frame: frame ?? { case: undefined } });
}

/** A frame of the core. */
export function coreFrame(frame: Written<typeof pb.CoreFrameSchema>['frame']): pb.CoreFrame {
  return create(pb.CoreFrameSchema, { frame: frame ?? { case: undefined } });
}
