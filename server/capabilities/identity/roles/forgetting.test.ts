import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetIn } from '../../../kernel/keeps/forget.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { roles } from './module.ts';

let madang: Madang;
let chief: TestPerson;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  chief = await madang.person('administrator', '관리하는 사람');
});
afterAll(() => madang.close());

const PEOPLE = '/api/identity/roles/people';
const forget = (id: string) => forgetIn(madang.house.context('test'), roles, id);
const lines = async (): Promise<object[]> =>
  (await chief.get('/api/identity/roles/changes?limit=100')).body.items;

/** One gives another a role and signs them out, both with a sentence that names both. */
async function dealings(author: TestPerson, person: TestPerson): Promise<void> {
  const reason = `${author.name} knows ${person.name}`;
  const at = `${PEOPLE}/${person.id}`;
  expect((await author.put(at, { role: 'curator', reason })).status).toBe(204);
  madang.clock.advance({ s: 1 });
  expect((await author.post(`${at}/sign-outs`, { reason })).status).toBe(200);
  madang.clock.advance({ s: 1 });
}

test.each([
  ['the person it is about', 'person'],
  ['the administrator who wrote it', 'author'],
] as const)('a reason goes with %s, and what was done stays', async (_who, leaves) => {
  const people = {
    author: await madang.person('administrator', 'Ottoline'),
    person: await madang.person('member', 'Zebedee'),
  };
  const { author, person } = people;
  const before = await lines();
  await dealings(author, person);
  expect(await forget(people[leaves].id)).toBe(2);
  expect(await forget(people[leaves].id), 'once more').toBe(0);
  const left = (await lines()).slice(0, -before.length || undefined);
  const named = {
    person: leaves === 'person' ? null : expect.objectContaining({ id: person.id }),
    actor: leaves === 'author' ? null : expect.objectContaining({ id: author.id }),
    house: null,
    reason: null,
  };
  expect(left).toMatchObject([
    { ...named, before: 'curator', after: 'curator', sessionsEnded: 2 },
    { ...named, before: 'member', after: 'curator', sessionsEnded: null },
  ]);
  const kept = 'select reason from identity.role_change where reason is not null';
  const { writer } = madang.house.ground.database;
  expect(JSON.stringify(await writer.rows(kept))).not.toContain('Zebedee');
});

test('reasons about others stay', async () => {
  const [one, other] = [await madang.person('member'), await madang.person('member')];
  for (const { id } of [one, other]) {
    await chief.put(`${PEOPLE}/${id}`, { role: 'curator', reason: 'Knows every song' });
  }
  await forget(one.id);
  const { body } = await chief.get(`/api/identity/roles/changes?personId=${other.id}`);
  expect(body.items).toMatchObject([{ reason: 'Knows every song' }]);
});
