import { expect, test } from 'vitest';
import { groupCommit } from './group-commit.ts';

/** A writer that waits until it is let go, and what it was given. */
function heldWriter(itemsMax: number) {
  const groups: number[][] = [];
  const held: (() => void)[] = [];
  const committed: number[] = [];
  const write = async (items: number[]) => {
    groups.push(items);
    await new Promise<void>((resolve) => held.push(resolve));
    const bad = items.find((item) => item < 0);
    if (bad !== undefined) throw new Error(`bad item ${bad}`);
    committed.push(...items);
    return items.map((item) => item * 10);
  };
  return {
    groups,
    committed,
    put: groupCommit<number, number>({ itemsMax, write }),
    /** Lets the group at hand commit, once it is there. */
    async commit() {
      await expect.poll(() => held.length, { interval: 1 }).toBeGreaterThan(0);
      held.shift()?.();
    },
  };
}

test('a lone item waits for nobody; what arrives meanwhile shares the next group, in order', async () => {
  const { put, groups, commit } = heldWriter(100);
  const answers = [put(1)];
  expect(groups).toEqual([[1]]);
  for (const item of [2, 3, 4]) answers.push(put(item));
  expect(groups).toEqual([[1]]);
  await commit();
  await commit();
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
  expect(groups).toEqual([[1], [2, 3, 4]]);
});

test('nobody is answered before their group has committed', async () => {
  const { put, committed, commit } = heldWriter(100);
  let answered = false;
  const answer = put(1).then((value) => {
    answered = true;
    expect(committed).toContain(1);
    return value;
  });
  await Promise.resolve();
  expect(answered).toBe(false);
  await commit();
  expect(await answer).toBe(10);
});

test('a group has an end; the rest waits for the next', async () => {
  const { put, groups, commit } = heldWriter(2);
  const answers = [1, 2, 3, 4, 5].map((item) => put(item));
  for (let i = 0; i < 3; i++) await commit();
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50]);
  expect(groups).toEqual([[1], [2, 3], [4, 5]]);
});

test('one bad item harms no other, and the desk goes on', async () => {
  const { put, groups, committed, commit } = heldWriter(100);
  const first = put(1);
  const outcomes = Promise.allSettled([2, -3, 4].map((item) => put(item)));
  for (let i = 0; i < 5; i++) await commit();
  expect(await first).toBe(10);
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(groups).toEqual([[1], [2, -3, 4], [2], [-3], [4]]);
  expect(committed).toEqual([1, 2, 4]);
  const next = put(5);
  await commit();
  expect(await next).toBe(50);
});

test('a thousand at once share a few groups and each gets its own answer', async () => {
  const groups: number[] = [];
  const put = groupCommit<number, number>({
    itemsMax: 200,
    async write(items) {
      groups.push(items.length);
      await Promise.resolve();
      return items.map((item) => item + 1);
    },
  });
  const answers = await Promise.all(Array.from({ length: 1000 }, (_, i) => put(i)));
  expect(answers).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  expect(groups.length).toBeLessThan(10);
});

test('a writer that answers too few fails those it forgot', async () => {
  const put = groupCommit<number, number>({ itemsMax: 9, write: async () => [] });
  await expect(put(1)).rejects.toThrow('1');
});
