import { m } from '$lib/paraglide/messages.js';
import type { Finding } from './shapes.ts';

type Facts = Finding['parameters'];

/** What may be found in a file, by the codes of the house. */
const WORDS = {
  archive_broken: m.catalogue_found_archive_broken,
  archive_entry_left: m.catalogue_found_archive_entry_left,
  file_unused: m.catalogue_found_file_unused,
  file_too_long: m.catalogue_found_file_too_long,
  encoding_guessed: m.catalogue_found_encoding_guessed,
  format_unknown: m.catalogue_found_format_unknown,
  file_unreadable: m.catalogue_found_file_unreadable,
  header_missing: m.catalogue_found_header_missing,
  version_unknown: m.catalogue_found_version_unknown,
  mode_other: m.catalogue_found_mode_other,
  steps_type_left: m.catalogue_found_steps_type_left,
  steps_type_unknown: m.catalogue_found_steps_type_unknown,
  section_missing: m.catalogue_found_section_missing,
  value_unreadable: m.catalogue_found_value_unreadable,
  tempo_missing: m.catalogue_found_tempo_missing,
  tempo_ignored: m.catalogue_found_tempo_ignored,
  tempo_bent: m.catalogue_found_tempo_bent,
  tempi_too_many: m.catalogue_found_tempi_too_many,
  line_unreadable: m.catalogue_found_line_unreadable,
  lines_unreadable: m.catalogue_found_lines_unreadable,
  note_outside: m.catalogue_found_note_outside,
  notes_too_many: m.catalogue_found_notes_too_many,
  notes_none: m.catalogue_found_notes_none,
  notes_doubled: m.catalogue_found_notes_doubled,
  holds_overlapping: m.catalogue_found_holds_overlapping,
  holds_backwards: m.catalogue_found_holds_backwards,
  holds_open: m.catalogue_found_holds_open,
  sliders_tapped: m.catalogue_found_sliders_tapped,
  chords_thinned: m.catalogue_found_chords_thinned,
  chords_held: m.catalogue_found_chords_held,
  notes_crowded: m.catalogue_found_notes_crowded,
  keys_folded: m.catalogue_found_keys_folded,
  mines_left: m.catalogue_found_mines_left,
  rows_warped: m.catalogue_found_rows_warped,
  row_wrong: m.catalogue_found_row_wrong,
  twin_left: m.catalogue_found_twin_left,
  chart_twice: m.catalogue_found_chart_twice,
  charts_too_many: m.catalogue_found_charts_too_many,
  songs_too_many: m.catalogue_found_songs_too_many,
  sound_missing: m.catalogue_found_sound_missing,
  sound_unnamed: m.catalogue_found_sound_unnamed,
  sound_wrong: m.catalogue_found_sound_wrong,
  sound_too_long: m.catalogue_found_sound_too_long,
  licence_missing: m.catalogue_found_licence_missing,
  song_wrong: m.catalogue_found_song_wrong,
  chart_wrong: m.catalogue_found_chart_wrong,
} as unknown as Record<string, (facts: Facts) => string>;

/** Why an archive, or a file in it, cannot be read, by the words of the house. */
const REASONS: Record<string, () => string> = {
  'it is no zip file': m.catalogue_reason_no_zip,
  'its directory is missing': m.catalogue_reason_directory_missing,
  'its directory is broken': m.catalogue_reason_directory_broken,
  'it is a Zip64 archive': m.catalogue_reason_zip64,
  'its name leads out of the archive': m.catalogue_reason_escapes,
  'it is in it twice': m.catalogue_reason_twice,
  'it is encrypted': m.catalogue_reason_encrypted,
  'it is packed in an unknown way': m.catalogue_reason_packing,
  'its data is missing': m.catalogue_reason_data_missing,
  'it lies over another file': m.catalogue_reason_overlaps,
  'it is larger than it says': m.catalogue_reason_larger,
  'its size is not what it says': m.catalogue_reason_size,
  'its checksum is wrong': m.catalogue_reason_checksum,
  'its data is broken': m.catalogue_reason_data_broken,
  'the import unpacks to too much': m.catalogue_reason_too_much,
  'it is not here any more': m.catalogue_reason_gone,
};

/** A finding in the person's language; the house's own words where there are none for it. */
export function sayFinding({ code, parameters, detail }: Finding): string {
  const { reason } = parameters;
  const facts = { ...parameters };
  if (typeof reason === 'string') facts['reason'] = REASONS[reason]?.() ?? reason;
  return WORDS[code]?.(facts) ?? detail;
}
