import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no song has this id. */
export const songUnknown = fault('rhythm.song_unknown', 404, 'No song has this id');
/** 404: no chart has this id, or not this version of it. */
export const chartUnknown = fault('rhythm.chart_unknown', 404, 'No chart has this id and version');
