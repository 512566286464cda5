import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SKY } from '../sky.ts';
import { distanceOf, refusalOf } from './reach.ts';
import { faultsOf, skyOf, type Star } from './sky.ts';

const star = (id: string, more: Partial<Star> = {}): Star => ({
  id,
  name: { ko: id, en: id },
  words: { ko: id, en: id },
  at: [10, 10],
  magnitude: 2,
  hue: 'white',
  price: 5,
  ...more,
});
const text = { ko: '', en: '' };

const small = skyOf([
  {
    id: 'a',
    name: text,
    story: text,
    stars: [star('a-1', { first: true }), star('a-2')],
    lines: [['a-1', 'a-2']],
    paths: [['a-2', 'b-1']],
  },
  { id: 'b', name: text, story: text, stars: [star('b-1')], lines: [], paths: [] },
]);
const [first, second, third] = [...small.stars.values()] as [Star, Star, Star];

test('one walks from star to star, also over the border of a constellation', () => {
  const see = (...found: string[]) =>
    [...small.stars.values()].map((each) => distanceOf(small, each, new Set(found)));
  expect(see()).toEqual(['near', 'far', 'far']);
  expect(see('a-1')).toEqual(['found', 'near', 'far']);
  expect(see('a-1', 'a-2')).toEqual(['found', 'found', 'near']);
  // Stars stay found, whatever becomes of the ways to them.
  expect(see('b-1')).toEqual(['near', 'near', 'found']);
});

test('a refusal says why: too far, or how much light is missing', () => {
  const has = (left: number, ...found: string[]) => ({ left, found: new Set(found) });
  expect(refusalOf(small, first, has(5))).toBeNull();
  expect(refusalOf(small, first, has(2))).toEqual({ because: 'light', missing: 3 });
  expect(refusalOf(small, second, has(99))).toEqual({ because: 'far' });
  expect(refusalOf(small, third, has(99, 'a-2'))).toBeNull();
});

test('the shipped sky can be walked from end to end, in every order that its ways allow', () => {
  expect(faultsOf(SKY)).toEqual([]);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (luck) => {
      const found = new Set<string>();
      for (const chance of luck) {
        const near = [...SKY.stars.values()].filter(
          (each) => distanceOf(SKY, each, found) === 'near',
        );
        const next = near[chance % near.length];
        if (!next) break;
        found.add(next.id);
      }
      expect(found.size).toBe(SKY.stars.size);
    }),
    { numRuns: 20 },
  );
});

test('what is wrong with a sky is told', () => {
  const broken = skyOf([
    {
      id: 'a',
      name: text,
      story: text,
      stars: [
        star('a-1', { first: true }),
        star('a-1'),
        star('a-2', { at: [-1, 0] }),
        star('a-3', { price: 0 }),
      ],
      lines: [['a-1', 'a-9']],
      paths: [],
    },
  ]);
  expect(faultsOf(broken)).toEqual([
    'a-1 is there twice',
    'an edge leads to a-9, which is not there',
    'no way leads to a-1',
    'no way leads to a-1',
    'no way leads to a-2',
    'no way leads to a-3',
    'a-3 has no price',
    'a-2 lies outside of the sky',
  ]);
});
