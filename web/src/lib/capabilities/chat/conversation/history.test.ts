import { expect, test } from 'vitest';
import { Problem } from '../../../kernel/api/problem.ts';
import { messageOf } from '../rules/test-message.ts';
import type { Stretch } from '../shapes.ts';
import { History, type StretchQuery } from './history.svelte.ts';

/** A house that answers when it is told to. */
function house() {
  const asked: { query: StretchQuery; answer: (page: Stretch | Error) => void }[] = [];
  const history = new History(
    (query) =>
      new Promise((resolve, reject) => {
        const answer = (page: Stretch | Error) =>
          page instanceof Error ? reject(page) : resolve(page);
        asked.push({ query, answer });
      }),
  );
  return { history, asked };
}
const page = (from: number, to: number, more: Partial<Stretch> = {}): Stretch => ({
  items: Array.from({ length: to - from }, (_, at) => messageOf(from + at)),
  older: from > 1,
  newer: false,
  ...more,
});
const seqs = ({ stretch }: History) => stretch.items.map(({ seq }) => seq);

test('what is said while a stretch is read stands in it, and once', async () => {
  const { history, asked } = house();
  const read = history.go();
  history.said(messageOf(5));
  history.said(messageOf(6));
  asked[0]?.answer(page(2, 6));
  await read;
  expect(seqs(history)).toEqual([2, 3, 4, 5, 6]);
});

test('of readings that overlap the last one counts, whichever answers first', async () => {
  const { history, asked } = house();
  const [first, second] = [history.go(), history.go({ around: 50 })];
  asked[1]?.answer(page(40, 60, { newer: true }));
  asked[0]?.answer(page(90, 99));
  await Promise.all([first, second]);
  expect(seqs(history)[0]).toBe(40);
  expect([history.busy, history.isRead]).toEqual([false, true]);
});

test('what lies before is asked for by the first place, and not again while it is', async () => {
  const { history, asked } = house();
  const read = history.go();
  asked[0]?.answer(page(40, 60));
  await read;
  const older = [history.older(), history.older()];
  expect(asked.slice(1).map(({ query }) => query)).toEqual([{ before: 40 }]);
  asked[1]?.answer(page(20, 40));
  await Promise.all(older);
  expect(seqs(history).length).toBe(40);
  await history.newer();
  expect(asked.length).toBe(2);
});

test('a reading that fails leaves what is shown, and says why', async () => {
  const { history, asked } = house();
  const read = history.go();
  asked[0]?.answer(page(40, 60));
  await read;
  const older = history.older();
  asked[1]?.answer(new Problem({ status: 0, code: 'client.unreachable' }));
  await older;
  expect([seqs(history).length, history.problem?.unreachable]).toEqual([20, true]);
  await history.older();
  expect(asked.length).toBe(2);
});
