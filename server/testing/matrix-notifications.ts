import { createECDH, randomBytes } from 'node:crypto';
import { tell } from '../capabilities/notifications/news/index.ts';
import { secrets } from '../kernel/secrets/secrets.ts';
import type { Fixture, World } from './matrix-fixture.ts';

const plain: Fixture = {};
/** What links that end letters are signed for. */
const ENDING = 'notifications.digests.end';

/** Tells the owner something; the line's id. */
async function toldOwner({ madang, visit }: World): Promise<string> {
  const { id, client } = await visit('owner');
  const telling = {
    personId: id,
    kind: 'rhythm.passed',
    dedupe: crypto.randomUUID(),
    path: '/rhythm',
    facts: { song: 'Arirang', songKo: '아리랑', ahead: 1 },
  };
  await tell(madang.house.context('matrix'), [telling]);
  const { body } = await client.get('/api/notifications/news');
  return (body as { items: { id: string }[] }).items[0]?.id ?? '';
}

const ofNews: Fixture = {
  isOwned: true,
  request: async (world) => ({ params: { newsId: await toldOwner(world) } }),
};

/** A subscription as a browser makes it; nothing is ever sent to it. */
function subscription(): object {
  const p256dh = createECDH('prime256v1').generateKeys('base64url');
  const [auth, name] = [16, 12].map((bytes) => randomBytes(bytes).toString('base64url'));
  return { endpoint: `https://push.example/send/${name}`, keys: { p256dh, auth } };
}

/** Of the inbox and of what people want to be told. */
export const notificationFixtures: Record<string, Fixture> = {
  'notifications.preferences.readPreferences': plain,
  'notifications.preferences.changePreferences': {
    request: async () => ({ body: { digest: 'off' } }),
  },
  'notifications.devices.readPushKey': plain,
  'notifications.devices.listDevices': plain,
  'notifications.devices.addDevice': { request: async () => ({ body: subscription() }) },
  'notifications.devices.removeDevice': {
    isOwned: true,
    async request({ visit }) {
      const { client } = await visit('owner');
      const { body } = await client.post('/api/notifications/devices', subscription());
      return { params: { deviceId: (body as { id: string }).id } };
    },
  },
  'notifications.digests.endLetters': {
    async request({ madang, visit }) {
      const { id } = await visit('owner');
      const mac = madang.house.context('matrix').port(secrets).mac(ENDING, id);
      return { query: { token: `${id}.${mac}` }, body: { 'List-Unsubscribe': 'One-Click' } };
    },
  },
  'notifications.news.listNews': plain,
  'notifications.news.readUnread': plain,
  'notifications.news.markRead': { request: async () => ({ body: { upTo: 1 } }) },
  'notifications.news.markOne': ofNews,
  'notifications.news.removeNews': ofNews,
};
