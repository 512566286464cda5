import AxeBuilder from '@axe-core/playwright';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { totpOf } from '../../server/testing/totp.ts';
import { openAgingHouse, type AgingHouse } from './aging-house.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

vi.setConfig({ testTimeout: 120_000 });
const PASSWORD = 'nine quiet lanterns';
const SECURITY = '/profile/security';
const TURN_ON = 'Turn on two-step sign-in';
const BY_CLUB = 'Confirm with 우리 동호회';

let browser: Browser;
let house: AgingHouse;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openAgingHouse()]);
}, 300_000);
afterAll(async () => {
  await house.close();
  await browser.close();
});

async function open(device: keyof typeof DEVICES): Promise<Visitor> {
  const options = { ...DEVICES[device], locale: 'en-US', baseURL: house.address };
  const visitor = await visit(browser, options);
  // The providers' pages ask for fonts of the world outside.
  await visitor.context.route(/^https:/, (route) => route.abort());
  return visitor;
}

async function api(path: string, method: string, body: object, token?: string) {
  const response = await fetch(`${house.address}/api/identity${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
  return (await response.json()) as Record<string, string>;
}

let count = 0;
/** An account of its own, made as another program would. */
async function account(): Promise<{ email: string; token: string }> {
  const email = `prover${++count}@example.com`;
  const given = { email, password: PASSWORD, name: 'Prover', language: 'en', client: 'program' };
  const { accessToken = '' } = await api('/accounts', 'POST', given);
  return { email, token: accessToken };
}

/** Turns one-time codes on for an account; @returns what shows them */
async function turnCodesOn(token: string): Promise<(steps: number) => string> {
  const { secret = '' } = await api('/factors/totp', 'POST', {}, token);
  const codeOf = (steps: number) => totpOf(secret, Date.now(), steps);
  await api('/factors/totp', 'PUT', { code: codeOf(-1) }, token);
  return codeOf;
}

async function signIn({ page, goto }: Visitor, email: string, code?: string): Promise<void> {
  await goto('/sign-in');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
  if (code !== undefined) {
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Confirm and come in' }).click();
  }
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

/** A while later, on the page on which one changes what guards the account. */
async function later({ goto }: Visitor): Promise<void> {
  await house.age();
  await goto(SECURITY);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Is it you?' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The ways that the dialog offers, by what stands on its buttons. */
async function waysIn(page: Page): Promise<string[]> {
  await dialogOf(page).waitFor();
  const named = await dialogOf(page).getByRole('button').allInnerTexts();
  return named.map((text) => text.trim()).filter((text) => text !== '');
}

const isFocused = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).evaluate((it) => it.matches(':focus'));

async function expectGood(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** A device with a fingerprint reader, whose owner puts the finger on it. */
async function addAuthenticator({ context, page }: Visitor): Promise<{
  devtools: CDPSession;
  authenticatorId: string;
}> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}

/** Signs in at the club as a person does, and agrees where it asks. */
async function agree(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('anything');
  await page.getByRole('button', { name: /sign-in/i }).click();
  const consent = page.getByRole('button', { name: /continue/i });
  await Promise.race([
    consent.click().catch(() => undefined),
    page.waitForURL((url) => url.host === new URL(house.address).host),
  ]);
}

/** Comes in by the club alone. */
async function comeByClub({ page, goto }: Visitor, login: string): Promise<void> {
  await goto(`/sign-in?next=${SECURITY}`);
  await page.getByRole('link', { name: 'Sign in with 우리 동호회' }).click();
  await agree(page, login);
  await page.waitForURL(`**${SECURITY}`);
  await settled(page);
}

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  test('by password, and until then nothing happens', async () => {
    const visitor = await open(device);
    const { page } = visitor;
    await signIn(visitor, (await account()).email);
    await later(visitor);

    const closings = [
      () => page.keyboard.press('Escape'),
      () => press(page, 'Close'),
      // Beside the dialog.
      () => page.mouse.click(4, 4),
    ];
    for (const close of closings) {
      await press(page, TURN_ON);
      expect(await waysIn(page)).toEqual(['Confirm']);
      await close();
      await dialogOf(page).waitFor({ state: 'detached' });
      expect(await isFocused(page, TURN_ON)).toBe(true);
      await page.getByText('We need to check that it is you').waitFor();
    }
    await visitor.goto(SECURITY);
    await page.getByRole('button', { name: TURN_ON }).waitFor();

    await press(page, TURN_ON);
    await dialogOf(page).waitFor();
    await expectGood(page);
    const password = page.locator('input[name="password"]');
    expect(await password.evaluate((it) => it.matches(':focus'))).toBe(true);
    await press(page, 'Confirm');
    await page.getByText('Write your password').waitFor();
    await password.fill('three red cranes');
    await press(page, 'Confirm');
    await dialogOf(page).getByRole('alert').waitFor();
    await expectGood(page);
    await password.fill(PASSWORD);
    await password.press('Enter');
    // What was begun goes on by itself, and is not asked for again.
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await dialogOf(page).waitFor({ state: 'detached' });
    await visitor.goto(SECURITY);
    await press(page, TURN_ON);
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    expect(visitor.complaints().filter((line) => !line.includes('status of 403'))).toEqual([]);
    await visitor.close();
  });

  test('by passkey, which a locked device does not show', async () => {
    const visitor = await open(device);
    const { page } = visitor;
    await signIn(visitor, (await account()).email);
    const { devtools, authenticatorId } = await addAuthenticator(visitor);
    await visitor.goto(SECURITY);
    await press(page, 'Add a passkey');
    await page.getByText('Your passkey was added.').waitFor();
    await later(visitor);

    const unlocked = (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    await unlocked(false);
    await press(page, TURN_ON);
    expect(await waysIn(page)).toEqual(['Confirm', 'Confirm with a passkey']);
    await expectGood(page);
    await press(page, 'Confirm with a passkey');
    await expect.poll(() => dialogOf(page).locator('[aria-busy]').count()).toBe(0);
    expect(await dialogOf(page).isVisible()).toBe(true);
    await unlocked(true);
    await press(page, 'Confirm with a passkey');
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await visitor.close();
  });

  test('to remove a passkey; whoever closes the question keeps it, and stays where they were', async () => {
    const visitor = await open(device);
    const { page } = visitor;
    await signIn(visitor, (await account()).email);
    await addAuthenticator(visitor);
    await visitor.goto(SECURITY);
    await press(page, 'Add a passkey');
    await page.getByText('Your passkey was added.').waitFor();
    await later(visitor);
    await page.getByRole('button', { name: /^Remove / }).click();
    await press(page, 'Remove it');
    await dialogOf(page).waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await isFocused(page, 'Remove it')).toBe(true);
    await press(page, 'Remove it');
    await dialogOf(page).waitFor();
    await page.locator('input[name="password"]').fill(PASSWORD);
    await press(page, 'Confirm');
    await page.getByText('You have no passkey yet.').waitFor();
    await visitor.close();
  });

  test('by password and one-time code', async () => {
    const visitor = await open(device);
    const { page } = visitor;
    const { email, token } = await account();
    const codeOf = await turnCodesOn(token);
    await signIn(visitor, email, codeOf(0));
    await addAuthenticator(visitor);
    await later(visitor);
    await press(page, 'Add a passkey');
    expect(await waysIn(page)).toEqual(['Confirm']);
    await page.locator('input[name="password"]').fill(PASSWORD);
    await press(page, 'Confirm');
    const code = dialogOf(page).getByLabel('Code', { exact: true });
    await code.waitFor();
    expect(await code.evaluate((it) => it.matches(':focus'))).toBe(true);
    await code.fill('000000');
    await expectGood(page);
    await press(page, 'Confirm');
    await page.getByText('The code is wrong or was used before').waitFor();
    await code.fill(codeOf(1));
    await press(page, 'Confirm');
    await page.getByText('Your passkey was added.').waitFor();
    await visitor.close();
  });

  test('by a linked account: one goes there, is asked anew, and comes back', async () => {
    const visitor = await open(device);
    const { page } = visitor;
    const login = `club-${device}`;
    await comeByClub(visitor, login);
    await later(visitor);
    await press(page, TURN_ON);
    expect(await waysIn(page)).toEqual([BY_CLUB]);
    await expectGood(page);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await isFocused(page, TURN_ON)).toBe(true);

    // Whoever turns back there has shown nothing.
    await press(page, TURN_ON);
    await press(page, BY_CLUB);
    await page.getByRole('link', { name: /cancel/i }).click();
    await page.getByRole('alert').getByText('You stopped').waitFor();
    await expectGood(page);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.waitForURL(`**${SECURITY}`);
    await settled(page);

    // Nor has whoever comes back as somebody else.
    await press(page, TURN_ON);
    await press(page, BY_CLUB);
    await agree(page, `${login}-another`);
    await page.getByRole('alert').getByText('another account than the linked one').waitFor();
    await page.getByRole('link', { name: 'Back' }).click();
    await settled(page);

    await press(page, TURN_ON);
    await press(page, BY_CLUB);
    await agree(page, login);
    await page.getByRole('heading', { name: 'It is you' }).waitFor();
    await settled(page);
    await expectGood(page);
    expect(page.url()).not.toMatch(/ticket=|code=/);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.waitForURL(`**${SECURITY}`);
    await settled(page);
    await press(page, TURN_ON);
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    expect(
      visitor.complaints().filter((line) => line.includes(house.address) && !/40[39]/.test(line)),
    ).toEqual([]);
    await visitor.close();
  });
});

test('who has one-time codes as well is asked for one on the way back', async () => {
  const visitor = await open('phone');
  const { page } = visitor;
  await comeByClub(visitor, 'club-with-codes');
  await press(page, TURN_ON);
  await page.getByText('Type it in instead').click();
  const secret = (await page.locator('details p').last().innerText()).replaceAll(' ', '');
  await page.getByLabel('Code', { exact: true }).fill(totpOf(secret, Date.now(), -1));
  await press(page, 'Confirm and turn on');
  await press(page, 'I have kept them');
  await addAuthenticator(visitor);
  await later(visitor);
  await press(page, 'Add a passkey');
  await press(page, BY_CLUB);
  await agree(page, 'club-with-codes');
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await expectGood(page);
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await press(page, 'Confirm');
  await page.getByText('The code is wrong or was used before').waitFor();
  await page.getByLabel('Code', { exact: true }).fill(totpOf(secret, Date.now()));
  await press(page, 'Confirm');
  await page.getByRole('heading', { name: 'It is you' }).waitFor();
  await page.getByRole('link', { name: 'Back' }).click();
  await settled(page);
  await press(page, 'Add a passkey');
  await page.getByText('Your passkey was added.').waitFor();
  await visitor.close();
});

test('somebody who came by an account elsewhere adds a password after showing that it is them', async () => {
  const visitor = await open('desktop');
  const { page } = visitor;
  await comeByClub(visitor, 'club-adds-password');
  await house.age();
  await visitor.goto('/profile');
  const add = async () => {
    await page.locator('input[type="email"]').fill('added@example.com');
    await page.locator('input[type="password"]').fill(PASSWORD);
    await page.locator('input[type="password"]').press('Enter');
  };
  await add();
  expect(await waysIn(page)).toEqual([BY_CLUB]);
  await press(page, BY_CLUB);
  await agree(page, 'club-adds-password');
  await page.getByRole('link', { name: 'Back' }).click();
  await page.waitForURL('**/profile');
  await settled(page);
  await add();
  await page.getByText('added@example.com').first().waitFor();
  await visitor.close();
});
