import { expect, test } from 'vitest';
import { History } from './history.ts';

test('steps are taken back and done again, and a new one forgets what was taken back', () => {
  const history = new History('a', 10);
  history.push('b');
  history.push('c');
  expect([history.undo(), history.undo(), history.undo()]).toEqual(['b', 'a', 'a']);
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  expect([history.redo(), history.present]).toEqual(['b', 'b']);
  history.push('d');
  expect([history.canRedo, history.redo(), history.undo()]).toEqual([false, 'd', 'b']);
});

test('the oldest steps are forgotten, the others stay', () => {
  const history = new History(0, 3);
  for (const step of [1, 2, 3, 4, 5]) history.push(step);
  expect([history.undo(), history.undo(), history.undo(), history.undo()]).toEqual([4, 3, 2, 2]);
});

test('what is only said otherwise is no step', () => {
  const history = new History('a', 3);
  history.push('b');
  history.replace('b chosen');
  expect([history.present, history.undo(), history.redo()]).toEqual(['b chosen', 'a', 'b chosen']);
});
