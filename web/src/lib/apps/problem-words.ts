import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

// Loaded right after the first paint: nothing goes wrong before that, and the shell stays light.
wordProblems({
  'rhythm.song_unknown': m.problem_song_unknown,
  'rhythm.chart_unknown': m.problem_chart_unknown,
  'rhythm.log_wrong': m.problem_log_wrong,
  'rhythm.play_empty': m.problem_play_empty,
  'rhythm.claim_wrong': m.problem_claim_wrong,
  'rhythm.play_id_taken': m.problem_play_id_taken,
  'rhythm.play_unknown': m.problem_play_unknown,
});
