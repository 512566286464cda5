import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { withKinds } from '../../../testing/news.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], change: withKinds() });
});
afterAll(() => madang.close());

const PATH = '/api/notifications/preferences';

test('notifications.preferences.readPreferences: until one says anything the defaults hold', async () => {
  const person = await madang.person();
  const { body } = await person.get(PATH);
  // Other rooms have kinds of their own.
  const kinds = (body.kinds as { kind: string }[]).filter(({ kind }) => kind.startsWith('test.'));
  expect({ ...body, kinds }).toEqual({
    kinds: [
      {
        kind: 'test.cake',
        says: { ko: '누가 케이크를 구워요', en: 'Somebody bakes a cake' },
        inbox: true,
        push: true,
        mail: true,
      },
      {
        kind: 'test.knock',
        says: { ko: '누가 문을 두드려요', en: 'Somebody knocks' },
        inbox: null,
        push: true,
        mail: false,
      },
    ],
    quiet: null,
    zone: 'Asia/Seoul',
    digest: 'off',
    mailed: false,
  });
});

test('notifications.preferences.changePreferences: what is given changes, the rest stays', async () => {
  const person = await madang.person();
  const first = await person.patch(PATH, {
    kinds: [{ kind: 'test.cake', push: false }],
    quiet: { from: '22:30', to: '07:00' },
    digest: 'weekly',
  });
  expect(first.status).toBe(200);
  const second = (await person.patch(PATH, { kinds: [{ kind: 'test.cake', mail: false }] })).body;
  expect(second.kinds[0]).toMatchObject({ inbox: true, push: false, mail: false });
  expect(second).toMatchObject({ quiet: { from: '22:30', to: '07:00' }, digest: 'weekly' });
  const third = (await person.patch(PATH, { quiet: null, digest: 'off' })).body;
  expect(third).toMatchObject({ quiet: null, digest: 'off' });
  expect((await person.get(PATH)).body).toEqual(third);
});

test.each([
  [{ kinds: [{ kind: 'test.none', push: true }] }, 'notifications.kind_unknown', '/kinds/0/kind'],
  [
    { kinds: [{ kind: 'test.knock', inbox: true }] },
    'notifications.kind_unknown',
    '/kinds/0/inbox',
  ],
  [{ quiet: { from: '22:00', to: '22:00' } }, 'notifications.quiet_wrong', '/quiet/to'],
  [{ quiet: { from: '25:00', to: '07:00' } }, 'house.input_wrong', '/quiet/from'],
])('%j is refused, and nothing of it is kept', async (change, code, pointer) => {
  const person = await madang.person();
  const answer = await person.patch(PATH, { ...change, digest: 'daily' });
  expect(answer).toMatchObject({ status: 422, body: { code } });
  expect(answer.body.errors[0].pointer).toBe(pointer);
  expect((await person.get(PATH)).body.digest).toBe('off');
});
