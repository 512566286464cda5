import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { playOf, type ReadChart } from '../../server/testing/plays.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { ask, newcomer, type Caller } from './callers.ts';
import { expectOpenToAll, isFocused } from './sign-in.ts';

vi.setConfig({ testTimeout: 120_000 });
const PASSWORD = 'three blue cranes fly';
const fair = { spreadMs: 50, missRate: 0.05, seed: 3 };
const weak = { spreadMs: 60, missRate: 0.1, seed: 1 };
const good = { spreadMs: 30, missRate: 0, seed: 4 };

let browser: Browser;
let charts: ReadChart[];
beforeAll(async () => {
  browser = await openBrowser();
  const ids = ['ode-to-joy_0', 'arirang_0', 'arirang_1'];
  charts = await Promise.all(ids.map((id) => ask<ReadChart>(`GET /api/rhythm/songs/charts/${id}`)));
});
afterAll(() => browser.close());

/** A new member, as a program and in a browser. */
async function member(visitor: Visitor): Promise<Caller> {
  const email = `${randomUUID()}@example.com`;
  const body = { name: '민지', email, password: PASSWORD, client: 'program' };
  const { accessToken, me } = await ask<{ accessToken: string; me: { id: string; name: string } }>(
    'POST /api/identity/accounts',
    { body },
  );
  const { page, goto } = visitor;
  await goto('/sign-in');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
  return { ...me, token: accessToken };
}

/** Somebody beats a record of theirs. */
async function beatRecord({ token }: Caller, chart: ReadChart, name: string): Promise<void> {
  const rival = await newcomer(name);
  await ask('POST /api/rhythm/plays', { token, body: playOf(chart, 'hard', fair) });
  for (const skill of [weak, good]) {
    await ask('POST /api/rhythm/plays', { token: rival.token, body: playOf(chart, 'hard', skill) });
  }
}

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^소식/ });
const lines = (page: Page) => page.getByRole('article');

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  const come = async () => {
    const visitor = await visit(browser, DEVICES[device]);
    return { visitor, page: visitor.page, own: await member(visitor) };
  };

  test('the bell hears of a beaten record while one looks, and the line leads to it', async () => {
    const { visitor, page, own } = await come();
    await bell(page).click();
    await page.getByText('아직 온 소식이 없어요').waitFor();
    await settled(page);
    await expectOpenToAll(page);

    await beatRecord(own, charts[0] as ReadChart, '지우');
    await page.getByRole('link', { name: /지우 님이 “환희의 송가” 기록을/ }).waitFor();
    await expect.poll(() => bell(page).innerText()).toContain('안 읽은 것 1개');
    await beatRecord(own, charts[1] as ReadChart, '하람');
    await expect.poll(() => lines(page).count()).toBe(2);
    await settled(page);
    await expectOpenToAll(page);

    await lines(page).first().getByRole('link').click();
    await page.waitForURL((url) => url.pathname === '/rhythm/songs/arirang');
    await expect.poll(() => bell(page).innerText()).toContain('안 읽은 것 1개');
    await page.goBack();
    await page.getByRole('button', { name: '모두 읽음' }).click();
    await expect.poll(() => bell(page).innerText()).toBe('소식');
    await page.getByRole('button', { name: /^지우기: 하람/ }).click();
    await expect.poll(() => lines(page).count()).toBe(1);
    await expect.poll(() => isFocused(page, 'h1')).toBe(true);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('what one wants is chosen in a table and with quiet hours, and stays', async () => {
    const { visitor, page, own } = await come();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.waitForURL((url) => url.pathname === '/news');
    await page.getByRole('link', { name: '소식 설정' }).first().click();
    const table = page.getByRole('table');
    await table.waitFor();
    await settled(page);
    await expectOpenToAll(page);

    await table.getByRole('checkbox', { name: '누가 내 기록을 넘어서요, 소식함' }).uncheck();
    await page.getByRole('checkbox', { name: '방해 금지 시간 쓰기' }).check();
    await page.getByLabel('시작').fill('23:15');
    await page.getByLabel('시작').blur();
    await page.getByRole('radio', { name: '날마다' }).check({ force: true });
    const kept = () => ask('GET /api/notifications/preferences', { token: own.token });
    await expect.poll(kept).toMatchObject({
      kinds: expect.arrayContaining([
        expect.objectContaining({ kind: 'rhythm.passed', inbox: false, push: true }),
      ]),
      quiet: { from: '23:15', to: '08:00' },
      digest: 'daily',
    });
    await page.reload();
    await settled(page);
    expect(
      await table
        .getByRole('checkbox', { name: /소식함$/ })
        .first()
        .isChecked(),
    ).toBe(false);
    expect(await page.getByLabel('시작').inputValue()).toBe('23:15');
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('without a network the inbox shows what was known, and says so', async () => {
    const { visitor, page, own } = await come();
    await beatRecord(own, charts[2] as ReadChart, '지우');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await settled(page);
    await bell(page).click();
    await lines(page).first().waitFor();
    await settled(page);
    await visitor.context.setOffline(true);
    await page.reload();
    await lines(page).first().waitFor();
    await page.getByText('지금은 오프라인이에요').waitFor();
    await visitor.context.setOffline(false);
    await visitor.close();
  });
});

test('a message that is pushed is shown with its words and the true number, and nothing else is', async () => {
  const visitor = await visit(browser, DEVICES.desktop);
  const { page, context } = visitor;
  await member(visitor);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the app has no service worker');
  const message = { title: '마당', body: '안녕', path: '/news', tag: 'a', lang: 'ko', unread: 3 };
  // This browser has no desktop to show anything on: what it is asked to show is noted instead.
  const shown = await worker.evaluate(
    async (texts) => {
      const noted: unknown[] = [];
      const scope = globalThis as unknown as {
        registration: { showNotification: (...given: unknown[]) => Promise<void> };
        navigator: { setAppBadge?: (count: number) => Promise<void> };
        PushEvent: new (type: string, init: { data: string }) => Event;
        dispatchEvent: (event: Event) => boolean;
      };
      scope.registration.showNotification = async (...given) => void noted.push(given);
      scope.navigator.setAppBadge = async (count) => void noted.push(count);
      for (const data of texts) scope.dispatchEvent(new scope.PushEvent('push', { data }));
      return noted;
    },
    ['hello', JSON.stringify(message)],
  );
  const icon = '/icons/icon-192.png';
  const how = { body: '안녕', tag: 'a', lang: 'ko', data: { path: '/news' }, icon, badge: icon };
  expect(shown).toEqual([3, ['마당', { ...how, renotify: true }]]);

  await visitor.goto('/news/preferences');
  await page.getByText('브라우저에서 알림이 막혀 있어요').waitFor();
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();
});

test('the link of a letter is opened without signing in, and one that was cut off is told', async () => {
  const visitor = await visit(browser, DEVICES.phone);
  const { page } = visitor;
  await visitor.goto('/news/end-letters#hello');
  await expectOpenToAll(page);
  await page.getByRole('button', { name: '그만 받을게요' }).click();
  await page.getByText('링크가 잘렸어요').waitFor();
  await visitor.close();
});
