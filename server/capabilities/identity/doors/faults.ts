import { fault } from '../../../kernel/faults/fault.ts';

/** 409: without it the person could not come in any more. */
export const lastDoor = fault('identity.last_door', 409, 'This is your last way in');
