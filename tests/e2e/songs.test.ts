import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEVICES, openBrowser, settled, visit } from './browser.ts';
import { expectOpenToAll, signInSample } from './sign-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PHONE = { ...DEVICES.phone, serviceWorkers: 'block' } as const;
const DESKTOP = { ...DEVICES.desktop, serviceWorkers: 'block' } as const;

const rows = (page: Page) => page.locator('li[data-index]');
const titles = (page: Page) => page.locator('li[data-index] h2').allTextContents();
const countOf = async (page: Page) =>
  Number.parseInt((await page.locator('p[role="status"]').first().innerText()).slice(3), 10);

/** The row that stands first below the window's upper edge, and where. */
const place = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('li[data-index]')];
    const first = all.find((row) => row.getBoundingClientRect().top >= 0);
    return {
      row: first?.dataset['index'],
      top: Math.round(first?.getBoundingClientRect().top ?? 0),
    };
  });

describe('the list of songs', () => {
  test('is ordered, searched and filtered, says so in its address, and shows the same from there', async () => {
    const { page, goto, complaints, close } = await visit(browser, PHONE);
    await goto('/rhythm');
    const all = await countOf(page);
    await page.getByRole('combobox', { name: '정렬' }).selectOption('easiest');
    await expect.poll(() => page.url()).toContain('?sort=easiest');
    await settled(page);
    await expect
      .poll(() => page.locator('li[data-index="0"] a strong').first().innerText())
      .toContain('1');

    await page.getByRole('searchbox').fill('달빛');
    await expect.poll(() => titles(page)).toEqual(['달빛 툇마루']);
    expect(await countOf(page)).toBe(1);
    expect(new URL(page.url()).searchParams.get('q')).toBe('달빛');
    await page.reload();
    await settled(page);
    expect(await titles(page)).toEqual(['달빛 툇마루']);
    expect(await page.getByRole('searchbox').inputValue()).toBe('달빛');

    await page.getByRole('searchbox').fill('그런 노래는 없다');
    await page.getByRole('button', { name: '검색 지우기' }).click();
    await expect.poll(() => countOf(page)).toBe(all);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');

    await page.getByRole('button', { name: '필터' }).click();
    await page.getByRole('combobox', { name: '최소 레벨' }).selectOption('12');
    await expect.poll(() => countOf(page)).toBeLessThan(all);
    await expectOpenToAll(page);
    await page.getByRole('button', { name: '필터 지우기' }).click();
    await expect.poll(() => countOf(page)).toBe(all);
    expect(complaints()).toEqual([]);
    await close();
  });

  test('draws only what is near, and going back finds its order and its place', async () => {
    const { page, goto, close } = await visit(browser, PHONE);
    await goto('/rhythm?sort=bpm');
    const all = await countOf(page);
    await expect.poll(() => rows(page).count()).toBeGreaterThan(1);
    expect(await rows(page).count()).toBeLessThan(all);
    await page.evaluate(() => scrollBy({ top: 2200, behavior: 'instant' }));
    await expect.poll(async () => Number((await place(page)).row)).toBeGreaterThan(3);
    await page.waitForFunction(() => {
      const last = [...document.querySelectorAll('li[data-index]')].at(-1);
      return (last?.getBoundingClientRect().bottom ?? 0) > innerHeight;
    });
    const before = await place(page);
    const link = page.locator(`li[data-index="${before.row}"] h2 a`);
    const title = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goBack();
    await expect.poll(() => place(page)).toEqual(before);
    expect(new URL(page.url()).search).toBe('?sort=bpm');

    await page.locator(`li[data-index="${before.row}"] h2 a`).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('link', { name: '노래', exact: true }).first().click();
    await expect.poll(() => place(page)).toEqual(before);
    expect(new URL(page.url()).search).toBe('?sort=bpm');
    await close();
  });

  test('is walked through by keys alone, to both of its ends', async () => {
    const { page, goto, close } = await visit(browser, DESKTOP);
    await goto('/rhythm');
    const all = await countOf(page);
    const stand = () =>
      page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('li[data-index]')?.dataset['index'],
      );
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('ArrowDown');
    await expect.poll(stand).toBe('0');
    await page.keyboard.press('End');
    await expect.poll(stand).toBe(String(all - 1));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect.poll(stand).toBe('0');
    expect(await page.locator('li[aria-posinset="1"]').getAttribute('aria-setsize')).toBe(
      String(all),
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/rhythm/songs/');
    await close();
  });
});

test('lists of plays and records name songs that no list has shown', async () => {
  const visitor = await visit(browser, DESKTOP);
  await signInSample(visitor, 'haneul');
  for (const path of ['/rhythm/records', '/rhythm/plays']) {
    await visitor.goto(path);
    const names = await visitor.page.locator('a[data-line] .title').allTextContents();
    expect(names.length, path).toBeGreaterThan(0);
    for (const name of names) expect(name, path).toMatch(/[가-힣]/);
  }
  await visitor.close();
});
