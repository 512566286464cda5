import type { ProblemField } from '$lib/kernel/api/problem.ts';
import { m } from '$lib/paraglide/messages.js';

/** What may be wrong with the facts of a song, by the codes of the house. */
const WORDS: Record<string, () => string> = {
  text_missing: m.curate_fault_text,
  maxLength: m.curate_fault_long,
  length_out_of_range: m.curate_fault_length,
  preview_empty: m.curate_fault_preview,
  preview_after_end: m.curate_fault_preview_end,
  bpm_out_of_range: m.curate_fault_bpm,
  bar_out_of_range: m.curate_fault_bar,
  timing_missing: m.curate_fault_timing_missing,
  timing_unsorted: m.curate_fault_timing_unsorted,
  follows_music: m.curate_fault_music,
};

/** What is wrong with a fact, in the person's language; the house's own words where there are none. */
export function sayFactFault({ code, detail }: ProblemField): string {
  return WORDS[code]?.() ?? detail;
}
