import type { FastifyError } from 'fastify';
import type { Static } from 'typebox';
import type { Problem } from '../action/schema.ts';
import { sqlState } from '../db/errors.ts';
import { isConnectionLost } from '../db/reader.ts';
import * as catalogue from '../faults/catalogue.ts';
import { Fault, type FieldFault } from '../faults/fault.ts';

/** Fields named in one answer; a body with more wrong is wrong enough. */
const FIELDS_MAX = 20;

type ValidationEntry = {
  instancePath: string;
  keyword: string;
  message?: string;
  params?: Record<string, unknown>;
};

/** Turns whatever was thrown into a fault; what nobody expected becomes `house.broken`. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const known = (error ?? {}) as Partial<FastifyError> & { validationContext?: string };
  if (known.validation) return inputFault(known.validation, known.validationContext);
  const state = sqlState(error);
  // 22: data exceptions (a NUL in a text, a made-up cursor, a number out of range): only an input
  // can bring them, so it is the caller's to mend.
  if (state?.startsWith('22')) {
    return catalogue.inputWrong({
      detail: 'A value cannot be stored or compared: check its form.',
    });
  }
  // 53: out of connections or memory; 55P03, 57014: a wait or a statement took too long;
  // 40: it met others too often. It may well pass when tried again.
  if (state !== null && /^(53|40|55P03|57014)/.test(state)) {
    return catalogue.notReady({ retryAfterS: 2 });
  }
  // Who sent it hung up in the middle: nobody is there to be answered, and nothing of ours broke.
  if (known.message === 'aborted') return catalogue.unreadable();
  if (isConnectionLost(error)) return catalogue.notReady({ retryAfterS: 2 });
  switch (known.statusCode) {
    case 413:
      return catalogue.tooLarge();
    case 415:
      return catalogue.formatUnknown();
    case 429:
      return catalogue.tooMany();
    case 503:
      return catalogue.notReady({ retryAfterS: 2 });
    default:
      return known.statusCode !== undefined && known.statusCode >= 400 && known.statusCode < 500
        ? catalogue.unreadable({
            detail: 'The request is not readable: check its JSON and headers.',
          })
        : catalogue.broken();
  }
}

/** The body of a problem answer (RFC 9457). */
export function problemBody(fault: Fault, requestId: string): Static<typeof Problem> {
  const { code, status, title } = fault.kind;
  const { detail, errors } = fault.facts;
  return {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    requestId,
    ...(errors === undefined ? {} : { errors }),
  };
}

function inputFault(entries: ValidationEntry[], context: string | undefined): Fault {
  const errors = entries.slice(0, FIELDS_MAX).map((entry): FieldFault => {
    const extra = entry.params?.['missingProperty'] ?? entry.params?.['additionalProperty'];
    const tail = typeof extra === 'string' ? `/${extra}` : '';
    return {
      pointer: `${entry.instancePath}${tail}` || '/',
      code: entry.keyword,
      detail: `${entry.instancePath}${tail} ${entry.message ?? 'is wrong'}`.trim(),
    };
  });
  const first = errors[0]?.detail ?? 'the input is wrong';
  return catalogue.inputWrong({ detail: `In the ${context ?? 'request'}: ${first}.`, errors });
}
