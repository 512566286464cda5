import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { waveFile } from '../../server/testing/editing.ts';
import { autoPlay, listenForSong } from './auto-player.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'madang-charts-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const FIXTURES = join(import.meta.dirname, '../../server/apps/rhythm/catalogue/fixtures');
const PASSWORD = 'let me into the yard';
const KOREAN = { ...DEVICES.desktop, locale: 'ko-KR', serviceWorkers: 'block' } as const;

/** The sample curator comes in, and the page speaks Korean. */
async function comeIn({ page, goto }: Visitor): Promise<void> {
  await goto('/sign-in');
  await page.locator('input[type="email"]').fill('haneul@madang.example');
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
  if ((await page.locator('html').getAttribute('lang')) === 'ko') return;
  await page.getByRole('button', { name: '한국어' }).click();
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test(
  'a curator drops a chart and its sound, sees what it makes, takes it in, and plays it to the end',
  { timeout: 240_000 },
  async () => {
    const visitor = await visit(browser, KOREAN);
    const { page, goto } = visitor;
    await listenForSong(page);
    await comeIn(visitor);
    const osu = await readFile(join(FIXTURES, 'lantern-walk-4k.osu'), 'utf8');
    await writeFile(join(folder, 'lantern-walk.wav'), waveFile(29_000, 22_050));

    await goto('/rhythm/catalogue');
    await page.getByRole('link', { name: '곡 들여오기' }).click();
    const dropped = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'lantern.osu'));
        return transfer;
      },
      osu.replace('[HitObjects]\n', '[HitObjects]\n?\n'),
    );
    const zone = page.getByRole('group', { name: '파일이나 폴더를 여기에 놓으세요' });
    await zone.dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('소리 파일 lantern-walk.wav이(가) 없어요').waitFor();
    await page
      .locator('input[type="file"][multiple]')
      .first()
      .setInputFiles(join(folder, 'lantern-walk.wav'));
    await page.getByText('어떤 라이선스로 실을 수 있는지 아직 몰라요').waitFor();
    await page.getByText('읽을 수 없는 줄이라서 뺐어요').waitFor();
    await page.getByLabel('라이선스').fill('CC0');
    await page.getByText('4K Stroll').waitFor();
    await settled(page);
    await accessible(page);
    await page.getByRole('button', { name: '곡 1개, 채보 1개 들여오기' }).click();
    await page.getByRole('link', { name: '등불 산책 보러 가기' }).click();
    await page.getByRole('heading', { level: 1, name: '등불 산책' }).waitFor();

    const chart = await fetch(`${inject('address')}/api/rhythm/songs/charts/lantern-walk_0`);
    const { notes } = (await chart.json()) as {
      notes: { atMs: number; count: number; holdMs: number }[];
    };
    await goto('/rhythm/play/lantern-walk_0?mode=easy');
    const learnt = page.getByRole('dialog').getByRole('button').last();
    const begin = page.getByRole('button', { name: '시작하기' });
    await begin.or(learnt).first().waitFor();
    if (await learnt.isVisible()) await learnt.click();
    await begin.waitFor({ timeout: 60_000 });
    await autoPlay(page, { by: 'keys', notes });
    await begin.click();
    await page
      .getByText(/최고 기록|신기록|새 기록/)
      .first()
      .waitFor({ timeout: 120_000 });
    const board = await fetch(
      `${inject('address')}/api/rhythm/scoreboard/boards/lantern-walk_0/easy`,
    );
    const { items } = (await board.json()) as { items: { score: number }[] };
    expect(items[0]?.score).toBeGreaterThanOrEqual(7_000_000);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test('a song is taken out and put back, and visitors who are no curators are told so', async () => {
  const visitor = await visit(browser, KOREAN);
  const { page, goto } = visitor;
  await comeIn(visitor);
  await goto('/rhythm/catalogue');
  await page.getByLabel('곡 이름으로 찾기').fill('종이배');
  const row = page.getByRole('article').filter({ hasText: '종이배 왈츠' });
  await expect.poll(() => page.getByRole('article').count()).toBe(1);
  await settled(page);
  await row.getByRole('button', { name: /^내리기/ }).click();
  await row.getByText('내린 곡').waitFor();
  const gone = await fetch(`${inject('address')}/api/rhythm/songs/paper-boat-waltz`);
  expect(gone.status).toBe(410);
  await row.getByRole('button', { name: /^다시 올리기/ }).click();
  await row.getByText('내린 곡').waitFor({ state: 'detached' });
  await row.getByRole('button', { name: /^채보/ }).click();
  await settled(page);
  await accessible(page);
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();

  const stranger = await visit(browser, KOREAN);
  await stranger.goto('/rhythm/catalogue/import');
  await stranger.page.getByText('곡을 관리하려면 큐레이터로 로그인해 주세요.').waitFor();
  expect(stranger.complaints()).toEqual([]);
  await stranger.close();
});
