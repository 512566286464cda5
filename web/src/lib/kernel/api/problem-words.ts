import { number } from '$lib/kernel/language/format.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Problem, ProblemField } from './problem.ts';

/** A sentence for a person; built when it is shown, so that it follows the language. */
type Words = () => string;

const byCode = new Map<string, Words>([
  ['client.unreachable', m.problem_unreachable],
  ['client.broken', m.problem_client_broken],
  ['house.sign_in_needed', m.problem_sign_in_needed],
  ['house.not_allowed', m.problem_not_allowed],
  ['house.not_found', m.problem_not_found],
  ['house.method_unknown', m.problem_outdated],
  ['house.idempotency_key_reused', m.problem_outdated],
  ['house.too_large', m.problem_too_large],
  ['house.format_unknown', m.problem_outdated],
  ['house.input_wrong', m.problem_input_wrong],
  ['house.unreadable', m.problem_outdated],
  ['house.broken', m.problem_broken],
  ['house.not_ready', m.problem_not_ready],
]);

/** Adds the sentences of an app or capability, by the codes of its faults. */
export function wordProblems(words: Record<string, Words>): void {
  for (const [code, say] of Object.entries(words)) byCode.set(code, say);
}

/** What happened and what to do, in the person's language; the server's sentence for unknown codes. */
export function sayProblem(problem: Problem): string {
  if (problem.code === 'house.too_many' || problem.code === 'identity.tries_too_many') {
    return m.problem_wait({ seconds: number(problem.retryAfterS ?? 30) });
  }
  return byCode.get(problem.code)?.() ?? problem.detail ?? m.problem_broken();
}

const byField = new Map<string, Words>();

/** Adds sentences about fields, by `pointer code`. */
export function wordFields(words: Record<string, Words>): void {
  for (const [field, say] of Object.entries(words)) byField.set(field, say);
}

/** What is wrong with one field, in the person's language; the server's sentence where we have none. */
export function sayField({ pointer, code, detail }: ProblemField): string {
  return byField.get(`${pointer} ${code}`)?.() ?? detail;
}
