import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram, type Program } from '../program.ts';
import { DEVICES, openBrowser, settled, visit } from './browser.ts';

const PASSWORD = 'three blue cranes';
const NEXT = 'four red herons';

let browser: Browser;
let program: Program;
let folder = '';
/** What the program wrote: without a mail server, its letters. */
let said = '';
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'madang-mail-'));
  // As root, the database runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  program = await startProgram({ MADANG_DATA_DIR: folder, MADANG_SAMPLES: 'no' });
  program.child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
}, 120_000);
afterAll(async () => {
  await browser.close();
  program.child.kill('SIGTERM');
  await program.ended;
  await rm(folder, { recursive: true, force: true });
});

/** The links of one kind in the letters to an address, oldest first. */
function linksTo(email: string, kind: 'verify' | 'reset'): string[] {
  const letters = said.split('  A letter (').slice(1);
  const link = new RegExp(`${program.address}/${kind}#[\\w-]+`);
  return letters
    .filter((letter) => letter.includes(`To: ${email}\n`))
    .flatMap((letter) => link.exec(letter)?.[0] ?? []);
}

/** The link of the letter that is the nth of its kind, as soon as it is there. */
async function linkTo(email: string, kind: 'verify' | 'reset', nth: number): Promise<string> {
  await expect.poll(() => linksTo(email, kind).length, { timeout: 20_000 }).toBe(nth);
  return linksTo(email, kind).at(-1) ?? '';
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Mail address').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('input[type="password"]').press('Enter');
}

async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

describe.each([
  ['phone', 'light'],
  ['desktop', 'dark'],
] as const)('on a %s', (device, colorScheme) => {
  const open = () =>
    visit(browser, {
      ...DEVICES[device],
      colorScheme,
      locale: 'en-US',
      baseURL: program.address,
    });

  test('who forgot the password gets a letter, sets a new one, and signs in', async () => {
    const email = `forgetful-${device}@example.com`;
    const { page, goto, complaints, close } = await open();
    await goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill('Robin');
    await page.getByLabel('Mail address').fill(email);
    await page.locator('input[type="password"]').fill(PASSWORD);
    await page.locator('input[type="password"]').press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    const elsewhere = await open();
    await elsewhere.goto('/sign-in');
    await elsewhere.page.getByRole('link', { name: 'Forgot your password?' }).click();
    await elsewhere.page.waitForURL('**/forgot');
    await expectAccessible(elsewhere.page);
    await elsewhere.page.getByLabel('Mail address').fill(email.toUpperCase());
    await elsewhere.page.getByRole('button', { name: 'Send the letter' }).click();
    await elsewhere.page.getByRole('status').getByText('If somebody signs in with').waitFor();
    await expectAccessible(elsewhere.page);

    await elsewhere.page.goto(await linkTo(email, 'reset', 1));
    await expectAccessible(elsewhere.page);
    await elsewhere.page.locator('input[type="password"]').fill('robin');
    await elsewhere.page.locator('input[type="password"]').press('Enter');
    await elsewhere.page.getByText('at least 10 characters').first().waitFor();
    await elsewhere.page.locator('input[type="password"]').fill(NEXT);
    await elsewhere.page.locator('input[type="password"]').press('Enter');
    await elsewhere.page.getByRole('status').getByText('The new password is set').waitFor();
    await expectAccessible(elsewhere.page);
    await elsewhere.page.getByRole('link', { name: 'Sign in' }).last().click();
    await elsewhere.page.waitForURL('**/sign-in');
    await signIn(elsewhere.page, email, NEXT);
    await elsewhere.page.waitForURL((url) => url.pathname === '/');

    // The device from before the reset is out, and says so by itself: its line was ended with the session.
    await page.getByText('You have been signed out on this device').waitFor();
    expect(elsewhere.complaints()).toEqual([]);
    complaints();
    await close();
    await elsewhere.close();
  });

  test('a link that was used says so and leads to a new letter', async () => {
    const { page, goto, close } = await open();
    await goto(`/reset#${'a'.repeat(43)}`);
    await page.locator('input[type="password"]').fill(NEXT);
    await page.locator('input[type="password"]').press('Enter');
    await page.getByRole('alert').getByText('This link was used').waitFor();
    await expectAccessible(page);
    await goto('/reset');
    await page.getByRole('alert').getByText('The link is not complete').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Ask for a new letter' }).click();
    await page.waitForURL('**/forgot');
    await close();
  });

  test('an address is confirmed by its letter, and another one takes its place', async () => {
    const [email, next] = [`first-${device}@example.com`, `second-${device}@example.com`];
    const { page, goto, complaints, close } = await open();
    await goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill('Sam');
    await page.getByLabel('Mail address').fill(email);
    await page.locator('input[type="password"]').fill(PASSWORD);
    await page.locator('input[type="password"]').press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await linkTo(email, 'verify', 1);
    await goto('/profile');
    await page.getByText('Not confirmed yet').waitFor();
    await page.getByRole('button', { name: 'Send the letter again' }).click();
    await page.getByRole('status').getByText('The letter is on its way').waitFor();

    await page.goto(await linkTo(email, 'verify', 2));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('status').getByText(`${email} is confirmed`).waitFor();
    await page.getByRole('link', { name: 'Go to your profile' }).click();
    await page.getByText('Confirmed', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Change the address' }).click();
    await page.getByLabel('New mail address').fill(next);
    const form = page.locator('form', { has: page.getByLabel('New mail address') });
    await form.locator('input[type="password"]').fill(PASSWORD);
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send a letter to the new address' }).click();
    await page.getByRole('status').getByText(`We wrote to ${next}`).waitFor();
    await expectAccessible(page);
    await page.goto(await linkTo(next, 'verify', 1));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('status').getByText(`Your mail address is ${next} now`).waitFor();
    await goto('/profile');
    await page.getByText(next).first().waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });
});
