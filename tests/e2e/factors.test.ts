import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { totpOf } from '../../server/testing/totp.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

vi.setConfig({ testTimeout: 120_000 });
const PASSWORD = 'nine quiet lanterns';
const SECURITY = '/profile/security';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Browsers know passkeys at names only, not at bare addresses. */
const named = () => inject('address').replace('127.0.0.1', 'localhost');

let count = 0;
/** An account of its own, made as another program would. */
async function account(): Promise<string> {
  const email = `careful${++count}@example.com`;
  const response = await fetch(`${inject('address')}/api/identity/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email,
      password: PASSWORD,
      name: 'Careful',
      language: 'en',
      client: 'program',
    }),
  });
  expect(response.status).toBe(201);
  return email;
}

async function typePassword({ page, goto }: Visitor, email: string): Promise<void> {
  await goto('/sign-in');
  await page.getByRole('textbox').first().fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
}

async function arrive({ page }: Visitor): Promise<void> {
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

async function signOut({ page, goto }: Visitor): Promise<void> {
  await goto('/profile');
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).first().click();
  await page.getByRole('link', { name: 'Sign in' }).filter({ visible: true }).first().waitFor();
}

async function expectGood(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** What an authenticator app shows, some steps from now: each code opens once. */
const codeOf = (secret: string, steps: number) => totpOf(secret, Date.now(), steps);

async function sendCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: button }).click();
}

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  const open = (baseURL = inject('address')) =>
    visit(browser, { ...DEVICES[device], locale: 'en-US', baseURL });

  test('one turns on one-time codes, comes in with one and with a recovery code, and turns them off', async () => {
    const email = await account();
    const visitor = await open();
    const { page } = visitor;
    await typePassword(visitor, email);
    await arrive(visitor);
    await visitor.goto(SECURITY);
    await page.getByRole('button', { name: 'Turn on two-step sign-in' }).click();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await page.getByText('Type it in instead').click();
    const shown = await page.locator('details p').last().innerText();
    const secret = shown.replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await expectGood(page);
    await sendCode(page, '000000', 'Confirm and turn on');
    await page.getByText('The code is wrong or was used before').waitFor();
    await sendCode(page, codeOf(secret, -1), 'Confirm and turn on');
    const list = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await list.first().waitFor();
    const codes = await list.allInnerTexts();
    expect(codes).toHaveLength(10);
    await expectGood(page);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
    await expectGood(page);

    await signOut(visitor);
    await typePassword(visitor, email);
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(
      await page.getByLabel('Code', { exact: true }).evaluate((input) => input.matches(':focus')),
    ).toBe(true);
    await expectGood(page);
    await sendCode(page, '000000', 'Confirm and come in');
    await page.getByText('The code is wrong or was used before').waitFor();
    await sendCode(page, codeOf(secret, 0), 'Confirm and come in');
    await arrive(visitor);

    await signOut(visitor);
    await typePassword(visitor, email);
    await sendCode(page, codes[0]?.toLowerCase() ?? '', 'Confirm and come in');
    await arrive(visitor);
    await visitor.goto(SECURITY);
    await page.getByText('9 recovery codes are left.').waitFor();

    await page.getByRole('button', { name: 'Turn off' }).click();
    await sendCode(page, codeOf(secret, 1), 'Turn off two-step sign-in');
    await page.getByRole('button', { name: 'Turn on two-step sign-in' }).waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('one adds a passkey, comes in with it without a name, renames and removes it', async () => {
    const email = await account();
    const visitor = await open(named());
    const { page, context } = visitor;
    await typePassword(visitor, email);
    await arrive(visitor);
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
    await visitor.goto(SECURITY);
    await page.getByText('You have no passkey yet.').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Your passkey was added.').waitFor();
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }]);
    await expectGood(page);
    // The device knows that it holds one already.
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey of this device was added before.').waitFor();

    // From here on the finger is put on only when it is asked for by the button.
    const finger = (enabled: boolean) =>
      devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    await finger(false);
    await signOut(visitor);
    await visitor.goto('/sign-in');
    await expectGood(page);
    await finger(true);
    await page.getByRole('button', { name: 'Come in with a passkey' }).click();
    await arrive(visitor);
    await visitor.goto(SECURITY);
    await page.getByText('Last used').waitFor();
    await page.getByRole('button', { name: /^Rename / }).click();
    await page.getByLabel('Name of the passkey').fill('My phone');
    await page.getByRole('button', { name: 'Save' }).click();

    // The field for the mail address offers the passkey by itself.
    await signOut(visitor);
    await page.goto('/sign-in');
    await arrive(visitor);
    await visitor.goto(SECURITY);
    await page.getByRole('button', { name: 'Remove My phone' }).click();
    await expectGood(page);
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('You have no passkey yet.').waitFor();

    await finger(false);
    await signOut(visitor);
    await visitor.goto('/sign-in');
    await finger(true);
    await page.getByRole('button', { name: 'Come in with a passkey' }).click();
    await page.getByText('This passkey does not sign you in.').waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('a device that nobody unlocks adds nothing', async () => {
    const email = await account();
    const visitor = await open(named());
    const { page, context } = visitor;
    await typePassword(visitor, email);
    await arrive(visitor);
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: false,
        automaticPresenceSimulation: true,
      },
    });
    await visitor.goto(SECURITY);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await settled(page);
    await page.getByText('You have no passkey yet.').waitFor();
    await visitor.close();
  });
});
