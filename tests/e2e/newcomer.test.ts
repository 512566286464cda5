import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { autoPlay, listenForSong } from './auto-player.ts';
import { DEVICES, openBrowser, visit } from './browser.ts';

let browser: Browser;
let shortest: { songId: string; chartId: string; title: string };
beforeAll(async () => {
  browser = await openBrowser();
  const answer = await fetch(`${inject('address')}/api/rhythm/songs`);
  const { items } = (await answer.json()) as {
    items: {
      id: string;
      lengthMs: number;
      locked: boolean;
      title: { ko: string };
      charts: { id: string; locked: boolean }[];
    }[];
  };
  const open = items.filter(({ locked, charts }) => !locked && charts[0]?.locked === false);
  const [song] = open.toSorted((a, b) => a.lengthMs - b.lengthMs);
  shortest = {
    songId: song?.id ?? '',
    chartId: song?.charts[0]?.id ?? '',
    title: song?.title.ko ?? '',
  };
});
afterAll(() => browser.close());

async function notesOf(chartId: string) {
  const answer = await fetch(`${inject('address')}/api/rhythm/songs/charts/${chartId}`);
  return ((await answer.json()) as { notes: { atMs: number; count: number; holdMs: number }[] })
    .notes;
}

async function comeIn(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('이름', { exact: true }).fill(name);
  await page.getByRole('button', { name: '시작하기' }).click();
  await page.getByText(name).filter({ visible: true }).first().waitFor();
}

test.each(['desktop', 'phone'] as const)(
  'a newcomer on a %s plays a song and sees result and rank',
  { timeout: 240_000 },
  async (device) => {
    const name = device === 'phone' ? '새봄' : '가람';
    const visitor = await visit(browser, DEVICES[device]);
    const { page } = visitor;
    await listenForSong(page);
    await comeIn(page, name);
    await page.goto(`/rhythm/songs/${shortest.songId}?chart=${shortest.chartId}&mode=easy`);
    await page
      .getByRole('link', { name: '연주하기' })
      .or(page.getByRole('button', { name: '연주하기' }))
      .click();
    const learnt = page.getByRole('dialog').getByRole('button').last();
    const begin = page.getByRole('button', { name: '시작하기' });
    await begin.or(learnt).first().waitFor();
    if (await learnt.isVisible()) await learnt.click();
    await begin.waitFor({ timeout: 60_000 });
    await autoPlay(page, {
      by: device === 'phone' ? 'touch' : 'keys',
      notes: await notesOf(shortest.chartId),
    });
    await begin.click();
    await page
      .getByText(/최고 기록|신기록|새 기록/)
      .first()
      .waitFor({ timeout: 150_000 });
    const board = await fetch(
      `${inject('address')}/api/rhythm/scoreboard/boards/${shortest.chartId}/easy?limit=100`,
    );
    const { items } = (await board.json()) as {
      items: { person: { name: string }; rank: number; score: number }[];
    };
    const mine = items.find((row) => row.person.name === name);
    expect(mine?.score).toBeGreaterThan(8_000_000);
    await expect
      .poll(() => page.getByText(new RegExp(`${mine?.rank}위`)).count())
      .toBeGreaterThan(0);
    await page.goto(`/rhythm/songs/${shortest.songId}?chart=${shortest.chartId}&mode=easy`);
    await page.getByText(name).filter({ visible: true }).first().waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);
