import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { playOf, type ReadChart } from '../../server/testing/plays.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

/** Names that would like to be more than names; each as short as a name may be. */
const NAMES = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(2)>',
  '</script><script>alert(3)</script>',
  "'-alert(4)-'",
  '{{7*7}}${7*7}<%=7*7%>',
  'javascript:alert(5)',
];
const PASSWORD = 'nine quiet lanterns';
const AGENT = '<script>alert(6)</script>/1.0';

interface Person {
  name: string;
  email: string;
  id: string;
  token: string;
}

let browser: Browser;
let people: Person[];
beforeAll(async () => {
  browser = await openBrowser();
  people = [];
  for (const [i, name] of NAMES.entries()) people.push(await signUp(name, `xss${i}@example.com`));
  const chart = await ask<ReadChart>('GET', '/api/rhythm/songs/charts/arirang_0');
  // Each stands on the board, and has passed the one before.
  for (const [i, { token }] of people.entries()) {
    const skill = { spreadMs: 40 - i * 5, seed: i + 1 };
    await ask('POST', '/api/rhythm/plays', playOf(chart, 'hard', skill), token);
    await ask('POST', '/api/rhythm/plays', playOf(chart, 'easy', skill), token);
  }
}, 60_000);
afterAll(() => browser.close());

async function ask<T>(method: string, path: string, body?: object, token?: string): Promise<T> {
  const answer = await fetch(inject('address') + path, {
    method,
    headers: {
      'user-agent': AGENT,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

async function signUp(name: string, email: string): Promise<Person> {
  const account = { email, password: PASSWORD, name, client: 'program', language: 'en' };
  const signed = await ask<{ accessToken: string; me: { id: string } }>(
    'POST',
    '/api/identity/accounts',
    account,
  );
  return { name, email, id: signed.me.id, token: signed.accessToken };
}

/** A browser whose dialogs are noted: none may ever open. */
async function watched(): Promise<{ visitor: Visitor; dialogs: string[] }> {
  const visitor = await visit(browser, { ...DEVICES.desktop, locale: 'en-US' });
  const dialogs: string[] = [];
  visitor.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { visitor, dialogs };
}

async function signIn({ page, goto }: Visitor, email: string, password: string): Promise<void> {
  await goto('/sign-in');
  await page.getByRole('textbox').first().fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

/** What came of looking at a page: nothing may have run, and nothing may have tried. */
async function expectHarmless(
  { visitor, dialogs }: Awaited<ReturnType<typeof watched>>,
  path: string,
) {
  await visitor.page.goto(path);
  // What is asked for may never be there: the page is drawn all the same.
  await visitor.page.locator('main').waitFor();
  await expect.poll(() => visitor.page.locator('[aria-busy="true"]').count()).toBe(0);
  expect(dialogs, path).toEqual([]);
  const tried = visitor.complaints().filter((line) => !/status of 4\d\d/.test(line));
  expect(tried, path).toEqual([]);
  const strange = await visitor.page.evaluate(() =>
    [...document.querySelectorAll('script, img, svg, iframe, a')]
      .filter((each) =>
        /alert\(|^javascript:/.test(
          `${each.textContent}${each.getAttribute('src') ?? ''}${each.getAttribute('onload') ?? ''}${each.getAttribute('onerror') ?? ''}`,
        ),
      )
      .filter(
        (each) => each.tagName !== 'A' || each.getAttribute('href')?.startsWith('javascript:'),
      )
      .map((each) => each.outerHTML.slice(0, 200)),
  );
  expect(strange, path).toEqual([]);
}

test('texts that people write are only ever text, on every page that shows them', async () => {
  for (const { name, email, id } of people.slice(0, 4)) {
    const watch = await watched();
    const { visitor } = watch;
    await signIn(visitor, email, PASSWORD);
    for (const path of [
      '/',
      '/profile',
      '/profile/security',
      '/profile/privacy',
      '/rhythm/songs/arirang',
      '/rhythm/records',
      '/rhythm/plays',
      `/people/${id}`,
      `/people/${people[5]?.id ?? ''}`,
      '/rhythm/players',
      `/rhythm/players/${id}`,
    ]) {
      await expectHarmless(watch, path);
    }
    await visitor.goto('/profile');
    expect(await visitor.page.locator('main').textContent()).toContain(name);
    await visitor.goto('/profile/security');
    // What the program that signed up called itself, as far as its first word goes.
    expect(await visitor.page.locator('main').textContent()).toContain('<script>alert(6)<');
    await visitor.close();
  }
}, 180_000);

test('the board, and the list that administrators see, show them as they were written', async () => {
  const watch = await watched();
  await signIn(watch.visitor, 'admin@madang.example', 'let me into the yard');
  for (const path of [
    '/rhythm/songs/arirang',
    '/house/people',
    ...people.map(({ id }) => `/people/${id}`),
  ]) {
    await expectHarmless(watch, path);
  }
  await watch.visitor.goto('/house/people');
  const text = (await watch.visitor.page.locator('main').textContent()) ?? '';
  for (const name of NAMES.slice(0, 3)) expect(text).toContain(name);
  await watch.visitor.close();
}, 120_000);

test('nor does an address run anything, whatever stands in it', async () => {
  const watch = await watched();
  for (const payload of NAMES.slice(0, 3)) {
    const part = encodeURIComponent(payload);
    for (const path of [
      `/${part}`,
      `/rhythm/songs/${part}`,
      `/rhythm/play/${part}`,
      `/rhythm/memorial?star=${part}`,
      `/people/${part}`,
      `/rhythm/players/${part}`,
      `/rhythm/plays?chart=${part}&mode=${part}`,
      `/sign-in?next=${part}`,
      `/sign-in?next=javascript:alert(7)`,
      `/sign-in/finish?next=${part}#ticket=${part}`,
      `/verify#${part}`,
      `/reset#${part}`,
      `/#${payload}`,
    ]) {
      await expectHarmless(watch, path);
    }
  }
  await watch.visitor.close();
}, 240_000);

test('what got into a page after all does not run, and would be noticed', async () => {
  const { visitor, dialogs } = await watched();
  await visitor.goto('/');
  await visitor.page.evaluate((payload) => {
    document.body.insertAdjacentHTML('beforeend', payload);
    const script = document.createElement('script');
    script.textContent = 'alert(8)';
    document.body.append(script);
  }, NAMES[0] ?? '');
  await expect.poll(() => visitor.complaints().join('\n')).toMatch(/Content Security Policy/);
  expect(dialogs).toEqual([]);
  await visitor.close();
});
