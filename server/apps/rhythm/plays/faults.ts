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
/** 410: it was filed, and a curator has taken it off the boards since. */
export const playVoid = fault(
  'rhythm.play_void',
  410,
  'A curator has taken this play off the boards',
);
/** 404: no play of this id is shown to who asks. */
export const replayUnknown = fault('rhythm.replay_unknown', 404, 'There is no such replay');
/** 404: the play was only claimed. */
export const replayNone = fault('rhythm.replay_none', 404, 'This play came without a log');
