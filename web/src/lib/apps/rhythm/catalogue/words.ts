import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

wordProblems({
  'rhythm.import_changed': m.catalogue_problem_changed,
  'rhythm.import_empty': m.catalogue_problem_empty,
  'rhythm.file_gone': m.catalogue_problem_gone,
  'rhythm.file_unknown': m.catalogue_problem_file_unknown,
  'rhythm.file_empty': m.catalogue_problem_file_empty,
  'rhythm.files_too_many': m.catalogue_problem_files_too_many,
  'rhythm.version_conflict': m.catalogue_problem_conflict,
  'rhythm.chart_wrong': m.catalogue_problem_chart_wrong,
  'rhythm.song_wrong': m.catalogue_problem_song_wrong,
  'rhythm.song_retired': m.catalogue_problem_song_retired,
  'rhythm.chart_retired': m.catalogue_problem_chart_retired,
  'rhythm.recording_unknown': m.catalogue_problem_recording,
  'rhythm.song_not_shipped': m.catalogue_problem_not_shipped,
});

const FIELDS: Record<string, () => string> = {
  title: m.catalogue_field_title,
  artist: m.catalogue_field_artist,
  source: m.catalogue_field_source,
  licence: m.catalogue_field_licence,
  bpm: m.catalogue_field_bpm,
  timing: m.catalogue_field_timing,
  lengthMs: m.catalogue_field_length,
  previewMs: m.catalogue_field_preview,
  locked: m.catalogue_field_locked,
  recording: m.catalogue_field_recording,
  music: m.catalogue_field_music,
};

/** What facts of a song are called. */
export function sayFields(names: string[]): string {
  return names.map((name) => FIELDS[name]?.() ?? name).join(', ');
}
