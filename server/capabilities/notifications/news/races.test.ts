import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { tell } from './index.ts';

let madang: Madang;
let other: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], change: withKinds() });
  other = await openMadang({ apps: [], change: withKinds(), databaseUrl: madang.databaseUrl });
});
afterAll(async () => {
  await other.close();
  await madang.close();
});

const NEWS = '/api/notifications/news';
test('two nodes that tell the same at once tell it once', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => madang.person()));
  const tellings = people.map(({ id }, i) =>
    telling({ id }, { dedupe: `same ${i}`, bundle: 'kitchen' }),
  );
  await Promise.all(
    [madang, other, madang, other].map((node, i) =>
      tell(node.house.context('test'), i % 2 === 0 ? tellings : tellings.toReversed()),
    ),
  );
  for (const person of people) {
    const { items } = (await person.get(NEWS)).body;
    expect(items.map(({ count }: { count: number }) => count)).toEqual([1]);
  }
});

test('lines of one bundle told at once are one line, and none is lost', async () => {
  const person = await madang.person();
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      tell((i % 2 === 0 ? madang : other).house.context('test'), [
        telling(person, { dedupe: `part ${i}`, bundle: 'kitchen' }),
      ]),
    ),
  );
  const { items } = (await person.get(NEWS)).body;
  expect(items.map(({ count }: { count: number }) => count)).toEqual([12]);
  expect(items[0].seq).toBe(12);
});

test('news told while one marks all as read is either read or above what was marked', async () => {
  const person = await madang.person();
  await tell(madang.house.context('test'), [
    telling(person, { dedupe: 'first', bundle: 'kitchen' }),
  ]);
  await Promise.all([
    person.put(`${NEWS}/read`, { upTo: 1 }),
    tell(other.house.context('test'), [telling(person, { dedupe: 'second', bundle: 'kitchen' })]),
  ]);
  const { items } = (await person.get(NEWS)).body;
  const unread = items.filter(({ readAt }: { readAt: string | null }) => readAt === null);
  expect(unread.map(({ seq }: { seq: number }) => seq)).toEqual([2]);
});
