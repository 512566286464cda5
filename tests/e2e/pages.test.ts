import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

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
  '/nothing-is-here',
];
const OWN = [
  '/',
  '/profile',
  '/profile/privacy',
  '/profile/security',
  '/rhythm',
  '/rhythm/songs/arirang',
  '/rhythm/records',
  '/rhythm/plays',
  '/rhythm/plays?chart=arirang_0&mode=hard',
  '/rhythm/players',
  '/rhythm/memorial',
];

const LOOKS: [string, BrowserContextOptions][] = [
  ['phone, light, Korean', { ...DEVICES.phone, colorScheme: 'light', locale: 'ko-KR' }],
  ['phone, dark, English', { ...DEVICES.phone, colorScheme: 'dark', locale: 'en-US' }],
  ['desktop, dark, Korean', { ...DEVICES.desktop, colorScheme: 'dark', locale: 'ko-KR' }],
  ['desktop, light, English', { ...DEVICES.desktop, colorScheme: 'light', locale: 'en-US' }],
];

let browser: Browser;
/** The page of a player who has a rating. */
let playerPage: string;
beforeAll(async () => {
  browser = await openBrowser();
  const answer = await fetch(`${inject('address')}/api/rhythm/ratings?limit=1`);
  const { items } = (await answer.json()) as { items: { person: { id: string } }[] };
  playerPage = `/rhythm/players/${items[0]?.person.id}`;
});
afterAll(() => browser.close());

/** Signs a sample account in, by the page as a person does. */
async function signIn(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.goto('/sign-in');
  await page.getByRole('textbox').first().fill('minji@madang.example');
  await page.locator('input[type="password"]').fill('let me into the yard');
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

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

describe.each(LOOKS)('%s', (_look, options) => {
  test('every page is accessible, fits the screen and complains of nothing', async () => {
    const visitor = await visit(browser, options);
    for (const path of [...PUBLIC, playerPage]) await expectGood(visitor, path);
    await signIn(visitor);
    for (const path of [...OWN, playerPage]) await expectGood(visitor, path);
    await visitor.close();
  }, 120_000);
});
