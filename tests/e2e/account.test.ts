import type { Browser } from 'playwright-core';
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
  await page.getByRole('textbox').first().fill('ROBIN@example.com');
  await page.locator('input[type="password"]').fill('nine quiet lanterns');
  await page.locator('input[type="password"]').press('Enter');
  await page.getByText('Robin').filter({ visible: true }).first().waitFor();
  expect(complaints()).toEqual([]);
  await context.close();
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
