import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { playOf, type ReadChart } from '../../server/testing/plays.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

const PASSWORD = 'seven slow ferries';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function ask<T>(path: string, body?: object, token?: string): Promise<T> {
  const answer = await fetch(inject('address') + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

interface Player {
  id: string;
  /** Plays a chart as a game client does. */
  play(chartId: string, seed: number): Promise<{ record: { score: number } }>;
}

/** Somebody new, who has an account and a game client. */
async function newPlayer(name: string, email: string): Promise<Player> {
  const account = { name, email, password: PASSWORD, client: 'program', language: 'ko' };
  const signed = await ask<{ accessToken: string; me: { id: string } }>(
    '/api/identity/accounts',
    account,
  );
  return {
    id: signed.me.id,
    async play(chartId, seed) {
      const chart = await ask<ReadChart>(`/api/rhythm/songs/charts/${chartId}`);
      const skill = { seed, spreadMs: 40 - 6 * seed };
      return ask('/api/rhythm/plays', playOf(chart, 'hard', skill), signed.accessToken);
    },
  };
}

async function signIn({ page, goto }: Visitor, email: string, password = PASSWORD): Promise<void> {
  await goto('/sign-in');
  await page.getByRole('textbox').first().fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

/** The rating of a player, once everything is counted that they have played. */
async function ratingOf(id: string): Promise<{ value: number; rank: number }> {
  interface Rating {
    value: number;
    rank: number;
    best: { worth: number }[];
  }
  const read = () => ask<Rating>(`/api/rhythm/ratings/players/${id}/rating`);
  await expect
    .poll(async () => {
      const { value, best } = await read();
      return value > 0 && value === best.reduce((sum, { worth }) => sum + worth, 0);
    })
    .toBe(true);
  return read();
}
const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

describe('somebody who plays twice', () => {
  test('sees a rating, its graph, the plays and the way between them', async () => {
    const player = await newPlayer('다람', 'daram@example.com');
    const visitor = await visit(browser, DEVICES.desktop);
    const { page } = visitor;
    await signIn(visitor, 'daram@example.com');

    await visitor.goto(`/rhythm/players/${player.id}`);
    await page.getByText('아직 내 레이팅이 없어요').waitFor();
    await page.getByRole('main').getByRole('link', { name: '노래 고르러 가기' }).waitFor();

    await player.play('arirang_0', 1);
    await player.play('arirang_0', 2);
    const { value, rank } = await ratingOf(player.id);

    await visitor.goto('/rhythm');
    const chip = page.getByRole('link', { name: /레이팅/ });
    expect(await chip.textContent()).toMatch(new RegExp(`${rank}위`));
    await chip.click();
    await page.waitForURL(`**/rhythm/players/${player.id}`);
    await settled(page);
    const graph = page.getByRole('slider', { name: '레이팅이 걸어온 길' });
    expect(await graph.getAttribute('aria-valuetext')).toContain(value.toLocaleString('ko'));
    expect(await graph.getAttribute('aria-valuetext')).toContain('‘아리랑’ 기록으로');
    const best = page.getByRole('listitem').filter({ hasText: '아리랑' }).first();
    expect(digits(await best.locator('.figure').textContent())).toBeGreaterThan(0);

    await visitor.goto('/rhythm/players');
    await page.getByRole('button', { name: '내 주변' }).click();
    await settled(page);
    const row = page.getByRole('row').filter({ hasText: '다람' });
    expect(digits(await row.locator('.value').textContent())).toBe(value);
    await row.getByRole('link').click();
    await page.waitForURL(`**/rhythm/players/${player.id}`);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('sees on the chart, and in their history, how each play went', async () => {
    const player = await newPlayer('두루', 'duru@example.com');
    const scores = [];
    for (const seed of [1, 2]) scores.push((await player.play('arirang_0', seed)).record.score);
    await player.play('arirang_1', 3);
    const visitor = await visit(browser, DEVICES.phone);
    const { page } = visitor;
    await signIn(visitor, 'duru@example.com');

    await visitor.goto('/rhythm/songs/arirang?chart=arirang_0&mode=hard');
    const way = page.getByRole('slider', { name: '이 채보에서 내 점수' });
    await way.waitFor();
    expect(await way.getAttribute('aria-valuemax')).toBe('2');
    await way.press('Home');
    const first = await way.getAttribute('aria-valuetext');
    await way.press('ArrowRight');
    expect(await way.getAttribute('aria-valuetext')).not.toBe(first);
    expect(await way.getAttribute('aria-valuetext')).toContain('평균');

    await page.getByRole('link', { name: '이 채보의 플레이 모두 보기' }).click();
    await page.waitForURL('**/rhythm/plays?chart=arirang_0&mode=hard');
    const lines = page.getByRole('button', { name: '타이밍 보기' });
    await expect.poll(() => lines.count()).toBe(2);
    await lines.first().click();
    await page.getByRole('img', { name: /빠름 \d+번, 느림 \d+번/ }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: '모두 보기' }).click();
    await page.getByText('모두', { exact: true }).click();
    await expect.poll(() => lines.count()).toBe(3);
    await page.getByRole('slider', { name: '타이밍' }).waitFor();
    await page.getByText('플레이 수').click();
    const trend = page.getByRole('slider', { name: '플레이 수' });
    expect(await trend.getAttribute('aria-valuetext')).toMatch(/3번/);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });
});

test('a sample player has a story, which the arrow keys walk through and the finger points at', async () => {
  const visitor = await visit(browser, { ...DEVICES.desktop, locale: 'en-US' });
  const { page } = visitor;
  await signIn(visitor, 'jun@madang.example', 'let me into the yard');
  await visitor.goto('/rhythm');
  await page.getByRole('link', { name: /Rating/ }).click();
  await settled(page);
  const graph = page.getByRole('slider', { name: 'How the rating came about' });
  const days = Number(await graph.getAttribute('aria-valuemax'));
  expect(days).toBeGreaterThan(5);
  await graph.focus();
  const last = await graph.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  expect(await graph.getAttribute('aria-valuenow')).toBe(String(days - 1));
  expect(await graph.getAttribute('aria-valuetext')).not.toBe(last);
  await page.keyboard.press('Home');
  expect(await graph.getAttribute('aria-valuenow')).toBe('1');
  const box = await graph.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 12, (box?.y ?? 0) + 60);
  expect(await graph.getAttribute('aria-valuenow')).toBe(String(days));
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();
});

test('without a connection the page of a player shows what was known last, until they sign out', async () => {
  const visitor = await visit(browser, DEVICES.desktop);
  const { page, context } = visitor;
  await signIn(visitor, 'minji@madang.example', 'let me into the yard');
  await visitor.goto('/rhythm/players');
  const row = page.getByRole('row').filter({ hasText: 'Jun' });
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Jun' }).waitFor();
  await settled(page);
  const kept = await figures(page);
  await page.goBack();
  await context.setOffline(true);
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Jun' }).waitFor();
  await expect.poll(() => figures(page)).toEqual(kept);
  await context.setOffline(false);
  await visitor.goto('/profile');
  await page.getByRole('button', { name: '로그아웃' }).click();
  await expect.poll(() => keptTexts(page)).not.toContain('Jun');
  await visitor.close();
});

const figures = (page: Page) => page.locator('.rating strong').allTextContents();

/** All that the page's caches hold of what was read. */
function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const answer of await cache.matchAll()) {
        const isJson = /json/.test(answer.headers.get('content-type') ?? '');
        if (isJson) texts.push(await answer.text());
      }
    }
    return texts.join('\n');
  });
}
