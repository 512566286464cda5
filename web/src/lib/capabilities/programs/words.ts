import { wordFields, wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

wordProblems({
  'programs.token_unknown': m.problem_token_unknown,
  'programs.operation_unknown': m.problem_operation_unknown,
  'programs.tokens_too_many': m.problem_tokens_too_many,
  'programs.webhook_unknown': m.problem_webhook_unknown,
  'programs.delivery_unknown': m.problem_delivery_unknown,
  'programs.kind_unknown': m.problem_kind_unknown,
  'programs.url_wrong': m.problem_url_wrong,
  'programs.webhooks_too_many': m.problem_webhooks_too_many,
});
wordFields({ '/url url': m.problem_url_wrong });
