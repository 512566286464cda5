import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { autoPlay, listenForSong } from './auto-player.ts';
import { DEVICES, openBrowser, visit } from './browser.ts';

const CHART = 'korobeiniki_0';

interface Row {
  person: { name: string };
  playId: string;
  score: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function read<T>(path: string): Promise<T> {
  const answer = await fetch(`${inject('address')}${path}`);
  return (await answer.json()) as T;
}

async function boardRow(name: string): Promise<Row | undefined> {
  const path = `/api/rhythm/scoreboard/boards/${CHART}/easy?limit=100`;
  const { items } = await read<{ items: Row[] }>(path);
  return items.find(({ person }) => person.name === name);
}

/** Plays the song that is open, to the result. */
async function play(page: Page): Promise<void> {
  const { notes } = await read<{ notes: { atMs: number; count: number; holdMs: number }[] }>(
    `/api/rhythm/songs/charts/${CHART}`,
  );
  const begin = page.getByRole('button', { name: '시작하기' });
  await begin.waitFor({ timeout: 60_000 });
  await autoPlay(page, { by: 'keys', notes });
  await begin.click();
}

/** Nothing on the page keeps anybody out. */
async function expectOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
}

/** A figure beside the stage, as it is read. */
const figure = (page: Page, name: string) =>
  page.locator('dl.sums div').filter({ hasText: name }).last().locator('dd');

test(
  'somebody plays, watches it to the end, and plays again against their own ghost',
  { timeout: 400_000 },
  async () => {
    const visitor = await visit(browser, DEVICES.desktop);
    const { page } = visitor;
    await listenForSong(page);
    await page.goto('/');
    await page.getByLabel('이름', { exact: true }).fill('메아리');
    await page.getByRole('button', { name: '시작하기' }).click();
    await page.getByText('메아리').filter({ visible: true }).first().waitFor();
    await page.goto(`/rhythm/play/${CHART}?mode=easy`);
    const learnt = page.getByRole('dialog').getByRole('button').last();
    await learnt.click({ timeout: 60_000 });
    await play(page);

    // The result leads to it as soon as the house has it.
    const watch = page.getByRole('link', { name: '다시 보기' });
    await watch.waitFor({ timeout: 150_000 });
    const first = await boardRow('메아리');
    if (!first) throw new Error('the first play stands on the board');
    await watch.click();
    await page.waitForURL(`**/rhythm/plays/${first.playId}/replay`);
    const score = figure(page, '점수');
    await page.getByRole('button', { name: '다시 보기' }).waitFor({ timeout: 60_000 });
    expect(await score.textContent()).toBe('0');
    await page.getByLabel('빠르기').selectOption('2');
    await page.getByRole('button', { name: '다시 보기' }).click();
    const pause = page.getByRole('button', { name: '멈추기' });
    await pause.waitFor();
    await pause.waitFor({ state: 'detached', timeout: 90_000 });
    const points = (text: string | null) => Number((text ?? '').replaceAll(/\D/g, ''));
    expect(points(await score.textContent())).toBe(first.score);

    // Back, note by note, and to the end at one stroke: it is always the same play.
    await page.keyboard.press('Home');
    await expect.poll(() => score.textContent()).toBe('0');
    await page.getByRole('button', { name: '다음 노트로' }).click();
    await page.getByText(/^노트 1\//).waitFor();
    await expectOpenToAll(page);
    await page.keyboard.press('End');
    await expect.poll(async () => points(await score.textContent())).toBe(first.score);

    await page.goto(`/rhythm/play/${CHART}?mode=easy`);
    await page.getByRole('button', { name: '고스트: 없음' }).click({ timeout: 60_000 });
    await page.getByLabel(/내 최고 기록/).check();
    await page.getByText('지금 고스트: 내 최고 기록').waitFor();
    await expectOpenToAll(page);
    await page.getByRole('dialog').getByRole('button', { name: '닫기' }).click();
    await play(page);
    await page.getByText(/^[+−±][\d,]+$/).waitFor({ timeout: 30_000 });
    await page.getByText(/고스트\(내 최고 기록\)/).waitFor({ timeout: 150_000 });
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test(
  'on a phone a record is watched from the board, by who is not signed in',
  { timeout: 120_000 },
  async () => {
    const visitor = await visit(browser, DEVICES.phone);
    const { page } = visitor;
    const { items } = await read<{ items: Row[] }>('/api/rhythm/scoreboard/boards/arirang_0/easy');
    const [best] = items;
    if (!best) throw new Error('the samples have a board');
    await page.goto('/rhythm/songs/arirang?chart=arirang_0&mode=easy');
    await page.getByRole('link', { name: `${best.person.name} 님의 연주 다시 보기` }).click();
    await page.waitForURL(`**/rhythm/plays/${best.playId}/replay`);
    await page.getByRole('button', { name: '다시 보기' }).click({ timeout: 60_000 });
    await expect
      .poll(() => figure(page, '최대 콤보').textContent(), { timeout: 30_000 })
      .not.toBe('0');
    await page.getByRole('slider', { name: '재생 위치' }).press('End');
    await expect
      .poll(async () => (await figure(page, '점수').textContent())?.replaceAll(/\D/g, ''))
      .toBe(String(best.score));
    await page.getByRole('button', { name: '나가기' }).click();
    await page.waitForURL(/\/rhythm\/songs\/arirang/);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test('what cannot be watched says so', async () => {
  const visitor = await visit(browser, DEVICES.desktop);
  const { page } = visitor;
  await page.goto('/rhythm/plays/00000000-0000-4000-8000-000000000000/replay');
  await page.getByRole('alert').getByText('볼 수 없는 연주예요').waitFor();
  await expectOpenToAll(page);
  await page.getByRole('button', { name: '나가기' }).last().click();
  await page.waitForURL('**/rhythm');
  await visitor.close();
});
