import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { autoPlay, listenForSong, restHands } from './auto-player.ts';
import { DEVICES, openBrowser, visit } from './browser.ts';
import { holdPad, plugPad } from './hold-pad.ts';
import { listenForTicks, tapAlong } from './tap-along.ts';

/** Open to everybody, and dense enough that who stops playing soon comes to the end of the gauge. */
const CHART = 'korobeiniki_1';
const SPEED = 150;
/** How late all presses and taps come, in ms. */
const LATE_MS = 70;
/** The person gives up at this moment of the song, in ms: there were hits enough by then. */
const UNTIL_MS = 14_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function notesOf(chartId: string) {
  const answer = await fetch(`${inject('address')}/api/rhythm/songs/charts/${chartId}`);
  const { notes } = (await answer.json()) as {
    notes: { atMs: number; count: number; holdMs: number }[];
  };
  return notes.map(({ atMs, count, holdMs }) => ({
    count,
    atMs: (atMs * 100) / SPEED,
    holdMs: (holdMs * 100) / SPEED,
  }));
}

/** Plays late with this device until the gauge is empty, and looks at the result. */
async function playLate(page: Page, by: 'touch' | 'pad'): Promise<void> {
  const start = page.getByRole('button', { name: '시작하기' });
  await start.waitFor({ timeout: 60_000 });
  if (by === 'pad') await plugPad(page, true);
  const notes = await notesOf(CHART);
  await autoPlay(page, { by, notes, lateMs: LATE_MS, untilMs: UNTIL_MS });
  await start.click();
  await page.getByRole('heading', { name: '여기까지 왔어요' }).waitFor({ timeout: 60_000 });
  await restHands(page);
  await page.getByRole('button', { name: '결과 보기' }).click();
  await page.locator('.rhythm-result').waitFor();
}

test.each(['touch', 'pad'] as const)(
  'who plays late by %s follows the hint to the measuring, taps there, and then hits the middle',
  { timeout: 240_000 },
  async (by) => {
    const visitor = await visit(browser, by === 'touch' ? DEVICES.phone : DEVICES.desktop);
    const { page } = visitor;
    await page.addInitScript(() => localStorage.setItem('madang.rhythm.howto', '1'));
    await listenForSong(page);
    await listenForTicks(page);
    if (by === 'pad') await holdPad(page);
    const path = `/rhythm/play/${CHART}?mode=easy&modifiers=speed-${SPEED}`;
    await visitor.goto(path);
    await playLate(page, by);
    const offer = page.getByRole('complementary');
    await offer.getByText(/누른 때가 \d+ms쯤 늦었어요/).waitFor();
    await offer.getByRole('link', { name: '박자 재 보기' }).click();
    await page.waitForURL('**/rhythm/calibrate?**');
    await page.getByRole('button', { name: '소리부터 재기' }).click();
    await page.getByText('박자에 맞춰 눌러 보세요').waitFor();
    const stop = await tapAlong(page, LATE_MS, by);
    const use = page.getByRole('button', { name: /\d+ms로 쓰기/ });
    await use.waitFor({ timeout: 40_000 });
    await stop();
    const measuredMs = Number(/(\d+)ms/.exec((await use.textContent()) ?? '')?.[1]);
    expect(Math.abs(measuredMs - LATE_MS)).toBeLessThan(20);
    await use.click();
    await page.getByRole('button', { name: '돌아가기' }).click();
    await page.getByRole('link', { name: '나가기' }).click();
    await page.waitForURL(`**${path}`);
    await playLate(page, by);
    const middle = (await page.locator('.rhythm-result figcaption').textContent()) ?? '';
    const meanMs = Number(/평균 ([+−]?\d+)ms/.exec(middle)?.[1]?.replace('−', '-'));
    expect(Math.abs(meanMs)).toBeLessThan(20);
    expect(await page.getByText(/맞출까요/).count()).toBe(0);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);
