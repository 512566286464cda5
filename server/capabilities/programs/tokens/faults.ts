import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no token of this house has the id. */
export const tokenUnknown = fault('programs.token_unknown', 404, 'There is no such token');
/** 422: no operation of this house that takes service tokens has the name. */
export const operationUnknown = fault(
  'programs.operation_unknown',
  422,
  'A service token is good for no such operation',
);
/** 409: revoke one first. */
export const tokensTooMany = fault('programs.tokens_too_many', 409, 'There are too many tokens');
