import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { startPushService, type PushService } from '../../../testing/push-service.ts';
import { tell } from '../news/index.ts';
import { sendTo } from './sending.ts';

let nodes: Madang[];
let service: PushService;
beforeAll(async () => {
  service = await startPushService();
  const stand = { apps: [], config: { pushPrivate: true }, change: withKinds() };
  const first = await openMadang(stand);
  nodes = [first, await openMadang({ ...stand, databaseUrl: first.databaseUrl })];
});
afterAll(async () => {
  for (const node of nodes.toReversed()) await node.close();
  await service.close();
});

const DEVICES = '/api/notifications/devices';
const [ONE, OTHER] = [0, 1] as const;

test('two nodes that send to a device at once send each line once', async () => {
  const person = await (nodes[ONE] as Madang).person();
  const browser = service.browser();
  const { id } = (await person.post(DEVICES, browser.subscription)).body;
  for (let i = 0; i < 10; i++) {
    await Promise.all([
      tell((nodes[i % 2] as Madang).house.context('test'), [
        telling(person, { path: `/cakes/${i}` }),
      ]),
      ...[ONE, OTHER, ONE, OTHER].map((node) =>
        sendTo((nodes[node] as Madang).house.context('test'), id),
      ),
    ]);
  }
  await Promise.all(nodes.map((node) => node.work()));
  const told = browser.messages.map(({ message }) =>
    Number(/^새 소식이 (\d+)개/.exec(message.body)?.[1] ?? 1),
  );
  expect(told.reduce((sum, lines) => sum + lines, 0)).toBe(10);
});

test('one browser that is added twice at once is one device', async () => {
  const person = await (nodes[ONE] as Madang).person();
  const { subscription } = service.browser();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => person.post(DEVICES, subscription)),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect((await person.get(DEVICES)).body.items.length).toBe(1);
});
