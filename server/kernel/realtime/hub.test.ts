import { expect, test } from 'vitest';
import { matchTopic } from './channel.ts';
import { openHub, type Said } from './hub.ts';

test('watchers of a topic are told in order, others are not', () => {
  const hub = openHub();
  const [one, two, other]: Said[][] = [[], [], []];
  hub.watch('a', (said) => one?.push(said));
  hub.watch('a', (said) => two?.push(said));
  hub.watch('b', (said) => other?.push(said));
  hub.publish('a', 'first');
  hub.publish('a', 'second');
  expect(one).toEqual([
    { topic: 'a', seq: 1, body: 'first' },
    { topic: 'a', seq: 2, body: 'second' },
  ]);
  expect(two).toEqual(one);
  expect(other).toEqual([]);
  expect(hub.count()).toBe(3);
});

test('who stopped watching is told nothing, however often they stop', () => {
  const hub = openHub();
  const told: unknown[] = [];
  const stop = hub.watch('a', ({ body }) => told.push(body));
  const stopOther = hub.watch('a', () => undefined);
  stop();
  stop();
  expect(hub.count()).toBe(1);
  hub.publish('a', 'late');
  expect(told).toEqual([]);
  stopOther();
  expect(hub.count()).toBe(0);
});

test('one who stops while being told is told to the end and then no more', () => {
  const hub = openHub();
  const told: string[] = [];
  const stop = hub.watch('a', () => {
    told.push('one');
    stop();
  });
  hub.watch('a', () => told.push('two'));
  hub.publish('a', null);
  hub.publish('a', null);
  expect(told).toEqual(['one', 'two', 'two']);
});

test('a topic without watchers is forgotten and begins anew', () => {
  const hub = openHub();
  hub.publish('a', 'nobody hears');
  const seqs: number[] = [];
  const stop = hub.watch('a', ({ seq }) => seqs.push(seq));
  hub.publish('a', null);
  stop();
  hub.watch('a', ({ seq }) => seqs.push(seq));
  hub.publish('a', null);
  expect(seqs).toEqual([1, 1]);
});

test.each([
  ['a/:b', 'a/x', { b: 'x' }],
  ['a/:b/:c', 'a/x/y', { b: 'x', c: 'y' }],
  ['a', 'a', {}],
  ['a/:b', 'a/', null],
  ['a/:b', 'a', null],
  ['a/:b', 'a/x/y', null],
  ['a/:b', 'c/x', null],
  ['a/:b', '', null],
])('%s and %s give %j', (pattern, topic, params) => {
  expect(matchTopic(pattern, topic)).toEqual(params);
});
