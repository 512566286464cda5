import { expect, test } from 'vitest';
import * as catalogue from '../faults/catalogue.ts';
import { Fault, fault, isFault } from '../faults/fault.ts';
import { problemBody, toFault } from './problem.ts';

const failing = (facts: object) => Object.assign(new Error('from below'), facts);

test.each([
  ['a made-up cursor', { code: '22P02' }, 'house.input_wrong', 422],
  ['a NUL in a text', { code: '22021' }, 'house.input_wrong', 422],
  ['a number out of range', { code: '22003' }, 'house.input_wrong', 422],
  ['a database that goes down', { code: '57P01' }, 'house.not_ready', 503],
  ['a database that starts', { code: '57P03' }, 'house.not_ready', 503],
  ['a lost connection', { code: '08006' }, 'house.not_ready', 503],
  ['a reset connection', { code: 'ECONNRESET' }, 'house.not_ready', 503],
  ['a refused connection', { code: 'ECONNREFUSED' }, 'house.not_ready', 503],
  ['a socket that is not there', { code: 'ENOENT', syscall: 'connect' }, 'house.not_ready', 503],
  ['too many connections', { code: '53300' }, 'house.not_ready', 503],
  ['a lock held too long', { code: '55P03' }, 'house.not_ready', 503],
  ['a statement that took too long', { code: '57014' }, 'house.not_ready', 503],
  ['a deadlock met too often', { code: '40P01' }, 'house.not_ready', 503],
  ['a file that is not there', { code: 'ENOENT', syscall: 'open' }, 'house.broken', 500],
  ['a unique index nobody expected', { code: '23505' }, 'house.broken', 500],
  ['a statement that is wrong', { code: '42601' }, 'house.broken', 500],
  [
    'a body too large',
    { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 },
    'house.too_large',
    413,
  ],
  ['a format', { statusCode: 415 }, 'house.format_unknown', 415],
  ['too many requests', { statusCode: 429 }, 'house.too_many', 429],
  ['a house that closes', { statusCode: 503 }, 'house.not_ready', 503],
  ['broken JSON', { statusCode: 400 }, 'house.unreadable', 400],
  ['nothing known', {}, 'house.broken', 500],
])('%s becomes the fault for it', (_what, facts, code, status) => {
  const { kind, facts: told } = toFault(failing(facts));
  expect(kind).toMatchObject({ code, status });
  expect(JSON.stringify(told)).not.toContain('from below');
  if (status === 503) expect(told.retryAfterS).toBeGreaterThan(0);
});

test.each([
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
])('the driver’s %j is a database that is away', (message) => {
  expect(toFault(new Error(message)).kind.code).toBe('house.not_ready');
});

test('who hangs up in the middle of a body is no failure of ours', () => {
  const hungUp = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  expect(toFault(hungUp).kind.code).toBe('house.unreadable');
});

test.each([[undefined], [null], ['text'], [42], [{}]])('%j thrown is our mistake', (thrown) => {
  expect(toFault(thrown).kind.code).toBe('house.broken');
});

test('a fault of a room stays what it is', () => {
  const full = fault('small.full', 409, 'It is full');
  const thrown = full({ detail: 'Come tomorrow.', retryAfterS: 9 });
  expect(toFault(thrown)).toBe(thrown);
  expect(isFault(thrown, full)).toBe(true);
  expect(isFault(new Fault(catalogue.notFound.kind), full)).toBe(false);
  expect(problemBody(thrown, 'request-1')).toEqual({
    type: '/problems/small.full',
    title: 'It is full',
    status: 409,
    code: 'small.full',
    detail: 'Come tomorrow.',
    requestId: 'request-1',
  });
});

test('codes are one of a kind, and each has a status of refusal', () => {
  const kinds = Object.values(catalogue).map(({ kind }) => kind);
  expect(new Set(kinds.map(({ code }) => code)).size).toBe(kinds.length);
  for (const { status } of kinds) expect(status).toBeGreaterThanOrEqual(400);
});

test('of very much that is wrong twenty are told', () => {
  const validation = Array.from({ length: 50 }, (_, i) => ({
    instancePath: `/list/${i}`,
    keyword: 'type',
    message: 'must be a word',
  }));
  const { facts } = toFault(failing({ validation, validationContext: 'body' }));
  expect(facts.errors).toHaveLength(20);
  expect(facts.detail).toBe('In the body: /list/0 must be a word.');
});
