import fastJson from 'fast-json-stringify';
import type { TSchema } from 'typebox';
import type { AnyAction } from '../action/action.ts';
import { asksForFactor, mayCall } from '../action/permission.ts';
import { makeContext, type Ground } from '../context/make.ts';
import { notAllowed, notFound, whoAreYou } from '../faults/catalogue.ts';
import { countCall, type Counters } from '../http/counters.ts';
import { addressKey } from '../http/limits.ts';
import { validatorCompiler } from '../http/validator.ts';
import type { Seat } from './seat.ts';

/** An operation that somebody asks for over the socket. */
export interface Command {
  operation: string;
  /** Path, query and body of the operation in one flat object. */
  input: unknown;
}

/** Runs a command; gives its output as JSON text. */
export type Commands = (seat: Seat, command: Command) => Promise<string>;

type Check = ReturnType<ReturnType<typeof validatorCompiler>> & { errors?: unknown[] };

/** An action as the socket calls it. */
interface Callable {
  spec: AnyAction['spec'];
  check: Check;
  write(output: unknown): string;
}

/**
 * The operations that may be called over the socket: the same functions that HTTP calls, with the same
 * permission, the same schema in and out, and one counter for both.
 */
export function openCommands(
  ground: Ground,
  actions: readonly AnyAction[],
  counters: Counters,
  limitFactor: number,
): Commands {
  const compile = validatorCompiler();
  const callables = new Map<string, Callable>();
  for (const { spec } of actions) {
    if (!spec.overSocket) continue;
    refuseUnfit(spec);
    const check = compile({ schema: flatInput(spec), httpPart: 'body' });
    callables.set(spec.operation, { spec, check, write: fastJson(spec.output) });
  }
  return async (seat, { operation, input }) => {
    const callable = callables.get(operation);
    if (!callable) throw notFound({ detail: 'No operation of the socket has this name.' });
    const { spec, check, write } = callable;
    const { actor, caller } = seat;
    const who = spec.limit.by === 'person' && 'id' in actor ? actor.id : addressKey(caller.address);
    countCall(counters.of(operation), who, spec.limit, limitFactor);
    const verdict = mayCall(actor, spec.permission, operation);
    if (verdict === 'unknown') throw whoAreYou();
    if (verdict === 'forbidden') throw notAllowed();
    if (!check(input)) {
      throw Object.assign(new Error('the input is wrong'), {
        validation: check.errors,
        validationContext: 'body',
      });
    }
    const ctx = makeContext(ground, { actor, caller, reads: spec.method === 'GET' });
    return write(await spec.run(ctx, input as never));
  };
}

/** What only HTTP can carry does not go over the socket; to say so is a fault of the program. */
function refuseUnfit(spec: AnyAction['spec']): void {
  const { bodyFormat = 'json', idempotent, media, permission, wire } = spec;
  if (bodyFormat !== 'json' || idempotent || media || wire || asksForFactor(permission)) {
    throw new Error(`${spec.operation} needs HTTP and can't be called over the socket`);
  }
}

/** The schema of the one argument of an action: nothing it does not name is let in. */
function flatInput({ params, query, body }: AnyAction['spec']): object {
  const parts = [query, body, params].filter((part) => part !== undefined);
  const properties: Record<string, TSchema> = {};
  for (const part of parts) Object.assign(properties, part.properties);
  const required = parts.flatMap((part) => (part as { required?: string[] }).required ?? []);
  return {
    type: 'object',
    properties,
    required: [...new Set(required)],
    additionalProperties: false,
  };
}
