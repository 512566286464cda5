import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { playOf, type ReadChart } from '../../server/testing/plays.ts';
import { autoPlay, listenForSong } from './auto-player.ts';
import { DEVICES, openBrowser, settled, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const FIRST = 'korobeiniki_0';
const LOCKED = 'pocket-comet_0';

async function readChart(chartId: string): Promise<ReadChart> {
  const answer = await fetch(`${inject('address')}/api/rhythm/songs/charts/${chartId}`);
  return (await answer.json()) as ReadChart;
}

/** Submits a play of a chart over the API, as a game client of whoever is signed in on this page. */
async function submitOverApi(token: string, chartId: string) {
  const answer = await fetch(`${inject('address')}/api/rhythm/plays`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify(playOf(await readChart(chartId), 'easy')),
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string } };
}

async function comeIn(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('이름', { exact: true }).fill(name);
  await page.getByRole('button', { name: '시작하기' }).click();
  await page.getByText(name).filter({ visible: true }).first().waitFor();
}

/** Opens the stage that is about to be shown, past what it teaches first. */
async function stand(page: Page): Promise<void> {
  const learnt = page.getByRole('dialog').getByRole('button').last();
  const begin = page.getByRole('button', { name: '시작하기' });
  await begin.or(learnt).first().waitFor();
  if (await learnt.isVisible()) await learnt.click();
  await begin.waitFor({ timeout: 60_000 });
}

test(
  'a newcomer plays, gets light, finds a star, and plays the song it opened',
  { timeout: 240_000 },
  async () => {
    const visitor = await visit(browser, DEVICES.desktop);
    const { page } = visitor;
    let token = '';
    page.on('request', (request) => (token = request.headers()['authorization'] ?? token));
    await listenForSong(page);
    await comeIn(page, '별님');

    // The song is there to be looked at, and says what it waits for.
    await page.goto('/rhythm/songs/pocket-comet');
    await page.getByText('‘심지’ 별을 찾으면 열려요').first().waitFor();
    expect(await page.getByRole('link', { name: '연주하기' }).count()).toBe(0);
    await page.goto(`/rhythm/play/${LOCKED}?mode=easy`);
    await page.getByRole('link', { name: '밤하늘에서 찾기' }).waitFor();
    expect(await submitOverApi(token, LOCKED)).toMatchObject({
      status: 403,
      body: { code: 'rhythm.chart_locked' },
    });

    await page.goto(`/rhythm/play/${FIRST}?mode=easy`);
    await stand(page);
    await autoPlay(page, { by: 'keys', notes: (await readChart(FIRST)).notes });
    await page.getByRole('button', { name: '시작하기' }).click();
    await page.getByText(/빛이 \d+ 모였어요/).waitFor({ timeout: 150_000 });
    await page.getByRole('link', { name: /밤하늘 보기/ }).click();

    await page.getByRole('heading', { name: '심지' }).waitFor();
    await page.getByRole('button', { name: '이 별 찾기 · 빛 5' }).click();
    await page.getByText('첫 박자에 불이 붙었어요.').waitFor();
    const play = page.getByRole('link', { name: '초승달 3 연주하기' });
    await play.waitFor();
    expect((await submitOverApi(token, LOCKED)).status).toBe(201);
    await play.click();
    await stand(page);
    await page.getByRole('button', { name: '시작하기' }).click();
    await page.getByText('연주하고 있어요').waitFor({ state: 'attached', timeout: 30_000 });
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test('the sky is walked with the keys alone, and told in words', async () => {
  const visitor = await visit(browser, DEVICES.desktop);
  const { page } = visitor;
  await visitor.goto('/rhythm/memorial');
  const sky = page.getByRole('application');
  await sky.focus();
  await page.keyboard.press('n');
  await page.getByText('심지, 툇마루 등. 찾을 수 있는 별, 빛 5.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowUp');
  await page.getByText(/^고리, 툇마루 등\. 아직 먼 별/).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '고리' }).waitFor();
  expect(new URL(page.url()).search).toBe('?star=lamp-hook');
  await page.getByRole('button', { name: '닫기' }).click();
  await expect.poll(() => page.getByRole('heading', { name: '고리' }).count()).toBe(0);
  await page.getByRole('button', { name: '별 목록' }).click();
  const stars = page.getByRole('region', { name: '별 목록' }).getByRole('listitem');
  expect(await stars.count()).toBe(64);
  await stars.getByRole('button', { name: /^북극성 북극성의 문/ }).click();
  await page.getByRole('heading', { name: '북극성' }).waitFor();
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();
});

test('without the house the sky is there as it was last seen', async () => {
  const visitor = await visit(browser, DEVICES.phone);
  const { page } = visitor;
  await visitor.goto('/rhythm/memorial');
  await page.getByText('별 64개').first().waitFor({ state: 'attached' });
  await page.route('**/api/**', (route) => route.abort());
  await page.goto('/rhythm');
  await page.goto('/rhythm/memorial?star=lamp-wick');
  await page.getByRole('heading', { name: '심지' }).waitFor();
  await settled(page);
  await visitor.close();
});
