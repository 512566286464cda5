import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

// Loaded right after the first paint: nothing goes wrong before that, and the shell stays light.
wordProblems({
  'rhythm.song_unknown': m.problem_song_unknown,
  'rhythm.follow_self': m.problem_follow_self,
  'rhythm.follows_too_many': m.problem_follows_too_many,
  'rhythm.case_unknown': m.problem_case_unknown,
  'rhythm.case_own': m.problem_case_own,
  'rhythm.case_decided': m.problem_case_decided,
  'rhythm.case_open': m.problem_case_open,
  'rhythm.case_unproven': m.problem_case_unproven,
  'rhythm.case_not_odd': m.problem_case_not_odd,
  'rhythm.chart_unknown': m.problem_chart_unknown,
  'rhythm.log_wrong': m.problem_log_wrong,
  'rhythm.play_empty': m.problem_play_empty,
  'rhythm.claim_wrong': m.problem_claim_wrong,
  'rhythm.play_id_taken': m.problem_play_id_taken,
  'rhythm.play_unknown': m.problem_play_unknown,
  'rhythm.replay_unknown': m.problem_replay_unknown,
  'rhythm.replay_none': m.problem_replay_none,
});
