import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetIn } from '../../../kernel/keeps/forget.ts';
import { keepingRooms } from '../../../kernel/keeps/keeping.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { withKinds } from '../../../testing/news.ts';
import { startPushService, type PushService } from '../../../testing/push-service.ts';
import { unzipped } from '../../../testing/unzip.ts';
import { tell } from './index.ts';

let madang: Madang;
let service: PushService;
beforeAll(async () => {
  service = await startPushService();
  madang = await openMadang({ apps: [], config: { pushPrivate: true }, change: withKinds() });
});
afterAll(async () => {
  await madang.close();
  await service.close();
});

const TABLES = ['news', 'told', 'inbox', 'preference', 'habit', 'device', 'push', 'digest'];
const cake = (personId: string, dedupe: string, from?: string) => ({
  personId,
  kind: 'test.cake',
  dedupe,
  path: `/cakes/${dedupe}`,
  facts: { name: 'plum' },
  ...(from === undefined ? {} : { from }),
});

/** Somebody of whom every room of notifications keeps something, and whom they told something. */
async function lively() {
  const [person, other] = [await madang.person(), await madang.person()];
  await person.patch('/api/notifications/preferences', {
    kinds: [{ kind: 'test.knock', push: false }],
    quiet: { from: '22:00', to: '08:00' },
    digest: 'daily',
  });
  await person.post('/api/notifications/devices', service.browser().subscription);
  const ctx = madang.house.context('test');
  await tell(ctx, [cake(person.id, 'own'), cake(other.id, 'theirs', person.id)]);
  await tell(ctx, [cake(other.id, 'nobodys')]);
  const { writer } = madang.house.ground.database;
  const digest =
    "insert into notifications.digest (person_id, period, seq) values ($1, '2026-03-10', 1)";
  await writer.change(digest, [person.id]);
  return { person, other, writer };
}

test('one gets what one was told of which kind, what one wants and on which devices', async () => {
  const { person } = await lively();
  const { body } = await person.post('/api/identity/exports');
  await madang.work();
  const { link } = (await person.get(`/api/identity/exports/${body.id}`)).body;
  const files = await unzipped((await madang.nobody.get(link)).raw);
  const rows = (table: string) =>
    JSON.parse(files.get(`notifications/${table}.json`)?.toString() ?? '[]');
  expect(rows('news')).toMatchObject([{ kind: 'test.cake', path: '/cakes/own' }]);
  expect(rows('preference')).toMatchObject([{ kind: 'test.knock', wanted: false }]);
  expect(rows('habit')).toMatchObject([{ digest: 'daily', quiet_from: 1320, quiet_to: 480 }]);
  expect(rows('device')).toMatchObject([{ service: new URL(service.origin).host }]);
  expect(rows('digest')).toHaveLength(1);
  const all = [...files.values()].map((file) => file.toString()).join();
  expect(all, 'the words of others').not.toContain('plum');
  expect(Object.keys(rows('device')[0])).not.toContain('sealed');
});

test('of who has left nothing is kept, and what came from them is gone too', async () => {
  const { person, other, writer } = await lively();
  const ctx = madang.house.context('test');
  for (let round = 0; round < 2; round++) {
    for (const room of (await keepingRooms(ctx)).toReversed()) {
      if (room.name.startsWith('notifications.')) await forgetIn(ctx, room, person.id);
    }
  }
  for (const table of TABLES) {
    const text = `select from notifications.${table} where person_id = $1`;
    expect(await writer.rows(text, [person.id]), table).toEqual([]);
  }
  const { items } = (await other.get('/api/notifications/news')).body;
  expect(items.map(({ path }: { path: string }) => path)).toEqual(['/cakes/nobodys']);
});
