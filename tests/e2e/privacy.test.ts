import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzipped } from '../../server/testing/unzip.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

const PASSWORD = 'nine quiet lanterns';
const LOOKS: [string, BrowserContextOptions][] = [
  ['phone, dark', { ...DEVICES.phone, colorScheme: 'dark', locale: 'en-US' }],
  ['desktop, light', { ...DEVICES.desktop, colorScheme: 'light', locale: 'en-US' }],
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens an account by the API and signs in by the page, as one who comes back does. */
async function comeIn(visitor: Visitor, email: string): Promise<void> {
  const newcomer = { name: 'Robin', email, password: PASSWORD, client: 'program', language: 'en' };
  await visitor.context.request.post('/api/identity/accounts', { data: newcomer });
  await visitor.goto('/sign-in?next=/profile/privacy');
  await signIn(visitor.page, email);
  await visitor.page.waitForURL('**/profile/privacy');
  await settled(visitor.page);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox').first().fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
}

async function expectAccessible({ page }: Visitor): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

describe.each(LOOKS)('%s', (_look, options) => {
  test('a person takes a copy of everything along', async () => {
    const visitor = await visit(browser, { ...options, acceptDownloads: true });
    const { page } = visitor;
    await comeIn(visitor, `${crypto.randomUUID()}@example.com`);
    await expectAccessible(visitor);
    await page.getByRole('button', { name: 'Start the export' }).click();
    const link = page.getByRole('link', { name: 'Download it' });
    await link.waitFor({ timeout: 20_000 });
    // What the house knows is there after a reload, on any device.
    await page.reload();
    await link.waitFor();
    await settled(page);
    await expectAccessible(visitor);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^madang-\d{4}-\d\d-\d\d\.zip$/);
    const files = await unzipped(await readFile(await download.path()));
    expect(files.get('identity/person.json')?.toString()).toContain('Robin');
    await page.getByRole('button', { name: 'Delete it now' }).click();
    await page.getByRole('button', { name: 'Start the export' }).waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  }, 60_000);

  test('a person leaves, comes back, and stays after all', async () => {
    const visitor = await visit(browser, options);
    const { page } = visitor;
    const email = `${crypto.randomUUID()}@example.com`;
    await comeIn(visitor, email);
    await page.getByRole('button', { name: 'I want to delete my account' }).click();
    const words = page.getByLabel(/^Type/);
    await words.fill('something else');
    await page.getByRole('button', { name: 'Delete it', exact: true }).click();
    await page.getByText('That is not the same yet').waitFor();
    await words.fill('Delete my account');
    await expectAccessible(visitor);
    await page.getByRole('button', { name: 'Delete it', exact: true }).click();
    await page.getByText('You are signed out everywhere').waitFor();
    await expectAccessible(visitor);
    await visitor.goto('/sign-in');
    await signIn(page, email);
    await page.waitForURL('**/profile/privacy');
    await settled(page);
    await expectAccessible(visitor);
    await page.getByRole('button', { name: 'Stay after all' }).click();
    await page.getByRole('button', { name: 'I want to delete my account' }).waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  }, 60_000);
});
