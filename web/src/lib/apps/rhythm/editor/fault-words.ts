import { m } from '$lib/paraglide/messages.js';
import type { Finding } from './rules/findings.ts';

/** What may be wrong with a chart, by the codes of the house. */
const WORDS: Record<string, () => string> = {
  key_count_out_of_range: m.editor_fault_key_count,
  length_out_of_range: m.editor_fault_length,
  line_length: m.editor_fault_line_length,
  line_unsorted: m.editor_fault_unsorted,
  keyframe_not_finite: m.editor_fault_keyframe,
  notes_missing: m.editor_fault_notes_missing,
  notes_too_many: m.editor_fault_notes_too_many,
  notes_unsorted: m.editor_fault_unsorted,
  count_out_of_range: m.editor_fault_count,
  count_over_keys: m.editor_fault_count_over_keys,
  note_time_unsound: m.editor_fault_time,
  note_after_end: m.editor_fault_after_end,
  angle_out_of_range: m.editor_fault_angle,
  angle_off_line: m.editor_fault_off_line,
  keys_exhausted: m.editor_fault_keys_exhausted,
  chart_after_end: m.editor_fault_chart_after_end,
  presses_too_many: m.editor_fault_presses,
};

/** A finding in the person's language; the house's own words where there are none for it. */
export function sayFault({ code, detail }: Pick<Finding, 'code' | 'detail'>): string {
  return WORDS[code]?.() ?? detail;
}
