import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PASSWORD = 'let me into the yard';
const KOREAN = { ...DEVICES.desktop, locale: 'ko-KR', serviceWorkers: 'block' } as const;
const CHART = 'tin-roof-rain_1';

/** A chart as the house has it. */
interface Chart {
  version: number;
  notes: { atMs: number; count: number; holdMs: number }[];
}

async function readChart(id: string, version?: number): Promise<Chart> {
  const query = version === undefined ? '' : `?version=${version}`;
  const answer = await fetch(`${inject('address')}/api/rhythm/songs/charts/${id}${query}`);
  return (await answer.json()) as Chart;
}

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

/** Opens the editor and waits until the song can be heard. */
async function openEditor({ page, goto }: Visitor, path: string): Promise<void> {
  await goto(path);
  const test = page.getByRole('button', { name: '시험 연주' });
  await expect.poll(() => test.isEnabled(), { timeout: 60_000 }).toBe(true);
}

/** Where a press on the row of so many keys lies, `x` px from the left. */
async function rowPoint(canvas: Locator, count: number, x: number): Promise<[number, number]> {
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('there is no time line');
  const rows = (box.height - 26) * 0.73;
  return [box.x + x, box.y + 26 + (rows * (count - 0.5)) / 4];
}

const noteCount = (page: Page) => page.getByText(/^노트 \d+개, 그중/).innerText();

test(
  'a curator adds notes on the grid, takes one back, plays it, saves it, and reverts it',
  { timeout: 240_000 },
  async () => {
    const visitor = await visit(browser, KOREAN);
    const { page, goto } = visitor;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
    });
    await comeIn(visitor);
    const before = await readChart(CHART);
    expect(before.version).toBe(1);
    await goto('/rhythm/catalogue');
    await page.getByLabel('곡 이름으로 찾기').fill('양철');
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
    await page.getByRole('link', { name: /^고치기/ }).click();
    await page.getByRole('heading', { level: 2, name: '곡 정보' }).waitFor();
    await settled(page);
    await accessible(page);

    await openEditor(visitor, `/rhythm/catalogue/charts/${CHART}`);
    await accessible(page);
    const count = before.notes.length;
    expect(await noteCount(page)).toContain(`노트 ${count}개`);
    const canvas = page.locator('main canvas').first();
    await page.mouse.click(...(await rowPoint(canvas, 2, 163)));
    const atMs = Number(await page.getByLabel('시각 (ms)').inputValue());
    expect(await page.getByLabel('키 수').inputValue()).toBe('2');
    await page.mouse.move(...(await rowPoint(canvas, 4, 300)));
    await page.mouse.down();
    await page.mouse.move(...(await rowPoint(canvas, 4, 420)), { steps: 5 });
    await page.mouse.up();
    expect(Number(await page.getByLabel('홀드 (ms)').inputValue())).toBeGreaterThan(300);
    expect(await noteCount(page)).toContain(`노트 ${count + 2}개`);
    await page.keyboard.press('Control+z');
    expect(await noteCount(page)).toContain(`노트 ${count + 1}개`);
    await page.getByText('초안을 보관했어요').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('박자에 맞추기').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.stage').count(), 'no key reaches past a dialog').toBe(0);

    await page.reload();
    await openEditor(visitor, `/rhythm/catalogue/charts/${CHART}`);
    await page.getByText('고치던 것을 이어서 열었어요').waitFor();
    expect(await noteCount(page), 'a reload loses nothing').toContain(`노트 ${count + 1}개`);

    await page.keyboard.press('t');
    await page.getByRole('button', { name: '연주하기' }).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '연주하기' }).click();
    await page.getByRole('button', { name: '멈추기', exact: true }).waitFor();
    await page.keyboard.press('KeyF');
    await page.waitForFunction(() => document.querySelector('.stage canvas') !== null);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '편집으로 돌아가기' }).click();
    expect(await noteCount(page), 'nothing is lost by playing').toContain(`노트 ${count + 1}개`);
    expect(sent.filter((path) => path.startsWith('/api/rhythm/plays'))).toEqual([]);

    await page.keyboard.press('Control+s');
    await page.getByLabel('남길 말').fill('비가 더 내려요');
    await accessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '저장' }).click();
    await page.getByText('저장했어요 · 버전 2').waitFor();
    const saved = await readChart(CHART);
    expect(saved.version).toBe(2);
    expect(saved.notes).toContainEqual(expect.objectContaining({ atMs, count: 2, holdMs: 0 }));
    expect((await readChart(CHART, 1)).notes, 'the old version stays').toEqual(before.notes);

    await goto('/rhythm/catalogue/songs/tin-roof-rain');
    await page.getByRole('button', { name: /^버전 반달/ }).click();
    await page.getByText('비가 더 내려요').waitFor();
    await page.getByRole('button', { name: '이 버전으로 되돌리기 버전 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '이 버전으로 되돌리기' }).click();
    await page.getByText('버전 1의 내용으로 되돌렸어요').waitFor();
    await settled(page);
    await accessible(page);
    const reverted = await readChart(CHART);
    expect(reverted).toEqual({ ...before, version: 3 });
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test(
  'somebody saved meanwhile: nothing is lost, and one chooses',
  { timeout: 120_000 },
  async () => {
    const visitor = await visit(browser, KOREAN);
    const { page, goto } = visitor;
    await comeIn(visitor);
    const chart = 'pocket-comet_0';
    const other = await visitor.context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`/rhythm/catalogue/charts/${chart}`);
      await tab.getByText(/^노트 \d+개, 그중/).waitFor();
      await tab.getByLabel('레벨', { exact: true }).waitFor();
    }
    const level = async (tab: Page, value: string) => {
      await tab.getByLabel('레벨', { exact: true }).fill(value);
      await tab.getByLabel('레벨', { exact: true }).press('Tab');
    };
    const save = async (tab: Page) => {
      await tab.getByRole('button', { name: '저장', exact: true }).click();
      await tab.getByRole('dialog').getByRole('button', { name: '저장' }).click();
    };
    await level(other, '9');
    await save(other);
    await other.getByText('저장했어요 · 버전 2').waitFor();
    await other.close();

    await level(page, '11');
    await save(page);
    await page.getByText('그동안 다른 사람이 새 버전(2)을 저장했어요').waitFor();
    visitor.complaints();
    await accessible(page);
    await page.getByRole('button', { name: '저장된 것 보기' }).click();
    expect(await page.getByLabel('레벨', { exact: true }).inputValue()).toBe('9');
    await page.keyboard.press('Control+z');
    expect(await page.getByLabel('레벨', { exact: true }).inputValue()).toBe('11');
    await page.getByRole('link', { name: '곡으로 돌아가기' }).click();
    await page.getByRole('dialog').getByText('아직 저장하지 않았어요').waitFor();
    await page.getByRole('button', { name: '계속 고치기' }).click();
    await save(page);
    await page.getByText('저장했어요 · 버전 3').waitFor();
    await goto('/rhythm/catalogue/songs/pocket-comet');
    await page.getByRole('button', { name: '프로그램에 돌려주기' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '프로그램에 돌려주기' }).click();
    await page.getByText('프로그램에 들어 있는 대로예요.').waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  },
);

test(
  'a new chart begins as a copy; who is no curator is told so',
  { timeout: 120_000 },
  async () => {
    const visitor = await visit(browser, KOREAN);
    const { page, goto } = visitor;
    await comeIn(visitor);
    await goto('/rhythm/catalogue/songs/second-hand-heart');
    await page.getByRole('combobox', { name: '시작' }).selectOption({ label: '초승달 7 복사' });
    await page.getByRole('button', { name: '새 채보 시작하기' }).click();
    await page.waitForURL(/second-hand-heart_\d+\?copy=/);
    const id = /charts\/([^?]+)/.exec(page.url())?.[1] ?? '';
    await page.getByText(/^노트 \d+개, 그중/).waitFor();
    await page.getByLabel('키 세트').fill('1');
    await page.getByLabel('키 세트').press('Tab');
    await page.getByText(/^고칠 곳 \d+군데/).waitFor();
    await page.getByRole('button', { name: '되돌리기', exact: true }).click();
    await page.getByText('저장할 수 있어요.').waitFor();
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '저장' }).click();
    await page.getByText('저장했어요 · 버전 1').waitFor();
    const first = await readChart('second-hand-heart_0');
    expect(await readChart(id)).toMatchObject({ version: 1, notes: first.notes });
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();

    const stranger = await visit(browser, KOREAN);
    await stranger.goto('/rhythm/catalogue/charts/arirang_0');
    await stranger.page.getByText('곡을 관리하려면 큐레이터로 로그인해 주세요.').waitFor();
    await accessible(stranger.page);
    expect(stranger.complaints()).toEqual([]);
    await stranger.close();
  },
);
