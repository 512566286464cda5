import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PASSWORD = 'let me into the yard';
// Without the service worker, answers can be bent where the house has none to show yet.
const LOOK = { ...DEVICES.desktop, locale: 'en-US', serviceWorkers: 'block' } as const;

/** Signs a sample account in; their own language wins, so the page is set to English afterwards. */
async function signIn({ page, goto }: Visitor, email: string): Promise<void> {
  await goto('/sign-in');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

/** Their language is kept with the account: whoever came before may have changed it already. */
async function speakEnglish(page: Page): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === 'en') return;
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/profiles/me'));
  await page.getByRole('button', { name: 'English' }).click();
  expect((await kept).ok()).toBe(true);
}

const own = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('madang.me') ?? '{}') as { id: string });

test('who comes in reads what they agree to, in both languages', async () => {
  const visitor = await visit(browser, LOOK);
  const { page, goto, complaints, close } = visitor;
  await goto('/sign-up');
  const links = page.getByRole('main').getByRole('link', { name: 'privacy policy' });
  expect(await links.count(), 'in the sentence under the button, and at the foot').toBe(2);
  await links.first().click();
  await page.getByRole('heading', { level: 1, name: 'Privacy policy' }).waitFor();
  await settled(page);
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(5);
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('heading', { level: 1, name: '개인정보 처리방침' }).waitFor();
  await goto('/terms');
  await page.getByRole('heading', { level: 1, name: '이용약관' }).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

test('a person agrees to news, takes it back, and finds both in the history', async () => {
  const { page, goto, complaints, close } = await visit(browser, LOOK);
  await goto('/');
  await page.getByLabel('Name', { exact: true }).fill('Reader');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  await page.getByText('Reader').filter({ visible: true }).first().waitFor();
  await goto('/profile/privacy');
  expect(await page.getByText('Agreed on', { exact: false }).count()).toBe(2);
  await page.getByRole('button', { name: 'Agree News by mail' }).click();
  await page.getByRole('button', { name: 'Take back News by mail' }).click();
  await page.getByRole('button', { name: 'Agree News by mail' }).waitFor();
  await page.getByRole('button', { name: 'Show the history' }).click();
  await page.getByText('Took back news by mail').waitFor();
  expect(await page.getByText('Agreed to news by mail').count()).toBe(1);
  expect(complaints()).toEqual([]);
  await close();
});

test('a person blocks another on their page, and lets them go in the own list', async () => {
  const [noisy, quiet] = [await visit(browser, LOOK), await visit(browser, LOOK)];
  for (const [visitor, name] of [
    [noisy, 'Noisy'],
    [quiet, 'Quiet'],
  ] as const) {
    await visitor.goto('/');
    await visitor.page.getByLabel('Name', { exact: true }).fill(name);
    await visitor.page.getByLabel('Name', { exact: true }).press('Enter');
    await visitor.page.getByText(name).filter({ visible: true }).first().waitFor();
  }
  const [{ id: noisyId }, { id: quietId }] = [await own(noisy.page), await own(quiet.page)];
  const { page } = quiet;
  await quiet.goto(`/people/${noisyId}`);
  await page.getByRole('heading', { name: 'Noisy' }).waitFor();
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Block' }).click();
  await page.getByRole('button', { name: 'Unblock' }).waitFor();

  // The one who is blocked sees nothing of it.
  await noisy.goto(`/people/${quietId}`);
  await noisy.page.getByRole('heading', { name: 'Quiet' }).waitFor();
  await noisy.page.getByRole('button', { name: 'Block' }).waitFor();

  await quiet.goto('/profile/privacy');
  await page.getByRole('button', { name: 'Unblock Noisy' }).click();
  await page.getByText('You have blocked nobody.').waitFor();
  expect([...quiet.complaints(), ...noisy.complaints()]).toEqual([]);
  await quiet.close();
  await noisy.close();
});

test('a new version of what is required is asked about at the next visit, and not again', async () => {
  const { page, goto, close } = await visit(browser, LOOK);
  await goto('/');
  await page.getByLabel('Name', { exact: true }).fill('Wanda');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  await page.getByText('Wanda').filter({ visible: true }).first().waitFor();
  // No second version has been released yet: the answer is the house's own, but for what is pending.
  await page.route(/\/api\/identity\/consents\?/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const body = (await response.json()) as { items: { required: boolean }[] };
    const items = body.items.map((item) => ({ ...item, given: false, pending: item.required }));
    return route.fulfill({ response, json: { items } });
  });
  await goto('/');
  const asked = page.getByRole('region', { name: "The yard's promises have changed" });
  await asked.getByRole('button', { name: 'Agree to all' }).click();
  await asked.waitFor({ state: 'detached' });
  await close();
});

test('an administrator finds a person, gives a role with a reason, and reads it in the log', async () => {
  const member = await visit(browser, LOOK);
  await member.goto('/');
  await member.page.getByLabel('Name', { exact: true }).fill('Newcomer Nari');
  await member.page.getByLabel('Name', { exact: true }).press('Enter');
  await member.page.getByText('Newcomer Nari').filter({ visible: true }).first().waitFor();
  await member.goto('/house/people');
  await member.page.getByText('Only administrators see this.').waitFor();

  const visitor = await visit(browser, LOOK);
  const { page, goto, complaints, close } = visitor;
  await signIn(visitor, 'admin@madang.example');
  await speakEnglish(page);
  await settled(page);
  await goto('/profile');
  await page.getByRole('link', { name: 'See the people of the house' }).click();
  await page.getByRole('searchbox').fill('newcomer n');
  const change = page.getByRole('button', { name: 'Change role Newcomer Nari' });
  await change.click();
  await page.getByRole('radio', { name: 'Curator' }).check({ force: true });
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('Write a reason.').waitFor();
  await page.getByLabel('Reason').fill('Knows every song');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('Newcomer Nari is Curator now.').waitFor();
  await page.getByText('Newcomer Nari: Guest → Curator').waitFor();
  await page.getByText('Knows every song').waitFor();

  // It holds at once: the person's next request renews the token by itself.
  await member.goto('/profile');
  await member.page.getByText('Curator').first().waitFor();
  expect([...complaints(), ...member.complaints()]).toEqual([]);
  await close();
  await member.close();
});

test('an app that the operator closed is in no bar, and its address is none', async () => {
  const { page, goto, close } = await visit(browser, LOOK);
  // This house has one app, and a house has at least one: so its answer is bent here.
  await page.route('**/api/house/welcome', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as object;
    return route.fulfill({ response, json: { ...body, apps: [] } });
  });
  await goto('/');
  const bar = page.getByRole('navigation', { name: 'Around the yard' });
  await bar.getByRole('link', { name: 'Rhythm' }).waitFor({ state: 'detached' });
  expect(await bar.getByRole('link').count()).toBe(3);
  await goto('/rhythm');
  await page.getByRole('heading', { name: 'This is not a way through' }).waitFor();
  await close();
});
