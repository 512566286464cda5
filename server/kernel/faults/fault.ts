/** One thing that is wrong with one field of an input. */
export interface FieldFault {
  /** JSON pointer (RFC 6901) into the body, or `/name` for a query or path parameter. */
  pointer: string;
  code: string;
  detail: string;
}

/** What a room declares about a fault it may throw: stable code, HTTP status, one plain title. */
export interface FaultKind {
  code: string;
  status: number;
  title: string;
}

/** What one occurrence adds to its kind. */
export interface FaultFacts {
  /** A sentence for the person: what happened and what to do. */
  detail?: string;
  errors?: FieldFault[];
  /** Seconds after which a retry makes sense; becomes `Retry-After`. */
  retryAfterS?: number;
}

/** An expected refusal. Thrown by actions, rendered in one place as RFC 9457 problem+json. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly facts: FaultFacts;

  constructor(kind: FaultKind, facts: FaultFacts = {}) {
    super(facts.detail ?? kind.title);
    this.name = 'Fault';
    this.kind = kind;
    this.facts = facts;
  }
}

/** A factory of one kind of fault; it carries its kind so that actions can list what they may throw. */
export interface FaultMaker {
  (facts?: FaultFacts): Fault;
  kind: FaultKind;
}

/** Declares a kind of fault: `export const chartUnknown = fault('rhythm.chart_unknown', 404, 'No such chart')`. */
export function fault(code: string, status: number, title: string): FaultMaker {
  const kind = { code, status, title };
  return Object.assign((facts?: FaultFacts) => new Fault(kind, facts), { kind });
}

/** Whether `error` is a fault of the kind that `maker` makes. */
export function isFault(error: unknown, maker: FaultMaker): error is Fault {
  return error instanceof Fault && error.kind.code === maker.kind.code;
}
