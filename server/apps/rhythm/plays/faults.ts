import { fault } from '../../../kernel/faults/fault.ts';

/** 422: the log cannot come from a play; `errors[0].pointer` names its first bad entry. */
export const logWrong = fault('rhythm.log_wrong', 422, 'The input log cannot be judged');
/** 422: neither a log nor a claim. */
export const playEmpty = fault('rhythm.play_empty', 422, 'A play needs a log or a claim');
/** 422: the claimed figures contradict each other or the chart. */
export const claimWrong = fault('rhythm.claim_wrong', 422, 'The claimed result is impossible');
/** 409: another play has this id. */
export const playIdTaken = fault('rhythm.play_id_taken', 409, 'Another play has this id');
/** 404: not a play of yours. */
export const playUnknown = fault('rhythm.play_unknown', 404, 'You have no such play');
