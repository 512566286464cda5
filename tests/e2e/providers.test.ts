import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTown, type Town } from '../../server/testing/providers/town.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { freePort } from '../port.ts';
import { openLetterbox, type Letterbox } from './letterbox.ts';
import { startWithSamples, type SampleProgram } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let town: Town;
let letterbox: Letterbox;
let program: SampleProgram;
beforeAll(async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  [browser, town, letterbox] = await Promise.all([
    openBrowser(),
    startTown(address),
    openLetterbox(),
  ]);
  program = await startWithSamples({
    ...town.env,
    PORT: `${port}`,
    MADANG_SMTP_URL: letterbox.url,
    MADANG_MAIL_FROM: 'Madang <madang@example.com>',
  });
}, 300_000);
afterAll(async () => {
  await program.close();
  await Promise.all([browser.close(), town.close(), letterbox.close()]);
});

/** Somebody's browser at this house, without the world behind it: the providers' pages ask for fonts there. */
async function open(device: keyof typeof DEVICES, more: object = {}): Promise<Visitor> {
  const options = { ...DEVICES[device], locale: 'en-US', baseURL: program.address, ...more };
  const visitor = await visit(browser, options);
  await visitor.context.route(/^https:/, (route) => route.abort());
  return visitor;
}

const LABELS = {
  kakao: 'Login with Kakao',
  naver: 'Log in with Naver',
  google: 'Sign in with Google',
  apple: 'Sign in with Apple',
  steam: 'Sign in through Steam',
  oidc: 'Sign in with 우리 동호회',
} as const;
type Name = keyof typeof LABELS;

/** Does at a provider what a person does there. */
async function agree(page: Page, name: Name, login: string): Promise<void> {
  if (name !== 'google' && name !== 'oidc') {
    await page.getByRole('button', { name: 'agree' }).click();
    return;
  }
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('anything');
  await page.getByRole('button', { name: /sign-in/i }).click();
  await page.getByRole('button', { name: /continue/i }).click();
}

/** The page is accessible, and as wide as the screen. */
async function expectGood({ page }: Visitor): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Whoever is signed in, as the house says. */
async function meIn({ page }: Visitor): Promise<{ name: string; role: string } | null> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('madang.me') ?? 'null') as never);
}

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  test.each(Object.keys(LABELS) as Name[])(
    'somebody new comes in by %s with one click, and back to where they were',
    async (name) => {
      const login = `${device}-${name}`;
      const called = { name: 'Robin', email: `${login}@example.com`, email_verified: true };
      for (const provider of [town.google, town.club]) provider.accounts.set(login, called);
      const visitor = await open(device);
      const { page } = visitor;
      await visitor.goto('/sign-in?next=/rhythm');
      await page.getByRole('link', { name: LABELS[name] }).click();
      await agree(page, name, login);
      await page.waitForURL('**/rhythm');
      await settled(page);
      expect((await meIn(visitor))?.role).toBe('member');
      // Neither code nor ticket stays in the history.
      await page.goBack();
      expect(page.url()).not.toMatch(/ticket=|code=/);
      expect(visitor.complaints().filter((line) => line.includes(program.address))).toEqual([]);
      await visitor.close();
    },
  );

  test('the buttons can be read by everybody, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visitor = await open(device, { colorScheme, locale: 'ko-KR' });
      for (const path of ['/sign-in', '/sign-up']) {
        await visitor.goto(path);
        await visitor.page.getByRole('link', { name: '카카오 로그인' }).waitFor();
        await expectGood(visitor);
      }
      await visitor.close();
    }
  });

  test('whoever turns back at the provider is told kindly, and can start again', async () => {
    const visitor = await open(device);
    const { page } = visitor;
    for (const name of ['kakao', 'naver', 'apple', 'steam'] as const) {
      await visitor.goto('/sign-in?next=/rhythm');
      await page.getByRole('link', { name: LABELS[name] }).click();
      await page.getByRole('button', { name: 'cancel' }).click();
      await page.getByRole('alert').getByText('You stopped signing in').waitFor();
      expect(await meIn(visitor)).toBeNull();
    }
    await expectGood(visitor);
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.waitForURL('**/sign-in?next=*');
    await visitor.close();
  });
});

test('a provider that answers nonsense is told so, and nobody is signed in', async () => {
  const visitor = await open('phone', { locale: 'ko-KR' });
  const { page } = visitor;
  town.kakao.twist = 'another audience';
  await visitor.goto('/sign-in');
  await page.getByRole('link', { name: '카카오 로그인' }).click();
  await page.getByRole('button', { name: 'agree' }).click();
  await page.getByRole('alert').getByText('확인을 받지 못했어요').waitFor();
  town.kakao.twist = null;
  town.kakao.instead = ({ path }) => (path === '/oauth/token' ? { status: 503 } : null);
  await visitor.goto('/sign-in');
  await page.getByRole('link', { name: '카카오 로그인' }).click();
  await page.getByRole('button', { name: 'agree' }).click();
  await page.getByRole('alert').getByText('지금 대답하지 않아요').waitFor();
  town.kakao.instead = null;
  expect(await meIn(visitor)).toBeNull();
  await visitor.close();
});

async function signInAs(visitor: Visitor, email: string, password: string): Promise<void> {
  const { page } = visitor;
  await visitor.goto('/sign-in');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

test.each(['phone', 'desktop'] as const)(
  'on a %s one links an account after being asked, and unlinks it again',
  async (device) => {
    const login = `linked-${device}`;
    const called = { name: 'Minji at Google', email: `${login}@example.com`, email_verified: true };
    town.google.accounts.set(login, called);
    const visitor = await open(device);
    const { page } = visitor;
    await signInAs(visitor, 'jun@madang.example', 'let me into the yard');
    await visitor.goto('/profile/security');
    await page.getByRole('link', { name: 'Link Google' }).click();
    await agree(page, 'google', login);
    await page.getByText('Minji at Google').waitFor();
    await settled(page);
    // Not linked before one has said so.
    await page.getByText('Link this Google account to the Madang account of Jun?').waitFor();
    await expectGood(visitor);
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.waitForURL('**/profile/security');
    await page.getByText('Minji at Google').waitFor();
    await settled(page);
    await expectGood(visitor);
    await page.getByRole('button', { name: 'Unlink Google' }).click();
    await page.getByRole('link', { name: 'Link Google' }).waitFor();
    expect(visitor.complaints().filter((line) => line.includes(program.address))).toEqual([]);
    await visitor.close();
  },
);

test('who has an account with the same mail signs in to it, and both are linked', async () => {
  const email = 'owner@example.com';
  const password = 'nine quiet lanterns';
  const api = `${program.address}/api/identity`;
  const send = (path: string, body: object) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await send('/accounts', { email, password, name: 'Owner', language: 'en', client: 'program' });
  await expect.poll(() => letterbox.linkTo(email), { timeout: 20_000 }).toBeDefined();
  const token = letterbox.linkTo(email)?.split('#')[1];
  expect((await send('/emails/verifications', { token })).ok).toBe(true);
  town.google.accounts.set('owner', { name: 'Owner', email, email_verified: true });
  const visitor = await open('phone');
  const { page } = visitor;
  await visitor.goto('/sign-in?next=/rhythm');
  await page.getByRole('link', { name: LABELS.google }).click();
  await agree(page, 'google', 'owner');
  await page.getByText('You have an account already').waitFor();
  expect(await meIn(visitor)).toBeNull();
  await expectGood(visitor);
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.getByRole('button', { name: 'Sign in and link' }).click();
  await page.waitForURL('**/rhythm');
  await visitor.goto('/profile/security');
  await page.getByRole('button', { name: 'Unlink Google' }).waitFor();
  await visitor.close();
});

test('who came in by a provider can add a password, and has two ways in then', async () => {
  const visitor = await open('phone');
  const { page } = visitor;
  town.naver.person = { id: 'somebody-without-a-password', nickname: 'Sol' };
  await visitor.goto('/sign-in?next=/profile');
  await page.getByRole('link', { name: LABELS.naver }).click();
  await agree(page, 'naver', '');
  await page.waitForURL('**/profile');
  await settled(page);
  await page.getByRole('heading', { name: 'Add a password' }).waitFor();
  await expectGood(visitor);
  await page.locator('input[type="email"]').fill('sol@example.com');
  await page.locator('input[type="password"]').fill('nine quiet lanterns');
  await page.locator('input[type="password"]').press('Enter');
  await page.getByText('sol@example.com').first().waitFor();
  await visitor.goto('/profile/security');
  await page.getByRole('button', { name: 'Unlink Naver' }).click();
  await page.getByRole('link', { name: 'Link Naver' }).waitFor();
  await visitor.close();
});

test('a way back that was made up signs nobody in and leads nowhere else', async () => {
  const visitor = await open('desktop');
  const { page } = visitor;
  for (const hash of ['ticket=made-up&next=https://evil.example/', 'next=//evil.example', '']) {
    await page.goto('about:blank');
    await visitor.goto(`/sign-in/finish#${hash}`);
    await page.getByRole('alert').getByText('Please start again').waitFor();
    expect(await meIn(visitor)).toBeNull();
    expect(new URL(page.url()).origin).toBe(program.address);
  }
  await expectGood(visitor);
  await visitor.close();
});
