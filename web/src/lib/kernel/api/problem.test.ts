import { describe, expect, it } from 'vitest';
import { Problem, problemOf, toProblem } from './problem.ts';

const refused = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

describe('a refused answer', () => {
  it('tells its code, sentence and fields', () => {
    const problem = problemOf(refused(422), {
      type: '/problems/house.input_wrong',
      title: 'The input is wrong',
      status: 422,
      code: 'house.input_wrong',
      detail: 'In the body: /email is wrong.',
      requestId: 'r-1',
      errors: [{ pointer: '/email', code: 'pattern', detail: 'is wrong' }, 'nonsense'],
    });
    expect(problem).toMatchObject({ status: 422, code: 'house.input_wrong', requestId: 'r-1' });
    expect(problem.fields).toEqual([{ pointer: '/email', code: 'pattern', detail: 'is wrong' }]);
    expect(problem.passing).toBe(false);
  });

  it.each([
    [401, 'house.sign_in_needed'],
    [403, 'house.not_allowed'],
    [404, 'house.not_found'],
    [413, 'house.too_large'],
    [429, 'house.too_many'],
    [502, 'house.not_ready'],
    [504, 'house.not_ready'],
    [500, 'house.broken'],
  ])('of a gateway that knows no codes: %i is %s', (status, code) => {
    expect(problemOf(refused(status), '<html>').code).toBe(code);
  });

  it('says when to come back', () => {
    expect(problemOf(refused(429, { 'retry-after': '12' }), {}).retryAfterS).toBe(12);
    expect(problemOf(refused(429), {}).retryAfterS).toBeUndefined();
  });

  it.each([
    [0, true],
    [429, true],
    [503, true],
    [404, false],
    [422, false],
    [-1, false],
  ])('with status %i may pass by itself: %s', (status, passing) => {
    expect(new Problem({ status, code: 'x' }).passing).toBe(passing);
  });
});

it('anything else thrown is our own mistake, and keeps its message', () => {
  expect(toProblem(new Error('undefined is not a function'))).toMatchObject({
    code: 'client.broken',
    detail: 'undefined is not a function',
  });
  const problem = new Problem({ status: 404, code: 'house.not_found' });
  expect(toProblem(problem)).toBe(problem);
});
