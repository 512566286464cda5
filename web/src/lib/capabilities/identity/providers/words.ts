import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';
import '../factors-words.ts';
import '../words.ts';

wordProblems({
  'identity.provider_unknown': m.providers_problem_unknown,
  'identity.provider_cancelled': m.providers_problem_cancelled,
  'identity.provider_failed': m.providers_problem_failed,
  'identity.provider_unreachable': m.providers_problem_unreachable,
  'identity.flow_over': m.providers_problem_over,
  'identity.ticket_over': m.providers_problem_over,
  'identity.link_needed': m.providers_problem_link_needed,
  'identity.link_taken': m.providers_problem_link_taken,
  'identity.link_other': m.providers_problem_link_other,
  'identity.link_exists': m.providers_problem_link_exists,
  'identity.link_unknown': m.providers_problem_link_unknown,
});
