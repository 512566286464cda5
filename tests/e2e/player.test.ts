import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { autoPlay, listenForSong, restHands } from './auto-player.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { holdPad, plugPad, pressPad } from './hold-pad.ts';
import { listenForTicks, tapAlong } from './tap-along.ts';

/** Open to everybody, and dense enough that who stops playing soon comes to the end of the gauge. */
const CHART = 'korobeiniki_1';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Somebody who knows how to play, in front of a page of the player. */
async function sit(path: string, prepare: (page: Page) => Promise<void>): Promise<Visitor> {
  const visitor = await visit(browser, DEVICES.desktop);
  const { page } = visitor;
  await page.addInitScript(() => localStorage.setItem('madang.rhythm.howto', '1'));
  await listenForSong(page);
  await prepare(page);
  await visitor.goto(path);
  return visitor;
}

async function notesOf(chartId: string, speed: number) {
  const answer = await fetch(`${inject('address')}/api/rhythm/songs/charts/${chartId}`);
  const { notes } = (await answer.json()) as {
    notes: { atMs: number; count: number; holdMs: number }[];
  };
  return notes.map((note) => ({
    ...note,
    atMs: (note.atMs * 100) / speed,
    holdMs: (note.holdMs * 100) / speed,
  }));
}

/** Mean error of the hits as the result tells it, in ms. */
async function meanOf(page: Page): Promise<number> {
  const text = (await page.locator('.rhythm-result figcaption').textContent()) ?? '';
  return Number(/평균 ([+−]?\d+)ms/.exec(text)?.[1]?.replace('−', '-'));
}

async function playUntilFailed(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '여기까지 왔어요' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '결과 보기' }).click();
  await page.locator('.rhythm-result').waitFor();
}

test(
  'who plays late is told so, sets the timing with one press, and then hits the middle',
  { timeout: 180_000 },
  async () => {
    const visitor = await sit(`/rhythm/play/${CHART}?mode=easy&modifiers=speed-150`, () =>
      Promise.resolve(),
    );
    const { page } = visitor;
    const start = page.getByRole('button', { name: '시작하기' });
    await start.waitFor({ timeout: 60_000 });
    const notes = await notesOf(CHART, 150);
    await autoPlay(page, { by: 'keys', notes, lateMs: 70, untilMs: 14_000 });
    await start.click();
    await playUntilFailed(page);
    const offer = page.getByRole('complementary');
    const said = (await offer.getByText(/누른 때가 \d+ms쯤 늦었어요/).textContent()) ?? '';
    expect(Math.abs(Number(/(\d+)ms/.exec(said)?.[1]) - 70)).toBeLessThan(20);
    await offer.getByRole('button', { name: '맞추기' }).click();
    await offer.getByText('맞췄어요').waitFor();
    await page.getByRole('button', { name: '다시 하기' }).click();
    await playUntilFailed(page);
    expect(Math.abs(await meanOf(page))).toBeLessThan(20);
    expect(await page.getByText(/맞출까요/).count()).toBe(0);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test('taps to the beat measure how late the sound is', { timeout: 90_000 }, async () => {
  const visitor = await sit('/rhythm/calibrate?back=/rhythm/play/arirang_0', listenForTicks);
  const { page } = visitor;
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: '소리부터 재기' }).click();
  await page.getByText('박자에 맞춰 눌러 보세요').waitFor();
  const stop = await tapAlong(page, 65);
  const use = page.getByRole('button', { name: /\d+ms로 쓰기/ });
  await use.waitFor({ timeout: 40_000 });
  await stop();
  const measured = Number(/(\d+)ms/.exec((await use.textContent()) ?? '')?.[1]);
  expect(Math.abs(measured - 65)).toBeLessThan(25);
  await use.click();
  await page.getByText('소리는 나지 않아요').waitFor();
  await page.getByRole('button', { name: '돌아가기' }).click();
  await page.getByText(`${measured}ms`).waitFor();
  await page.getByRole('button', { name: '해 보기' }).click();
  await page.getByRole('button', { name: '소리 늦음 늘리기' }).click();
  await page.getByText(`${measured + 5}ms`).waitFor();
  await page.getByRole('button', { name: '다 맞췄어요' }).click();
  await page.waitForURL('**/rhythm/play/arirang_0');
  await page.getByRole('button', { name: '설정' }).click();
  await page.getByRole('tab', { name: '박자' }).click();
  await page.getByText(`${measured + 5}ms`).waitFor();
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();
});

test(
  'a section is practised again and again by a pad alone, and no score is sent',
  { timeout: 120_000 },
  async () => {
    const visitor = await sit(`/rhythm/play/${CHART}?mode=easy&practice=1`, holdPad);
    const { page } = visitor;
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/rhythm/plays')) sent += 1;
    });
    const begin = page.getByRole('button', { name: '연습 시작하기' });
    await begin.waitFor({ timeout: 60_000 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await plugPad(page, true);
    await autoPlay(page, { by: 'pad', notes: await notesOf(CHART, 100) });
    // "Start" begins here, and pauses while it plays.
    await expect
      .poll(
        async () => (await begin.isVisible()) && pressPad(page, 9).then(() => begin.isVisible()),
      )
      .toBe(false);
    await page.getByText(/연습 2번째 · (100|9\d)% 맞힘/).waitFor({ timeout: 60_000 });
    await restHands(page);
    await pressPad(page, 9);
    const resume = page.getByRole('button', { name: '이어서 하기' });
    await resume.waitFor();
    // The cross goes down the menu: on, from the start, another part.
    await pressPad(page, 13);
    await pressPad(page, 13);
    await pressPad(page, 0);
    await begin.waitFor();
    await plugPad(page, false);
    expect(sent).toBe(0);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test(
  'in a pause the bars that were just played are offered to practise',
  { timeout: 60_000 },
  async () => {
    const visitor = await sit('/rhythm/play/arirang_0?mode=easy', () => Promise.resolve());
    const { page } = visitor;
    const start = page.getByRole('button', { name: '시작하기' });
    await start.waitFor({ timeout: 60_000 });
    await start.click();
    await page.getByText('연주하고 있어요').waitFor({ state: 'attached', timeout: 20_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '여기 연습하기' }).click();
    const from = page.getByRole('slider', { name: /어디서부터/ });
    await from.waitFor();
    expect(await from.inputValue()).toBe('0');
    await from.fill('6');
    await from.dispatchEvent('change');
    await page.getByText(/^7마디 · 0:11/).waitFor();
    await page.getByRole('button', { name: '연습 그만두기' }).click();
    await start.waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test(
  'keys can be chosen, conflicts are told, and the caps show them',
  { timeout: 60_000 },
  async () => {
    const visitor = await sit('/rhythm/play/arirang_0?mode=easy', () => Promise.resolve());
    const { page } = visitor;
    const open = async () => {
      await page.getByRole('button', { name: '설정' }).click({ timeout: 60_000 });
      await page.getByRole('tab', { name: '키' }).click();
    };
    const caps = () => page.locator('.caps kbd').allTextContents();
    await open();
    const rows = page.getByRole('dialog').getByRole('listitem');
    const add = async (row: number, key: string) => {
      await rows.nth(row).getByRole('button', { name: '더하기' }).click();
      await page.keyboard.press(key);
    };
    await add(0, 'KeyR');
    await page.getByText('R 키는 다른 데 쓰고 있어서').waitFor();
    await page.keyboard.press('KeyZ');
    await add(3, 'KeyF');
    await page.getByText('F 키를 2번 자리에서 옮겨 왔어요').waitFor();
    await page.getByText('키보드 키가 없는 자리가 1곳').waitFor();
    await add(1, 'Comma');
    await rows.nth(0).getByRole('button', { name: 'D 빼기' }).click();
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: '닫기' }).click();
    await expect.poll(caps).toEqual(['Z', ',', 'J', 'K']);
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: '시작하기' }).waitFor({ timeout: 60_000 });
    await expect.poll(caps).toEqual(['Z', ',', 'J', 'K']);
    await open();
    await page.getByRole('button', { name: '기본 키로 되돌리기' }).click();
    await page.getByRole('button', { name: '닫기' }).click();
    await expect.poll(caps).toEqual(['D', 'F', 'J', 'K']);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);
