import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oddPlayOf, type ReadChart } from '../../server/testing/plays.ts';
import { DEVICES, openBrowser, visit, type Visitor } from './browser.ts';
import { ask, newcomer, sample } from './callers.ts';
import { signInSample } from './sign-in.ts';

const PUBLIC = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot',
  '/reset',
  '/verify#only-there-to-be-looked-at',
  '/terms',
  '/privacy',
  '/rhythm',
  '/rhythm/songs/arirang',
  '/rhythm/players',
  '/rhythm/songs/polaris-gate',
  '/rhythm/memorial?star=lamp-wick',
  '/rhythm/connect',
  '/rhythm/reviews',
  '/house/programs',
  '/talk',
  '/news',
  '/news/end-letters#only-there-to-be-looked-at',
  '/nothing-is-here',
];
const OWN = [
  '/',
  '/profile',
  '/profile/privacy',
  '/profile/security',
  '/news',
  '/news/preferences',
  '/rhythm',
  '/rhythm/songs/arirang',
  '/rhythm/records',
  '/rhythm/plays',
  '/rhythm/plays?chart=arirang_0&mode=hard',
  '/rhythm/players',
  '/rhythm/memorial',
  '/rhythm/reviews',
  '/house/programs',
  '/talk',
];
/** What only those who look after the house see. */
const HOUSE = [
  '/profile',
  '/rhythm/reviews',
  '/rhythm/catalogue',
  '/rhythm/catalogue/import',
  '/house/people',
  '/house/programs',
];

const LOOKS: [string, BrowserContextOptions][] = [
  ['phone, light, Korean', { ...DEVICES.phone, colorScheme: 'light', locale: 'ko-KR' }],
  ['phone, dark, English', { ...DEVICES.phone, colorScheme: 'dark', locale: 'en-US' }],
  ['desktop, dark, Korean', { ...DEVICES.desktop, colorScheme: 'dark', locale: 'ko-KR' }],
  ['desktop, light, English', { ...DEVICES.desktop, colorScheme: 'light', locale: 'en-US' }],
];

interface Page<T> {
  items: T[];
}

let browser: Browser;
/** The page of a player who has a rating, and a play of theirs to watch. */
let played: string[];
/** A room of a sample person, and who is in it. */
let talked: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const { items } = await ask<Page<{ person: { id: string } }>>('GET /api/rhythm/ratings?limit=1');
  const board = await ask<Page<{ playId: string }>>(
    'GET /api/rhythm/scoreboard/boards/arirang_0/easy?limit=1',
  );
  played = [
    `/rhythm/players/${items[0]?.person.id}`,
    `/rhythm/plays/${board.items[0]?.playId}/replay`,
  ];
  const { token: minji } = await sample('minji');
  const rooms = await ask<Page<{ room: { id: string; kind: string } }>>(
    'GET /api/chat/inbox/rooms',
    { token: minji },
  );
  const group = rooms.items.find(({ room }) => room.kind === 'group')?.room.id;
  talked = [`/talk/${group}`, `/talk/${group}/members`];
  // Something waits to be looked at.
  const chart = await ask<ReadChart>('GET /api/rhythm/songs/charts/arirang_0');
  const { token } = await newcomer('성급한 손가락 '.repeat(5).trim());
  await ask('POST /api/rhythm/plays', { token, body: oddPlayOf(chart, 'hard') });
});
afterAll(() => browser.close());

async function expectGood(visitor: Visitor, path: string): Promise<void> {
  await visitor.goto(path);
  const { page } = visitor;
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found, `axe on ${path}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
  const complaints = visitor.complaints().filter((line) => !/nothing-is-here/.test(line));
  expect(complaints, `complaints on ${path}`).toEqual([]);
}

describe.each(LOOKS)('%s', { concurrent: true }, (_look, options) => {
  test('every page is accessible, fits the screen and complains of nothing', async () => {
    const visitor = await visit(browser, options);
    for (const path of [...PUBLIC, ...played]) await expectGood(visitor, path);
    await signInSample(visitor, 'minji');
    for (const path of [...OWN, ...played, ...talked]) await expectGood(visitor, path);
    await visitor.close();
  }, 400_000);

  test('so is every page of those who look after the house', async () => {
    const visitor = await visit(browser, options);
    await signInSample(visitor, 'admin');
    for (const path of HOUSE) await expectGood(visitor, path);
    await visitor.close();
  }, 400_000);
});
