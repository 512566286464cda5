import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { modifiedPlayOf, oddPlayOf, playOf, type ReadChart } from '../../server/testing/plays.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { ask, call, newcomer, type Caller } from './callers.ts';
import { comeIn, expectOpenToAll, isFocused } from './sign-in.ts';

vi.setConfig({ testTimeout: 90_000 });
const CHART = 'minuet-in-g_0';
const BOARD = `/api/rhythm/scoreboard/boards/${CHART}/easy` as const;

interface Rows {
  items: { person: { id: string; name: string }; rank: number; score: number }[];
  period: { name: string; before: string } | null;
}

let browser: Browser;
let chart: ReadChart;
beforeAll(async () => {
  browser = await openBrowser();
  chart = await ask<ReadChart>(`GET /api/rhythm/songs/charts/${CHART}`);
});
afterAll(() => browser.close());

/** Sends a play as a game does; @returns its score */
async function send({ token }: Caller, body: { id: string }): Promise<number> {
  const { play } = await ask<{ play: { score: number } }>('POST /api/rhythm/plays', {
    token,
    body,
  });
  return play.score;
}

/** Who sits before the browser, to ask the house what it knows of them. */
async function own({ page, goto }: Visitor): Promise<Caller> {
  const sent = page.waitForRequest((request) => 'authorization' in request.headers());
  await goto('/rhythm/records');
  const token = (await sent).headers()['authorization']?.replace('Bearer ', '') ?? '';
  const me = await page.evaluate(() => localStorage.getItem('madang.me'));
  return { ...(JSON.parse(me ?? '{}') as { id: string; name: string }), token };
}

const openBoard = (visitor: Visitor) =>
  visitor.goto(`/rhythm/songs/minuet-in-g?chart=${CHART}&mode=easy`);
const board = (page: Page) => page.getByRole('region', { name: '순위표' });
const tab = (page: Page, name: string) => board(page).getByRole('tab', { name });
/** Who stands on the board, from the first. */
const names = (page: Page) => board(page).locator('tbody th .name').allInnerTexts();
/** The same as the house tells it. */
const told = async (period: string) =>
  (await ask<Rows>(`GET ${BOARD}?period=${period}&limit=50`)).items.map(
    ({ person }) => person.name,
  );
const seen = (page: Page, expected: string[]) => expect.poll(() => names(page)).toEqual(expected);

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  test('week, season and all time are boards of their own, and so are the weeks before', async () => {
    const visitor = await visit(browser, DEVICES[device]);
    const { page } = visitor;
    const name = `주간이${device}`;
    await send(await newcomer(name), playOf(chart, 'easy', { seed: 3 }));
    // Boards of a period are settled behind the answer.
    await expect.poll(() => told('week'), { timeout: 20_000 }).toContain(name);
    await openBoard(visitor);
    const when = board(page).getByLabel('기간');
    for (const period of ['week', 'season', 'all']) {
      await when.selectOption(period);
      await seen(page, await told(period));
      expect(await names(page)).toContain(name);
    }
    // All time ends nowhere.
    expect(await board(page).getByText('까지', { exact: false }).count()).toBe(0);

    await when.selectOption('week');
    const { period } = await ask<Rows>(`GET ${BOARD}?period=week`);
    const [year = '', week = ''] = (period?.before ?? '').split('-W');
    const said = `${year}년 ${Number(week)}주`;
    await board(page)
      .getByRole('button', { name: `${said} 보기` })
      .click();
    await settled(page);
    await seen(page, await told(period?.before ?? ''));
    expect(await names(page), 'who came this week').not.toContain(name);
    expect(await when.locator('option:checked').innerText()).toBe(said);
    await expectOpenToAll(page);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('a play with modifiers stands on their board alone', async () => {
    const visitor = await visit(browser, DEVICES[device]);
    const { page } = visitor;
    const name = `거울이${device}`;
    const player = await newcomer(name);
    const score = await send(
      player,
      modifiedPlayOf(chart, 'easy', { modifiers: { mirror: true, speed: 125 }, seed: 5 }),
    );
    await openBoard(visitor);
    expect(await names(page)).not.toContain(name);
    const mirror = board(page).getByRole('button', { name: '미러' });
    await mirror.press('Enter');
    expect(await mirror.getAttribute('aria-pressed')).toBe('true');
    await settled(page);
    expect(await names(page)).not.toContain(name);
    await board(page).getByLabel('배속').selectOption('125');
    await expect.poll(() => names(page)).toContain(name);
    const row = board(page).getByRole('row').filter({ hasText: name });
    await row.getByText(score.toLocaleString('ko')).waitFor();
    await row.getByRole('link', { name: `${name} 님의 연주 다시 보기` }).waitFor();
    const told = await ask<Rows>(`GET ${BOARD}?modifiers=mirror%2Bspeed-125`);
    expect(told.items.map(({ person }) => person.name)).toEqual(await names(page));
    await expectOpenToAll(page);
    await mirror.press('Enter');
    await settled(page);
    expect(await names(page)).not.toContain(name);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('odd scores stand apart, unranked, and one walks between the boards by arrow keys', async () => {
    const visitor = await visit(browser, DEVICES[device]);
    const { page } = visitor;
    const name = `이른손${device}`;
    await send(await newcomer(name), oddPlayOf(chart, 'easy', { seed: 7 }));
    await openBoard(visitor);
    expect(await names(page)).not.toContain(name);
    await tab(page, '전체 순위').focus();
    for (const next of ['내 주변', '라이벌', '친구', '확인 전 기록']) {
      await page.keyboard.press('ArrowRight');
      await settled(page);
      expect(await tab(page, next).getAttribute('aria-selected')).toBe('true');
      expect(await isFocused(page, '[role="tab"][aria-selected="true"]')).toBe(true);
      await expectOpenToAll(page);
    }
    await expect.poll(() => names(page)).toContain(name);
    await board(page).getByText('순위에는 들어가지 않아요', { exact: false }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await tab(page, '전체 순위').getAttribute('aria-selected')).toBe('true');
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('one follows a player from their page, and finds them among rivals; who follows back is a friend', async () => {
    const visitor = await visit(browser, DEVICES[device]);
    const { page } = visitor;
    await comeIn(visitor, `따름이${device}`);
    const me = await own(visitor);
    const other = await newcomer(`앞선이${device}`);
    const [mine, theirs] = [
      await send(me, playOf(chart, 'easy', { seed: 11, spreadMs: 40, missRate: 0.3 })),
      await send(other, playOf(chart, 'easy', { seed: 12 })),
    ];
    expect(mine).toBeLessThan(theirs);

    await openBoard(visitor);
    await tab(page, '라이벌').click();
    await settled(page);
    expect(await names(page), 'oneself alone').toEqual([me.name]);
    await tab(page, '전체 순위').click();
    await board(page).getByRole('link', { name: other.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: other.name }).waitFor();
    await settled(page);
    await expectOpenToAll(page);
    const follow = page.getByRole('button', { name: '팔로우', exact: true });
    await follow.press('Enter');
    const unfollow = page.getByRole('button', { name: '팔로우 끊기' });
    await unfollow.waitFor();
    expect(await unfollow.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByText(`${other.name} 님을 팔로우해요.`).waitFor({ state: 'attached' });
    const follows = await ask<{ items: { person: { id: string }; mutual: boolean }[] }>(
      'GET /api/rhythm/rivals/follows',
      { token: me.token },
    );
    expect(follows.items).toMatchObject([{ person: { id: other.id }, mutual: false }]);

    await openBoard(visitor);
    await tab(page, '라이벌').click();
    await seen(page, [other.name, me.name]);
    await tab(page, '친구').click();
    await seen(page, [me.name]);
    await ask(`PUT /api/rhythm/rivals/follows/${me.id}`, { token: other.token });
    await openBoard(visitor);
    await tab(page, '친구').click();
    await seen(page, [other.name, me.name]);
    // The period holds for one's own boards, too, and says so.
    await board(page).getByLabel('기간').selectOption('season');
    await board(page).getByText('까지', { exact: false }).waitFor();
    await seen(page, [other.name, me.name]);

    await visitor.goto(`/rhythm/players/${other.id}`);
    await page.getByRole('main').getByText('친구', { exact: true }).waitFor();
    await expectOpenToAll(page);
    await unfollow.click();
    await follow.waitFor();
    expect(
      (await ask<{ items: object[] }>('GET /api/rhythm/rivals/follows', { token: me.token })).items,
    ).toEqual([]);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });
});

test('who is not signed in reads why their own boards are empty, and follows nobody', async () => {
  const visitor = await visit(browser, DEVICES.phone);
  const { page } = visitor;
  await openBoard(visitor);
  for (const name of ['라이벌', '친구', '내 주변']) {
    await tab(page, name).click();
    await settled(page);
    await board(page).getByText('로그인해 주세요', { exact: false }).first().waitFor();
  }
  await expectOpenToAll(page);
  const { status } = await call(`GET /api/rhythm/rivals/boards/${CHART}/easy`);
  expect(status).toBe(401);
  await tab(page, '전체 순위').click();
  await board(page).locator('tbody th a').first().click();
  await page.getByRole('heading', { name: '레이팅' }).waitFor();
  await settled(page);
  expect(await page.getByRole('button', { name: '팔로우' }).count()).toBe(0);
  await visitor.close();
});
