import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no star has this id. */
export const starUnknown = fault('rhythm.star_unknown', 404, 'No star has this id');
/** 409: no neighbour of this star is found yet. */
export const starFar = fault('rhythm.star_far', 409, 'This star is too far away yet');
/** 409: the player's light is not enough for this star. */
export const lightShort = fault('rhythm.light_short', 409, 'There is not enough light yet');
/** 403: the chart is closed until its star is found; `errors[0].detail` is the star's id. */
export const chartLocked = fault('rhythm.chart_locked', 403, 'This chart is still locked');
