import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no song has this id. */
export const songUnknown = fault('rhythm.song_unknown', 404, 'No song has this id');
/** 404: no chart has this id, or not this version of it. */
export const chartUnknown = fault('rhythm.chart_unknown', 404, 'No chart has this id and version');
/** 410: a curator took the song out of the catalogue. */
export const songRetired = fault('rhythm.song_retired', 410, 'This song is not offered any more');
/** 410: a curator took the chart, or its song, out of the catalogue. */
export const chartRetired = fault(
  'rhythm.chart_retired',
  410,
  'This chart is not offered any more',
);
/** 404: no song sounds like this, or the song is synthesised. */
export const recordingUnknown = fault(
  'rhythm.recording_unknown',
  404,
  'There is no such recording',
);
/** 404: the song is not synthesised, so there is no music as data. */
export const musicNone = fault('rhythm.music_none', 404, 'This song is a recording');
/** 409: somebody saved another version since the one that this change began with. */
export const versionConflict = fault(
  'rhythm.version_conflict',
  409,
  'Somebody saved another version meanwhile',
);
/** 422: the chart cannot be played; `errors` name each fault with its place. */
export const chartWrong = fault('rhythm.chart_wrong', 422, 'The chart cannot be played');
/** 422: the facts of the song do not fit together; `errors` name each fault with its place. */
export const songWrong = fault('rhythm.song_wrong', 422, 'The song cannot be kept like this');
/** 409: the program ships no such song. */
export const songNotShipped = fault(
  'rhythm.song_not_shipped',
  409,
  'The program ships no song of this id',
);
