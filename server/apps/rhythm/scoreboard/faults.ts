import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no year has this week or season. */
export const periodUnknown = fault('rhythm.period_unknown', 404, 'There is no such period');
