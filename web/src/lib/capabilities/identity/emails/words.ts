import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

wordProblems({
  'identity.link_over': m.emails_problem_link_over,
  'identity.email_none': m.emails_problem_none,
  'identity.already_verified': m.emails_problem_verified,
  'identity.email_same': m.emails_problem_same,
  'identity.letters_too_many': m.emails_problem_letters,
  'identity.code_needed': m.emails_problem_code_needed,
  'identity.code_wrong': m.emails_problem_code_wrong,
});
