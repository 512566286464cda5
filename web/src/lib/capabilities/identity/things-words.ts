import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';
import './words.ts';

wordProblems({
  'identity.export_unknown': m.problem_export_unknown,
  'identity.export_under_way': m.problem_export_under_way,
  'identity.export_not_ready': m.problem_export_not_ready,
  'identity.export_over': m.problem_export_over,
  'identity.exports_too_many': m.problem_exports_too_many,
  'identity.undo_too_late': m.problem_undo_too_late,
});
