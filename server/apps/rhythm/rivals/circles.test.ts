import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveScores } from '../../../testing/records.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { FOLLOWS_MAX } from './limits.ts';

const FOLLOWS = '/api/rhythm/rivals/follows';
const CIRCLE = '/api/rhythm/rivals/boards/arirang_0/hard';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const follow = (who: TestPerson, whom: { id: string }) => who.put(`${FOLLOWS}/${whom.id}`);
const block = (who: TestPerson, whom: TestPerson) =>
  who.post('/api/identity/blocks', { personId: whom.id });
const followed = async (who: TestPerson) =>
  (await who.get(FOLLOWS)).body.items.map(({ person }: { person: { id: string } }) => person.id);

/** Players with scores on arirang_0, hard, the first the best. */
async function players(count: number, seed = 9_000_000): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  for (let i = 0; i < count; i++) people.push(await madang.person());
  await giveScores(
    madang,
    people.map(({ id }, i) => ({ playerId: id, chartId: 'arirang_0', score: seed - 1000 * i })),
  );
  return people;
}

describe('rhythm.rivals.followPlayer', () => {
  test('somebody is followed, once, since when they first were', async () => {
    const [player, other] = [await madang.person(), await madang.person()];
    const at = madang.clock.now().toISOString();
    const told = await madang.told();
    const { hue } = (await other.get('/api/identity/profiles/me')).body;
    const wanted = { person: { id: other.id, name: other.name, hue }, at, mutual: false };
    expect(await follow(player, other)).toMatchObject({ status: 200, body: wanted });
    madang.clock.advance({ s: 5 });
    expect((await follow(player, other)).body).toEqual(wanted);
    expect((await player.get(FOLLOWS)).body).toEqual({ items: [wanted], next: null });
    expect((await follow(other, player)).body.mutual).toBe(true);
    expect((await player.get(FOLLOWS)).body.items).toEqual([{ ...wanted, mutual: true }]);
    expect(await madang.told(), 'nobody is told').toEqual(told);
  });

  test.each([
    ['oneself', 422, 'rhythm.follow_self'],
    ['nobody', 404, 'identity.person_unknown'],
    ['who blocked one', 404, 'identity.person_unknown'],
    ['whom one blocked', 404, 'identity.person_unknown'],
  ])('%s cannot be followed', async (whom, status, code) => {
    const [player, other] = [await madang.person(), await madang.person()];
    if (whom === 'who blocked one') await block(other, player);
    if (whom === 'whom one blocked') await block(player, other);
    const ids: Record<string, string> = { oneself: player.id, nobody: crypto.randomUUID() };
    const answer = await follow(player, { id: ids[whom] ?? other.id });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await followed(player)).toEqual([]);
  });

  test('the list has an end, and unfollowing makes room', async () => {
    const [player, one, more] = [
      await madang.person(),
      await madang.person(),
      await madang.person(),
    ];
    await follow(player, one);
    await madang.house.ground.database.writer.change(
      `insert into rhythm.follow select $1, gen_random_uuid(), now() from generate_series(2, $2)`,
      [player.id, FOLLOWS_MAX],
    );
    const full = await follow(player, more);
    expect(full).toMatchObject({ status: 409, body: { code: 'rhythm.follows_too_many' } });
    expect((await follow(player, one)).status, 'who is on it already').toBe(200);
    await player.delete(`${FOLLOWS}/${one.id}`);
    expect((await follow(player, more)).status).toBe(200);
  });
});

test('rhythm.rivals.unfollowPlayer ends it, as often as it is asked', async () => {
  const [player, other] = [await madang.person(), await madang.person()];
  await follow(player, other);
  await follow(other, player);
  for (let i = 0; i < 2; i++) {
    expect(await player.delete(`${FOLLOWS}/${other.id}`)).toMatchObject({ status: 204 });
  }
  expect(await followed(player)).toEqual([]);
  expect((await other.get(FOLLOWS)).body.items).toMatchObject([{ mutual: false }]);
});

describe('rhythm.rivals.listFollows', () => {
  test('pages follow each other without a gap, the latest first', async () => {
    const player = await madang.person();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const other = await madang.person();
      await follow(player, other);
      ids.unshift(other.id);
      madang.clock.advance({ s: 1 });
    }
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await player.get(`${FOLLOWS}?limit=2${cursor}`);
      seen.push(...body.items.map((item: { person: { id: string } }) => item.person.id));
      next = body.next;
    }
    expect(seen).toEqual(ids);
    expect(await madang.statements(() => player.get(FOLLOWS))).toHaveLength(3);
  });

  test('who is hidden by a block is not on it, until it is lifted', async () => {
    const [player, other] = [await madang.person(), await madang.person()];
    await follow(player, other);
    await block(other, player);
    expect(await followed(player)).toEqual([]);
    await other.delete(`/api/identity/blocks/${player.id}`);
    expect(await followed(player)).toEqual([other.id]);
  });
});

describe('rhythm.rivals.readCircleBoard', () => {
  const read = async (who: TestPerson, query = '') => (await who.get(`${CIRCLE}${query}`)).body;
  const ranked = (body: { items: { rank: number; person: { id: string } }[] }) =>
    body.items.map(({ rank, person }) => [rank, person.id]);

  test('shows me among those I follow, or among friends, with ranks inside the circle', async () => {
    const [best, rival, me, friend, stranger] = (await players(5)) as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    await follow(me, rival);
    await follow(me, friend);
    await follow(friend, me);
    await follow(stranger, me);
    expect(ranked(await read(me))).toEqual([
      [1, rival.id],
      [2, me.id],
      [3, friend.id],
    ]);
    expect(ranked(await read(me, '?circle=friends'))).toEqual([
      [1, me.id],
      [2, friend.id],
    ]);
    expect((await read(me, '?circle=friends')).circle).toBe(2);
    expect(ranked(await read(best))).toEqual([[1, best.id]]);
    expect(await madang.statements(() => read(me))).toHaveLength(5);
  });

  test('leaves out who has no record there, and says how many the circle has', async () => {
    const [rival] = (await players(1)) as [TestPerson];
    const me = await madang.person();
    await follow(me, rival);
    await follow(me, await madang.person());
    expect(await read(me)).toMatchObject({ items: [{ rank: 1 }], circle: 3, period: null });
    const empty = { items: [], circle: 3 };
    expect(await read(me, '?modifiers=mirror')).toMatchObject(empty);
    expect(await read(me, '?kind=unverified')).toMatchObject(empty);
    expect(await read(me, '?period=week')).toMatchObject({
      ...empty,
      period: { name: '2026-W09' },
    });
    const other = await me.get('/api/rhythm/rivals/boards/arirang_2/easy');
    expect(other.body).toMatchObject(empty);
  });

  test('leaves out whom a block hides, in both directions', async () => {
    const [one, two, me] = (await players(3)) as [TestPerson, TestPerson, TestPerson];
    await follow(me, one);
    await follow(me, two);
    await block(me, one);
    await block(two, me);
    expect(ranked(await read(me))).toEqual([[1, me.id]]);
  });

  test('of an unknown period there is none', async () => {
    const answer = await (await madang.person()).get(`${CIRCLE}?period=2025-W53`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'rhythm.period_unknown' } });
  });
});
