import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { totpOf } from '../../server/testing/totp.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { startWithSamples, type SampleProgram } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });
const PASSWORD = 'let me into the yard';
const ADMIN = 'admin@madang.example';
const PEOPLE = '/house/people';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signIn({ page, goto }: Visitor, email: string): Promise<void> {
  await goto('/sign-in');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
  // The account's own language wins: the page is set to English afterwards.
  if ((await page.locator('html').getAttribute('lang')) === 'en') return;
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/profiles/me'));
  await page.getByRole('button', { name: 'English' }).filter({ visible: true }).click();
  expect((await kept).ok()).toBe(true);
}

/** @param isOpen whether a question lies over the page, which waits for its answer */
async function expectGood(page: Page, isOpen = false): Promise<void> {
  if (!isOpen) await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** What the house refused on purpose is no complaint. */
const real = (visitor: Visitor) =>
  visitor.complaints().filter((line) => !/status of 403.*identity\/roles/.test(line));

describe.each(['phone', 'desktop'] as const)('in a house in use, on a %s', (device) => {
  let program: SampleProgram;
  beforeAll(async () => {
    program = await startWithSamples({ MADANG_ADMIN_FACTORS: 'required' });
  }, 120_000);
  afterAll(() => program.close());
  const open = () =>
    visit(browser, {
      ...DEVICES[device],
      locale: 'en-US',
      baseURL: program.address,
      serviceWorkers: 'block',
    });

  test('an administrator sets up a second factor and comes back; another device of theirs shows it', async () => {
    const [visitor, elsewhere] = [await open(), await open()];
    await signIn(elsewhere, ADMIN);
    await signIn(visitor, ADMIN);
    const { page } = visitor;
    await visitor.goto(PEOPLE);
    await page.getByRole('heading', { name: 'A second factor is needed' }).waitFor();
    await expectGood(page);
    await page.getByRole('link', { name: 'Set up a second factor' }).click();
    await page.getByText('and you go back to where you were').waitFor();
    await expectGood(page);
    await page.getByRole('button', { name: 'Turn on two-step sign-in' }).click();
    await page.getByText('Type it in instead').click();
    const secret = (await page.locator('details p').last().innerText()).replaceAll(' ', '');
    await page.getByLabel('Code', { exact: true }).fill(totpOf(secret, Date.now(), -1));
    await page.getByRole('button', { name: 'Confirm and turn on' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.waitForURL((url) => url.pathname === PEOPLE);
    await page.getByRole('searchbox').waitFor();
    await expectGood(page);

    const other = elsewhere.page;
    await elsewhere.goto(PEOPLE);
    await other.getByText('You came in on this device by a password alone.').waitFor();
    await expectGood(other);
    await other.getByRole('button', { name: 'Confirm and go on' }).click();
    await other.getByText('A password alone is not enough for this.').waitFor();
    await expectGood(other, true);
    await other.locator('dialog input[type="password"]').fill(PASSWORD);
    await other.getByLabel('Code', { exact: true }).fill(totpOf(secret, Date.now(), 0));
    await other.locator('dialog').getByRole('button', { name: 'Confirm', exact: true }).click();
    await other.getByRole('searchbox').waitFor();

    await signOutMinji(page, await open());
    expect([...real(visitor), ...real(elsewhere)]).toEqual([]);
    await visitor.close();
    await elsewhere.close();
  });

  async function signOutMinji(page: Page, member: Visitor): Promise<void> {
    await signIn(member, 'minji@madang.example');
    await page.getByRole('searchbox').fill('민지');
    await page.getByRole('button', { name: 'Sign out 민지' }).click();
    const form = page.getByRole('form', { name: 'Sign 민지 out of every device' });
    await form.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('Write a reason.').waitFor();
    await form.getByLabel('Reason').fill('Lost her phone on the train');
    await expectGood(page);
    await form.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('민지 was signed out of every device (1).').waitFor();
    await page.getByText('민지: signed out of every device (1)').waitFor();
    await page.getByText('Lost her phone on the train').waitFor();
    // Nothing reads the refusal to its end, so the network is not idle for a while.
    await member.page.goto('/profile/security');
    await member.page.getByText('Sign in to see your devices and security.').waitFor();
    await signIn(member, 'minji@madang.example');
    await member.goto('/profile/security');
    await member.page.getByText('An administrator signed you out of every device (1)').waitFor();
    expect(real(member)).toEqual([]);
    await member.close();
  }
});
