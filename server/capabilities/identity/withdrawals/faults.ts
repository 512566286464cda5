import { fault } from '../../../kernel/faults/fault.ts';

/** 410: the time to change one's mind is over. */
export const undoTooLate = fault('identity.undo_too_late', 410, 'It is too late to stay');
