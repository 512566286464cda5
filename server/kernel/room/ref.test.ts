import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmallHouse, type SmallHouse } from '../testing/small-house.ts';
import { reachRef, reachRefs, refKind } from './ref.ts';

const asked: string[][] = [];
const lamp = refKind({
  kind: 'lamp',
  talk: 'open',
  async reach(_ctx, ids) {
    asked.push(ids);
    const there = ids.filter((id) => id !== 'broken');
    return new Map(there.map((id) => [id, { title: { ko: id, en: id }, path: `/lamps/${id}` }]));
  },
});

let small: SmallHouse;
beforeAll(async () => {
  small = await openSmallHouse([], { refs: [lamp] });
});
afterAll(() => small.close());

test('a thing is reached by its kind, with how one may talk about it', async () => {
  const ctx = small.house.context('test');
  expect(await reachRef(ctx, 'lamp:red')).toEqual({
    title: { ko: 'red', en: 'red' },
    path: '/lamps/red',
    talk: 'open',
  });
  for (const nothing of ['lamp:broken', 'ghost:red', 'lamp', ''])
    await expect(reachRef(ctx, nothing)).rejects.toMatchObject({ kind: { status: 404 } });
});

test('many are reached by one question a kind; what is not there is missing', async () => {
  asked.length = 0;
  const refs = ['lamp:a', 'lamp:broken', 'lamp:b', 'lamp:a', 'ghost:c'];
  const reached = await reachRefs(small.house.context('test'), refs);
  expect([...reached.keys()]).toEqual(['lamp:a', 'lamp:b']);
  expect(asked).toEqual([['a', 'broken', 'b']]);
});
