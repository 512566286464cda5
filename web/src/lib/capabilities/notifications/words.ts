import { wordFields, wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

wordProblems({
  'notifications.news_unknown': m.problem_news_unknown,
  'notifications.kind_unknown': m.problem_news_kind_unknown,
  'notifications.quiet_wrong': m.problem_quiet_wrong,
  'notifications.device_unknown': m.problem_device_unknown,
  'notifications.device_wrong': m.problem_device_wrong,
  'notifications.ending_wrong': m.problem_ending_wrong,
});
wordFields({ '/quiet/to same': m.problem_quiet_wrong });
