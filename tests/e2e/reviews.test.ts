import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { oddPlayOf, playOf, type ReadChart } from '../../server/testing/plays.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { ask, call, newcomer, sample, type Caller } from './callers.ts';
import { comeIn, expectOpenToAll, signInSample } from './sign-in.ts';

vi.setConfig({ testTimeout: 120_000 });
const CHART = 'ode-to-joy_0';
const BOARD = `/api/rhythm/scoreboard/boards/${CHART}/hard` as const;

let browser: Browser;
let chart: ReadChart;
let curator: Caller;
beforeAll(async () => {
  browser = await openBrowser();
  chart = await ask<ReadChart>(`GET /api/rhythm/songs/charts/${CHART}`);
  curator = await sample('admin');
});
afterAll(() => browser.close());

/** Somebody new with a play that waits to be looked at. */
async function oddPlayer(name: string, body: { id: string }): Promise<Caller & { playId: string }> {
  const player = await newcomer(name);
  await ask('POST /api/rhythm/plays', { token: player.token, body });
  return { ...player, playId: body.id };
}

/** Who stands on a board, as everybody reads it. */
async function standing(kind: 'verified' | 'unverified'): Promise<string[]> {
  const path = `GET ${BOARD}?kind=${kind}&limit=100` as const;
  const { items } = await ask<{ items: { person: { name: string } }[] }>(path);
  return items.map(({ person }) => person.name);
}

/** What the player reads of it. */
async function ruling({ token, playId }: Caller & { playId: string }): Promise<unknown> {
  const { ruling } = await ask<{ ruling: { decision: string; reason: string } | null }>(
    `GET /api/rhythm/plays/${playId}`,
    { token },
  );
  return ruling;
}

const caseOf = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name });
const log = (page: Page) => page.getByRole('region', { name: '결정한 기록' });

async function decide(page: Page, name: string, decision: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `결정하기 ${name}` }).click();
  const form = page.getByRole('form', { name: '결정하기' });
  await form.getByRole('radio', { name: decision }).check({ force: true });
  await form.getByLabel('까닭').fill(reason);
  await form.getByRole('button', { name: '이렇게 결정하기' }).click();
  await page.getByText('결정했어요.').waitFor();
  await settled(page);
}

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  const open = async (): Promise<Visitor> => {
    const visitor = await visit(browser, DEVICES[device]);
    await signInSample(visitor, 'admin');
    return visitor;
  };

  test('a curator voids an odd play with a reason, and takes it back', async () => {
    const name = `무효손${device}`;
    const player = await oddPlayer(name, oddPlayOf(chart, 'hard', { seed: 21 }));
    expect(await standing('unverified')).toContain(name);
    const visitor = await open();
    const { page } = visitor;
    await visitor.goto('/rhythm/players');
    await page.getByRole('link', { name: '살펴보기' }).click();
    const row = caseOf(page, name);
    await row.getByText('곡이 시작하기 1,500ms 전에 처음 눌렀어요').waitFor();
    await row.getByRole('link', { name: '환희의 송가' }).waitFor();
    await expectOpenToAll(page);

    await page.getByRole('button', { name: `결정하기 ${name}` }).press('Enter');
    const form = page.getByRole('form', { name: '결정하기' });
    await form.getByRole('button', { name: '이렇게 결정하기' }).press('Enter');
    await form.getByText('한 문장으로 까닭을 적어 주세요.').waitFor();
    expect(await form.getByLabel('까닭').evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await expectOpenToAll(page);
    // Escape closes it, decides nothing, and leaves one where one was.
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    const again = page.getByRole('button', { name: `결정하기 ${name}` });
    expect(await again.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await ruling(player)).toBeNull();

    await decide(page, name, '무효', '손가락이 열둘');
    expect(await caseOf(page, name).count()).toBe(0);
    const line = log(page).getByRole('listitem').filter({ hasText: name });
    await line.getByText('손가락이 열둘').waitFor();
    await line.getByText(curator.name, { exact: false }).first().waitFor();
    await expectOpenToAll(page);
    expect(await standing('unverified')).not.toContain(name);
    expect(await ruling(player)).toMatchObject({ decision: 'void', reason: '손가락이 열둘' });

    await line.getByRole('button', { name: `되돌리기 ${name}` }).click();
    const undo = line.getByRole('form');
    await undo.getByLabel('까닭').fill(`잘못 봤어요 ${device}`);
    await undo.getByRole('button', { name: '되돌리기' }).click();
    await caseOf(page, name).waitFor();
    await log(page).getByText(`잘못 봤어요 ${device}`).waitFor();
    expect(await standing('unverified')).toContain(name);
    expect(await ruling(player)).toBeNull();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('what is accepted stands on the verified board, what is kept stays where it is', async () => {
    const [good, kept] = [`인정손${device}`, `그냥손${device}`];
    const player = await oddPlayer(good, oddPlayOf(chart, 'hard', { seed: 22 }));
    await oddPlayer(kept, oddPlayOf(chart, 'hard', { seed: 23 }));
    const visitor = await open();
    const { page } = visitor;
    await visitor.goto('/rhythm/reviews');
    await decide(page, good, '인정', '시작 전에 손을 풀었어요');
    await decide(page, kept, '미검증으로 두기', '아직 모르겠어요');
    expect(await standing('verified')).toContain(good);
    expect(await standing('unverified')).not.toContain(good);
    expect(await standing('unverified')).toContain(kept);
    expect(await standing('verified')).not.toContain(kept);
    expect(await ruling(player)).toMatchObject({ decision: 'accept' });

    // Another has decided meanwhile: one is told, and nothing is decided twice.
    const late = `늦은손${device}`;
    const { playId } = await oddPlayer(late, oddPlayOf(chart, 'hard', { seed: 24 }));
    await visitor.goto('/rhythm/reviews');
    await page.getByRole('button', { name: `결정하기 ${late}` }).click();
    await ask(`POST /api/rhythm/reviews/cases/${playId}/rulings`, {
      token: curator.token,
      body: { decision: 'keep', reason: '먼저 봤어요' },
    });
    const form = page.getByRole('form', { name: '결정하기' });
    await form.getByRole('radio', { name: '무효' }).check({ force: true });
    await form.getByLabel('까닭').fill('나도 봤어요');
    await form.getByRole('button', { name: '이렇게 결정하기' }).click();
    await form.getByRole('alert').getByText('누군가 이미 결정했어요.', { exact: false }).waitFor();
    expect(await standing('unverified')).toContain(late);
    expect(visitor.complaints().filter((line) => !line.includes('status of 409'))).toEqual([]);
    await visitor.close();
  });

  test('a score that is only claimed cannot be accepted; one watches it and comes back', async () => {
    const name = `주장손${device}`;
    const play = playOf(chart, 'hard', { seed: 25 });
    const claim = {
      score: 9_990_000,
      counts: { arts: chart.notes.length - 1, fine: 1, near: 0, miss: 0 },
      maxCombo: chart.notes.length,
      early: 0,
      late: 1,
      cleared: true,
      fullCombo: true,
      allArts: false,
    };
    const claimed = { ...play, claim };
    const { playId } = await oddPlayer(name, claimed);
    const visitor = await open();
    const { page } = visitor;
    await visitor.goto('/rhythm/reviews');
    await page.getByRole('button', { name: `결정하기 ${name}` }).click();
    const form = page.getByRole('form', { name: '결정하기' });
    expect(await form.getByRole('radio').count()).toBe(2);
    expect(await form.getByRole('radio', { name: '인정' }).count()).toBe(0);
    const refused = await call(`POST /api/rhythm/reviews/cases/${playId}/rulings`, {
      token: curator.token,
      body: { decision: 'accept', reason: '믿어요' },
    });
    expect(refused.body).toMatchObject({ code: 'rhythm.case_unproven' });

    await page.getByRole('link', { name: `다시 보기 ${name}` }).click();
    await page.waitForURL(`**/rhythm/plays/${playId}/replay`);
    await page.getByRole('button', { name: '다시 보기' }).waitFor({ timeout: 60_000 });
    await expectOpenToAll(page);
    await page.getByRole('button', { name: '나가기' }).click();
    await page.waitForURL('**/rhythm/reviews');
    await caseOf(page, name).waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });
});

test('whoever is no curator reads why they see nothing, and the house refuses them too', async () => {
  const visitor = await visit(browser, DEVICES.phone);
  const { page } = visitor;
  await visitor.goto('/rhythm/reviews');
  await page.getByText('큐레이터로 로그인해 주세요', { exact: false }).waitFor();
  await expectOpenToAll(page);
  expect((await call('GET /api/rhythm/reviews/cases')).status).toBe(401);
  await comeIn(visitor, '구경꾼');
  await visitor.goto('/rhythm/reviews');
  await page.getByText('큐레이터만 볼 수 있어요.').waitFor();
  await expectOpenToAll(page);
  const { token } = await newcomer('또 구경꾼');
  expect((await call('GET /api/rhythm/reviews/cases', { token })).status).toBe(403);
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();
});
