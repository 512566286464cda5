import { fault } from '../../../kernel/faults/fault.ts';

/** 422: one is in one's own circle anyhow. */
export const followSelf = fault('rhythm.follow_self', 422, 'Nobody can follow themselves');
/** 409: the list is full. */
export const followsTooMany = fault(
  'rhythm.follows_too_many',
  409,
  'The list of followed players is full',
);
