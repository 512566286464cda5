import { fault } from '../../../kernel/faults/fault.ts';

/** 422: one stays with oneself. */
export const blockSelf = fault('identity.block_self', 422, 'Nobody can block themselves');
/** 409: the list is full. */
export const blocksTooMany = fault(
  'identity.blocks_too_many',
  409,
  'The list of blocked people is full',
);
