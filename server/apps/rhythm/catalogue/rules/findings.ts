/**
 * How much something matters: `problem` keeps a file, a song or a chart out; `warning` changes what was
 * meant; `note` only tells.
 */
export type Severity = 'problem' | 'warning' | 'note';

/** Facts that go into the words of a finding. */
export type Parameters = Record<string, string | number>;

/** What may be found in what is imported, and how it is said. `{name}` is a fact of the finding. */
export const FINDINGS = {
  archive_broken: 'The archive cannot be read: {reason}',
  archive_entry_left: '{entry} is left out: {reason}',
  file_unused: 'Nothing in the import needs it',
  file_too_long: 'The file is longer than {max} bytes',
  encoding_guessed: 'It is not UTF-8; it was read as {encoding}',
  format_unknown: 'No format that is known here',
  file_unreadable: 'It cannot be read: {reason}',
  header_missing: 'The first line does not say what it is; it was read as version {version}',
  version_unknown: 'Version {version} is newer than what is known here',
  mode_other: 'It is for {mode}, not for osu!mania',
  steps_type_left: '{type} is for several players or for lights, and is left out',
  steps_type_unknown: '{type} is not known; it was read by the width of its rows',
  section_missing: '{section} is missing',
  value_unreadable: '{name} cannot be read: “{value}”',
  tempo_missing: 'No tempo is told; 120 beats a minute are taken',
  tempo_ignored: 'A tempo of {value} is no tempo, and is left out',
  tempo_bent: 'A tempo of {value} beats a minute is counted as {bpm}',
  tempi_too_many: 'It changes its tempo {count} times; {max} are kept',
  line_unreadable: 'The line cannot be read and is left out',
  lines_unreadable: 'Warnings of this file beyond these: {count}',
  note_outside: 'Notes before the song or far behind it, left out: {count}',
  notes_too_many: 'It has {count} notes; a chart has at most {max}',
  notes_none: 'It has no notes to play',
  notes_doubled: 'Notes that lie twice at one place, kept once: {count}',
  holds_overlapping: 'Holds that ran into the next note of their column and end there: {count}',
  holds_backwards: 'Holds that end before they begin, taps now: {count}',
  holds_open: 'Holds that never end, taps now: {count}',
  sliders_tapped: 'Sliders, taps here: {count}',
  chords_thinned: 'Chords of more than {max} keys, with {max} here: {count}',
  chords_held: 'Chords of taps and holds, holds here: {count}',
  notes_crowded: 'Notes without a free key beside what is held, left out: {count}',
  keys_folded: '{columns} columns are played with {keys} keys',
  mines_left: 'Mines and fakes, left out: {count}',
  rows_warped: 'Notes that the song jumps over, left out: {count}',
  row_wrong: 'A row has {width} places instead of {columns}',
  twin_left: 'The newer {other} tells of the same song',
  chart_twice: 'Another chart of the song is called {name} as well; this one is called {other}',
  charts_too_many: 'A song has at most {max} charts',
  songs_too_many: 'An import has at most {max} songs',
  sound_missing: 'Its sound file {name} is not among the files',
  sound_unnamed: 'It names no sound file; {name} is taken',
  sound_wrong: '{name} is no sound file that browsers play',
  sound_too_long: '{name} is longer than {max} bytes',
  licence_missing: 'Nobody says under which licence it may be offered',
  song_wrong: '{pointer}: {detail}',
  chart_wrong: '{pointer}: {detail}',
} as const;
export type Code = keyof typeof FINDINGS;

/** Something that was found in a file. */
export interface Finding {
  file: string;
  /** From 1; null where it is about no line. */
  line: number | null;
  severity: Severity;
  code: Code;
  parameters: Parameters;
}

/** A finding in words. */
export function sayFinding({ code, parameters }: Pick<Finding, 'code' | 'parameters'>): string {
  return FINDINGS[code].replace(/\{(\w+)\}/g, (_all, name: string) => `${parameters[name] ?? '?'}`);
}
