import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEVICES, openBrowser, settled, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a guest keeps the account by mail and password, signs out and in again', async () => {
  const { page, context, complaints, goto } = await visit(browser, {
    ...DEVICES.desktop,
    locale: 'en-US',
  });
  await goto('/');
  await page.getByLabel('Name', { exact: true }).fill('Robin');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  await page.getByText('Robin').filter({ visible: true }).first().waitFor();
  await goto('/profile');
  await page.getByText('Robin').filter({ visible: true }).first().waitFor();
  const own = await context.cookies(`${inject('address')}/api/identity/sessions`);
  expect(own.find(({ name }) => name === 'madang_refresh')).toMatchObject({
    httpOnly: true,
    sameSite: 'Strict',
  });
  await page.locator('input[type="email"]').fill('robin@example.com');
  await page.locator('input[type="password"]').last().fill('nine quiet lanterns');
  await page.locator('input[type="password"]').last().press('Enter');
  await page.getByText('robin@example.com').first().waitFor();
  await page.reload();
  await settled(page);
  await page.getByText('Robin').filter({ visible: true }).first().waitFor();
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).first().click();
  await page.getByRole('link', { name: 'Sign in' }).filter({ visible: true }).first().click();
  await page.waitForURL('**/sign-in*');
  await settled(page);
  // Whoever uses the device next finds nothing of them: not on the page, and in nothing it keeps.
  expect(await keptIn(page)).not.toMatch(/robin/i);
  expect(await context.cookies(`${inject('address')}/api/identity/sessions`)).toEqual([]);
  await page.getByRole('textbox').first().fill('ROBIN@example.com');
  await page.locator('input[type="password"]').fill('nine quiet lanterns');
  await page.locator('input[type="password"]').press('Enter');
  await page.getByText('Robin').filter({ visible: true }).first().waitFor();
  expect(complaints()).toEqual([]);
  await context.close();
});

/** All that a page shows and keeps: its text, its storages, databases and caches. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const cached = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        const answers = await cache.matchAll();
        const texts = answers.filter(({ headers }) =>
          /json/.test(headers.get('content-type') ?? ''),
        );
        return Promise.all(texts.map((answer) => answer.text()));
      }),
    );
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const storages = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    return JSON.stringify([document.body.innerText, storages, databases, cached]);
  });
}

test('a password is hidden and may be pasted, and password managers know which one it is', async () => {
  const { page, context, goto } = await visit(browser, { ...DEVICES.desktop, locale: 'en-US' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [path, names, which] of [
    ['/sign-in', 'username', 'current-password'],
    ['/sign-up', 'username', 'new-password'],
    ['/reset#only-there-to-be-looked-at', null, 'new-password'],
  ] as const) {
    await goto(path);
    const field = page.locator('input[autocomplete$="-password"]');
    expect([path, await field.getAttribute('type')]).toEqual([path, 'password']);
    expect(await field.getAttribute('autocomplete')).toBe(which);
    if (names) expect(await page.locator(`input[autocomplete^="${names}"]`).count()).toBe(1);
    await page.evaluate(() => navigator.clipboard.writeText('nine quiet lanterns'));
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect([path, await field.inputValue()]).toEqual([path, 'nine quiet lanterns']);
  }
  await context.close();
});

test('every page that is for oneself leads to the profile, where one signs out', async () => {
  for (const device of [DEVICES.phone, DEVICES.desktop]) {
    const { page, context, goto } = await visit(browser, { ...device, locale: 'en-US' });
    await goto('/');
    await page.getByLabel('Name', { exact: true }).fill('Wanderer');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByText('Wanderer').filter({ visible: true }).first().waitFor();
    for (const path of [
      '/profile/privacy',
      '/profile/security',
      '/rhythm/records',
      '/rhythm/plays',
      '/profile',
    ]) {
      await goto(path);
      const profile = page.locator('a[href="/profile"]').filter({ visible: true });
      expect([path, await profile.count()]).not.toEqual([path, 0]);
    }
    const out = page.getByRole('button', { name: 'Sign out' }).filter({ visible: true });
    expect(await out.count()).toBe(1);
    await context.close();
  }
});

test('a wrong password is told plainly, and what was typed stays', async () => {
  const { page, context, goto } = await visit(browser, { ...DEVICES.phone, locale: 'en-US' });
  await goto('/sign-in');
  await page.getByRole('textbox').first().fill('minji@madang.example');
  await page.locator('input[type="password"]').fill('not this one, surely');
  await page.locator('input[type="password"]').press('Enter');
  await page.getByRole('alert').first().waitFor();
  expect(await page.getByRole('textbox').first().inputValue()).toBe('minji@madang.example');
  await context.close();
});

test('two tabs share one session, and signing out in one signs out the other', async () => {
  const { page, context, goto } = await visit(browser, { ...DEVICES.desktop, locale: 'en-US' });
  await goto('/');
  await page.getByLabel('Name', { exact: true }).fill('Twin');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  await page.getByText('Twin').filter({ visible: true }).first().waitFor();
  const other = await context.newPage();
  await Promise.all([page.reload(), other.goto('/profile')]);
  await Promise.all([settled(page), settled(other)]);
  await other.getByText('Twin').filter({ visible: true }).first().waitFor();
  await page.getByText('Twin').filter({ visible: true }).first().waitFor();
  await other.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).first().click();
  // A guest who leaves cannot come back, so the page asks once more.
  await other.getByRole('button', { name: 'Leave anyway' }).click();
  await page.getByRole('link', { name: 'Sign in' }).filter({ visible: true }).first().waitFor();
  await context.close();
});
