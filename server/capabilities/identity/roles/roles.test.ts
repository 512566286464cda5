import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { assign } from './index.ts';

let madang: Madang;
let chief: TestPerson;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  chief = await madang.person('administrator', '관리하는 사람');
});
afterAll(() => madang.close());

const PEOPLE = '/api/identity/roles/people';
const CHANGES = '/api/identity/roles/changes';
const ME = '/api/identity/profiles/me';
const reason = 'Looks after the songs';

/** The events that `work` made happen, by name: exactly what else happened. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

const changesOf = async (id: string) => (await chief.get(`${CHANGES}?personId=${id}`)).body.items;

describe('identity.roles.assignRole', () => {
  test('a role holds at once: the old token is refused, a refresh brings the new one', async () => {
    const member = await madang.person('member');
    const told = await toldDuring(async () => {
      const answer = await chief.put(`${PEOPLE}/${member.id}`, { role: 'administrator', reason });
      expect(answer).toMatchObject({ status: 204, body: '' });
    });
    expect(told).toEqual(['identity.profiles.roleAssigned']);
    const early = await member.get(ME);
    expect(early).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
    const { refreshToken } = member;
    const { body } = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
    expect(body.me.role).toBe('administrator');
    const late = madang.bearer(body.accessToken);
    const third = await madang.person('member');
    const given = { role: 'curator', reason };
    // Known as an administrator, who came in by a password alone.
    expect(await late.put(`${PEOPLE}/${third.id}`, given)).toMatchObject({
      status: 403,
      body: { code: 'house.factor_needed' },
    });
  });

  test('who is no administrator any more cannot use what is left of their token', async () => {
    const former = await madang.person('administrator');
    await chief.put(`${PEOPLE}/${former.id}`, { role: 'member', reason });
    const told = await toldDuring(async () => {
      for (const id of [former.id, chief.id]) {
        const answer = await former.put(`${PEOPLE}/${id}`, { role: 'administrator', reason });
        expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
      }
      expect((await former.get(PEOPLE)).status).toBe(401);
    });
    expect(told).toEqual([]);
    expect((await changesOf(former.id)).length).toBe(1);
  });

  test('on another node, where the token still opens, the table is asked', async () => {
    const { databaseUrl, clock } = madang;
    const elsewhere = await openMadang({ apps: [], databaseUrl, clock });
    try {
      const former = await madang.person('administrator');
      await chief.put(`${PEOPLE}/${former.id}`, { role: 'member', reason });
      const there = elsewhere.bearer(former.accessToken);
      expect((await there.get(ME)).body.role).toBe('member');
      for (const answer of [
        await there.put(`${PEOPLE}/${former.id}`, { role: 'administrator', reason }),
        await there.get(PEOPLE),
        await there.get(CHANGES),
      ]) {
        expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
      }
      // A third role, given there, is not held up by what this node expects.
      await assign(elsewhere.house.context('test'), {
        personId: former.id,
        role: 'curator',
        reason,
      });
      madang.clock.advance({ s: 31 });
      const { refreshToken } = former;
      const fresh = await elsewhere.nobody.post('/api/identity/sessions/refresh', { refreshToken });
      expect((await madang.bearer(fresh.body.accessToken).get(ME)).body.role).toBe('curator');
    } finally {
      await elsewhere.close();
    }
  });

  test('nobody is made a guest, or what does not exist, and not without a reason', async () => {
    const member = await madang.person('member');
    for (const role of ['guest', 'owner', null, ['curator']]) {
      const answer = await chief.put(`${PEOPLE}/${member.id}`, { role, reason });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].pointer).toBe('/role');
    }
    for (const wrong of [undefined, '', '   ', 'x'.repeat(201), 7]) {
      const answer = await chief.put(`${PEOPLE}/${member.id}`, { role: 'curator', reason: wrong });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].pointer).toBe('/reason');
    }
    const nobody = await chief.put(`${PEOPLE}/${crypto.randomUUID()}`, { role: 'member', reason });
    expect(nobody).toMatchObject({ status: 404, body: { code: 'identity.person_unknown' } });
    expect(await changesOf(member.id)).toEqual([]);
  });

  test('a role somebody has already is no change, and no line', async () => {
    const member = await madang.person('member');
    const before = await changesOf(member.id);
    const told = await toldDuring(async () => {
      const answer = await chief.put(`${PEOPLE}/${member.id}`, { role: 'member', reason });
      expect(answer.status).toBe(204);
    });
    expect(told).toEqual([]);
    expect(await changesOf(member.id)).toEqual(before);
    expect((await member.get(ME)).status).toBe(200);
  });

  test('the last administrator stays one', async () => {
    const house = await openMadang({ apps: [] });
    try {
      const first = await house.person('administrator');
      const stepDown = { role: 'member', reason };
      const alone = await first.put(`${PEOPLE}/${first.id}`, stepDown);
      expect(alone).toMatchObject({ status: 409, body: { code: 'identity.last_administrator' } });
      expect((await first.get(CHANGES)).body.items).toEqual([]);
      await house.person('administrator');
      expect((await first.put(`${PEOPLE}/${first.id}`, stepDown)).status).toBe(204);
    } finally {
      await house.close();
    }
  });
});

describe('identity.roles.listChanges', () => {
  test('the log says whose role, from what to what, by whom, when and why', async () => {
    const member = await madang.person('member', '소라');
    madang.clock.advance({ s: 1 });
    await chief.put(`${PEOPLE}/${member.id}`, { role: 'curator', reason: ` ${reason} ` });
    const at = madang.clock.now().toISOString();
    madang.clock.advance({ s: 1 });
    const ctx = madang.house.context('command administrator');
    await assign(ctx, { personId: member.id, role: 'administrator', reason: 'By hand' });
    const person = { id: member.id, name: '소라', hue: expect.any(Number) };
    expect(await changesOf(member.id)).toEqual([
      {
        id: expect.any(String),
        person,
        actor: null,
        house: 'command administrator',
        before: 'curator',
        after: 'administrator',
        sessionsEnded: null,
        reason: 'By hand',
        at: madang.clock.now().toISOString(),
      },
      {
        id: expect.any(String),
        person,
        actor: { id: chief.id, name: '관리하는 사람', hue: expect.any(Number) },
        house: null,
        before: 'member',
        after: 'curator',
        sessionsEnded: null,
        reason,
        at,
      },
    ]);
  });

  test('pages follow each other without a gap, in six statements each', async () => {
    const member = await madang.person('member');
    const roles = ['curator', 'member', 'curator', 'member', 'curator'];
    for (const role of roles) {
      madang.clock.advance({ s: 1 });
      await chief.put(`${PEOPLE}/${member.id}`, { role, reason });
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await chief.get(`${CHANGES}?personId=${member.id}&limit=2${cursor}`);
      seen.push(...body.items.map((item: { after: string }) => item.after));
      next = body.next;
    }
    expect(seen).toEqual(roles.toReversed());
    const sent = await madang.statements(() => chief.get(`${CHANGES}?limit=2`));
    // Three of them ask for the second factor.
    expect(sent.length).toBe(6);
    expect((await chief.get(`${CHANGES}?cursor=nonsense`)).status).toBe(422);
  });

  test('the database lets nobody change or take away a line, but forget who is named', async () => {
    const member = await madang.person('member');
    await chief.put(`${PEOPLE}/${member.id}`, { role: 'curator', reason });
    const { writer } = madang.house.ground.database;
    for (const change of [
      `update identity.role_change set reason = 'other' where person_id = $1`,
      `update identity.role_change set actor_id = person_id where person_id = $1`,
      `update identity.role_change set person_id = '${chief.id}' where person_id = $1`,
      'update identity.role_change set reason = null where person_id = $1',
      'update identity.role_change set sessions_ended = 1 where person_id = $1',
      `update identity.role_change set person_id = null, reason = 'other' where person_id = $1`,
      'delete from identity.role_change where person_id = $1',
    ]) {
      await expect(writer.change(change, [member.id])).rejects.toThrow('append-only');
    }
    expect((await changesOf(member.id)).length).toBe(1);
    const forget = 'update identity.role_change set person_id = null where person_id = $1';
    expect(await writer.change(forget, [member.id])).toBe(1);
    expect(await changesOf(member.id)).toEqual([]);
    const [line] = (await chief.get(`${CHANGES}?limit=1`)).body.items;
    expect(line).toMatchObject({ person: null, actor: { id: chief.id }, reason });
  });
});

describe('identity.roles.listPeople', () => {
  const namesIn = async (query: string) =>
    (await chief.get(`${PEOPLE}?${query}`)).body.items.map(({ name }: { name: string }) => name);

  test('people are found by how their name or mail address begins, whatever the capitals', async () => {
    const signedUp = await madang.nobody.post('/api/identity/accounts', {
      email: 'Zelda.Quill@example.com',
      password: 'three blue cranes',
      name: 'Ottoline Quill',
      client: 'program',
    });
    madang.clock.advance({ s: 1 });
    await madang.person('curator', 'ottolino');
    expect(await namesIn('search=OTTOLIN')).toEqual(['ottolino', 'Ottoline Quill']);
    expect(await namesIn('search=%20ottoline%20%20q')).toEqual(['Ottoline Quill']);
    expect(await namesIn('search=zelda.quill%40')).toEqual(['Ottoline Quill']);
    expect(await namesIn('search=ottolin&role=curator')).toEqual(['ottolino']);
    expect(await namesIn('search=quill')).toEqual([]);
    for (const trick of ['%25', 'o_to', "'%20or%201=1--", '%00', '\\']) {
      expect(await namesIn(`search=${trick}`), trick).toEqual([]);
    }
    const { body } = await chief.get(`${PEOPLE}?search=zelda`);
    expect(body).toEqual({
      items: [
        {
          id: signedUp.body.me.id,
          name: 'Ottoline Quill',
          hue: signedUp.body.me.hue,
          email: 'zelda.quill@example.com',
          role: 'member',
          createdAt: signedUp.body.me.createdAt,
        },
      ],
      next: null,
    });
  });

  test('pages follow each other without a gap, newest first, in five statements each', async () => {
    const names = ['Zz one', 'Zz two', 'Zz three', 'Zz four', 'Zz five'];
    for (const name of names) {
      madang.clock.advance({ s: 1 });
      await madang.person('guest', name);
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await chief.get(`${PEOPLE}?search=zz&limit=2${cursor}`);
      seen.push(...body.items.map((item: { name: string }) => item.name));
      next = body.next;
    }
    expect(seen).toEqual(names.toReversed());
    expect((await madang.statements(() => chief.get(`${PEOPLE}?search=zz`))).length).toBe(5);
    expect((await chief.get(`${PEOPLE}?cursor=nonsense`)).status).toBe(422);
  });
});

test('sample people get their roles once, by a line of the log', async () => {
  const { wiring, context } = madang.house;
  const samplesOf = (name: string) => wiring.rooms.find((room) => room.name === name)?.samples;
  await samplesOf('identity.accounts')?.(context('samples'));
  await samplesOf('identity.roles')?.(context('samples'));
  const found = await chief.get(`${PEOPLE}?search=haneul@`);
  const [haneul] = found.body.items;
  expect(haneul.role).toBe('curator');
  await chief.put(`${PEOPLE}/${haneul.id}`, { role: 'member', reason });
  await samplesOf('identity.roles')?.(context('samples'));
  expect((await chief.get(`${PEOPLE}?search=haneul@`)).body.items[0].role).toBe('member');
  const lines = (await changesOf(haneul.id)) as { house: string | null; reason: string }[];
  expect(lines.map(({ house }) => house)).toEqual([null, 'samples']);
  expect(lines[1]?.reason).toMatch(/^[가-힣 ]+요$/);
});
