import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { blockedAmong, blocksBetween, isBlocked } from './index.ts';
import { BLOCKS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const BLOCKS = '/api/identity/blocks';
const block = (who: TestPerson, whom: { id: string }) => who.post(BLOCKS, { personId: whom.id });
const namesOf = async (who: TestPerson) =>
  (await who.get(BLOCKS)).body.items.map(({ person }: { person: { name: string } }) => person.name);

describe('identity.blocks.blockPerson', () => {
  test('somebody is blocked, once, since when they first were', async () => {
    const [person, other] = [await madang.person(), await madang.person('member', '시끄러운 이')];
    const at = madang.clock.now().toISOString();
    const told = await madang.told();
    const first = await block(person, other);
    const { hue } = (await other.get('/api/identity/profiles/me')).body;
    const wanted = { person: { id: other.id, name: '시끄러운 이', hue }, at };
    expect(first).toMatchObject({ status: 201, body: wanted });
    madang.clock.advance({ s: 5 });
    expect((await block(person, other)).body).toEqual(wanted);
    expect((await person.get(BLOCKS)).body).toEqual({ items: [wanted], next: null });
    expect(await madang.told(), 'nobody is told, nothing is written elsewhere').toEqual(told);
  });

  test.each([
    ['oneself', 422, 'identity.block_self'],
    ['nobody', 404, 'identity.person_unknown'],
  ])('%s cannot be blocked', async (whom, status, code) => {
    const person = await madang.person();
    const id = whom === 'oneself' ? person.id : crypto.randomUUID();
    expect(await block(person, { id })).toMatchObject({ status, body: { code } });
    expect(await namesOf(person)).toEqual([]);
  });

  test('the list has an end, and unblocking makes room', async () => {
    const [person, one, more] = [
      await madang.person(),
      await madang.person(),
      await madang.person(),
    ];
    await block(person, one);
    await madang.house.ground.database.writer.change(
      `with crowd as (
         insert into identity.person (id, name, language, zone, role, created_at, updated_at)
         select gen_random_uuid(), 'crowd', 'ko', 'UTC', 'guest', now(), now()
         from generate_series(2, $2) returning id)
       insert into identity.block select $1, id, now() from crowd`,
      [person.id, BLOCKS_MAX],
    );
    const full = await block(person, more);
    expect(full).toMatchObject({ status: 409, body: { code: 'identity.blocks_too_many' } });
    expect((await block(person, one)).status, 'who is on it already').toBe(201);
    await person.delete(`${BLOCKS}/${one.id}`);
    expect((await block(person, more)).status).toBe(201);
  });
});

describe('identity.blocks.unblockPerson', () => {
  test('takes the own block away and leaves theirs, as often as it is asked', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    await block(person, other);
    await block(other, person);
    for (let i = 0; i < 2; i++) {
      expect(await person.delete(`${BLOCKS}/${other.id}`)).toMatchObject({ status: 204, body: '' });
    }
    expect(await namesOf(person)).toEqual([]);
    expect(await namesOf(other)).toEqual([person.name]);
  });
});

describe('identity.blocks.listBlocks', () => {
  test('pages follow each other without a gap, the latest first, in two statements each', async () => {
    const person = await madang.person();
    const names: string[] = [];
    for (let i = 0; i < 5; i++) {
      const other = await madang.person();
      await block(person, other);
      names.unshift(other.name);
      if (i % 2 === 0) madang.clock.advance({ s: 1 });
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await person.get(`${BLOCKS}?limit=2${cursor}`);
      seen.push(...body.items.map((item: { person: { name: string } }) => item.person.name));
      next = body.next;
    }
    expect(seen.toSorted()).toEqual(names.toSorted());
    expect((await madang.statements(() => person.get(BLOCKS))).length).toBe(2);
    expect((await person.get(`${BLOCKS}?cursor=nonsense`)).status).toBe(422);
  });
});

describe('those who are blocked are not told', () => {
  test('what they see of the other is the same as before', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    const look = async () => [
      (await other.get(`/api/identity/profiles/${person.id}`)).body,
      (await other.get(BLOCKS)).body,
      (await other.get(`${BLOCKS}/${person.id}`)).body,
      (await other.get('/api/identity/profiles/me')).body,
    ];
    const before = await look();
    await block(person, other);
    expect(await look()).toEqual(before);
    expect((await person.get(`${BLOCKS}/${other.id}`)).body).toMatchObject({ blocked: true });
    expect((await other.get(`${BLOCKS}/${crypto.randomUUID()}`)).body).toEqual(before[2]);
  });

  test('they may block in turn, and learn nothing by it', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    await block(person, other);
    expect((await block(other, person)).status).toBe(201);
  });
});

describe('the door', () => {
  test('a block stands in both directions, between those two alone, in one query', async () => {
    const [a, b, c] = [await madang.person(), await madang.person(), await madang.person()];
    const ctx = madang.house.context('test');
    await block(a, b);
    await block(c, a);
    expect(await isBlocked(ctx, a.id, b.id)).toBe(true);
    expect(await isBlocked(ctx, b.id, a.id)).toBe(true);
    expect(await isBlocked(ctx, b.id, c.id)).toBe(false);
    expect(await blockedAmong(ctx, a.id, [b.id, c.id, a.id])).toEqual(new Set([b.id, c.id]));
    expect(await blockedAmong(ctx, b.id, [a.id, c.id])).toEqual(new Set([a.id]));
    const sent = await madang.statements(() => blockedAmong(ctx, a.id, [b.id, c.id, b.id]));
    expect(sent.length).toBe(1);
    expect(await madang.statements(() => blockedAmong(ctx, a.id, []))).toEqual([]);
    const pairs: [string, string][] = [
      [a.id, b.id],
      [b.id, a.id],
      [b.id, c.id],
      [a.id, c.id],
    ];
    expect(await blocksBetween(ctx, pairs)).toEqual(
      new Set([`${a.id} ${b.id}`, `${b.id} ${a.id}`, `${a.id} ${c.id}`]),
    );
    expect((await madang.statements(() => blocksBetween(ctx, pairs))).length).toBe(1);
    expect(await madang.statements(() => blocksBetween(ctx, []))).toEqual([]);
  });
});
