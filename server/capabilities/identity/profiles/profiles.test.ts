import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const PROFILES = '/api/identity/profiles';
const ME = `${PROFILES}/me`;

/** The events that `work` made happen, by name: exactly what else happened. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('identity.profiles.readMe', () => {
  test('a person sees all of themselves', async () => {
    const guest = await madang.person('guest', '하늘');
    const answer = await guest.get(ME);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id: guest.id,
      name: '하늘',
      email: null,
      role: 'guest',
      language: 'ko',
      zone: 'Asia/Seoul',
      hue: expect.any(Number),
      createdAt: madang.clock.now().toISOString(),
      leavingAt: null,
    });
  });

  test('takes two statements, and none that writes', async () => {
    const person = await madang.person();
    const sent = await madang.statements(() => person.get(ME));
    expect(sent.length).toBe(2);
    for (const text of sent) expect(text).toMatch(/^select /);
  });

  test('is not sent again when nothing changed, and never kept by caches in between', async () => {
    const person = await madang.person();
    const { headers } = await person.get(ME);
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = await person.get(ME, { 'if-none-match': String(headers['etag']) });
    expect(again).toMatchObject({ status: 304, body: '' });
  });
});

describe('identity.profiles.readPerson', () => {
  test('others see id, name, hue and since when, and nothing else', async () => {
    const person = await madang.person('curator', '민지');
    const answer = await madang.nobody.get(`${PROFILES}/${person.id}`);
    expect(answer.status).toBe(200);
    const { hue, createdAt } = (await person.get(ME)).body;
    expect(answer.body).toEqual({ id: person.id, name: '민지', hue, createdAt });
  });

  test('who is not there is not found', async () => {
    const answer = await madang.nobody.get(`${PROFILES}/${crypto.randomUUID()}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'identity.person_unknown' } });
  });

  test.each(['x', '1', "'; drop table identity.person; --", '..%2f..%2fme', 'a'.repeat(120)])(
    'an id that is none is told so: %s',
    async (id) => {
      const answer = await madang.nobody.get(`${PROFILES}/${encodeURIComponent(id)}`);
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/personId' }] } });
    },
  );
});

describe('identity.profiles.updateMe', () => {
  test('changes what is sent and leaves the rest', async () => {
    const person = await madang.person('member', '민지');
    const renamed = await person.patch(ME, { name: '  민지 \u00a0 킴 ' });
    expect(renamed).toMatchObject({ status: 200, body: { name: '민지 킴', zone: 'Asia/Seoul' } });
    const moved = await person.patch(ME, { language: 'en', zone: 'America/New_York' });
    const wanted = { name: '민지 킴', language: 'en', zone: 'America/New_York', role: 'member' };
    expect(moved.body).toMatchObject(wanted);
    expect((await person.patch(ME, {})).body).toEqual(moved.body);
    expect((await person.get(ME)).body).toEqual(moved.body);
    const seen = await madang.nobody.get(`${PROFILES}/${person.id}`);
    expect(seen.body.name).toBe('민지 킴');
  });

  test('tells nothing', async () => {
    const person = await madang.person();
    expect(await toldDuring(() => person.patch(ME, { name: '바람' }))).toEqual([]);
  });

  test.each([
    ['a role', { role: 'administrator' }, 'house.input_wrong', '/role'],
    ['an id', { id: crypto.randomUUID() }, 'house.input_wrong', '/id'],
    ['an address', { email: 'other@example.com' }, 'house.input_wrong', '/email'],
    ['an empty name', { name: ' ' }, 'identity.name_wrong', '/name'],
    ['a blank that is no space', { name: '\u3164' }, 'identity.name_wrong', '/name'],
    ['a place that is no zone', { zone: 'Atlantis' }, 'identity.zone_wrong', '/zone'],
  ])('refuses %s and changes nothing', async (_what, change, code, pointer) => {
    const person = await madang.person();
    const before = (await person.get(ME)).body;
    const answer = await person.patch(ME, { language: 'en', ...change });
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    expect((await person.get(ME)).body).toEqual(before);
  });
});
