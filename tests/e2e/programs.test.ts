import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isSigned, startReceiver, type Receiver } from '../../server/testing/receiver.ts';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { startWithSamples, type SampleProgram } from './program.ts';
import { comeIn, expectOpenToAll, signInSample } from './sign-in.ts';

vi.setConfig({ testTimeout: 120_000 });
const PAGE = '/house/programs';

let browser: Browser;
let program: SampleProgram;
let receiver: Receiver;
beforeAll(async () => {
  // The receiver is on this machine, where a house in use would send nothing.
  [browser, program, receiver] = await Promise.all([
    openBrowser(),
    startWithSamples({ MADANG_WEBHOOKS_PRIVATE: 'yes' }),
    startReceiver(),
  ]);
}, 180_000);
afterAll(async () => {
  await Promise.all([browser.close(), program.close(), receiver.close()]);
});

/** The secret that is shown once. */
const shown = (page: Page, title: string) =>
  page.getByRole('region', { name: title }).locator('code').innerText();

/** Relays something that is no play: enough to hear whether a token is good. */
async function relay(token: string): Promise<number> {
  const response = await fetch(`${program.address}/api/rhythm/plays/relayed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  });
  return response.status;
}

describe.each(['phone', 'desktop'] as const)('on a %s', (device) => {
  const enter = async (): Promise<Visitor> => {
    const visitor = await visit(browser, { ...DEVICES[device], baseURL: program.address });
    await signInSample(visitor, 'admin');
    return visitor;
  };

  test('an administrator makes a token for a game server, which works until it is revoked', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await visitor.goto('/profile');
    await page.getByRole('link', { name: '프로그램: 토큰과 웹훅' }).click();
    await page.getByText('아직 토큰을 받은 프로그램이 없어요.').waitFor();
    await settled(page);
    await expectOpenToAll(page);

    const make = page.getByRole('button', { name: '토큰 만들기' });
    await make.press('Enter');
    const form = page.getByRole('form', { name: '토큰 만들기' });
    await form.getByRole('checkbox').waitFor();
    const name = form.getByLabel('이름');
    expect(await name.evaluate((it) => it === document.activeElement)).toBe(true);
    await name.press('Enter');
    await form.getByText('하나 이상 골라 주세요.').waitFor();
    await form.getByText('나중에 알아볼 이름을 적어 주세요.').waitFor();
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await make.evaluate((it) => it === document.activeElement)).toBe(true);

    await make.press('Enter');
    await name.fill('서울 서버');
    await form.getByLabel('플레이어가 마친 플레이를 대신 보내기', { exact: false }).check();
    await form.getByRole('radio', { name: '30일' }).check({ force: true });
    await form.getByRole('button', { name: '토큰 만들기' }).click();
    const token = await shown(page, '‘서울 서버’ 토큰');
    await expectOpenToAll(page);
    expect([401, 403]).not.toContain(await relay(token));
    await page.getByRole('button', { name: '챙겼어요' }).press('Enter');
    expect(await make.evaluate((it) => it === document.activeElement)).toBe(true);
    await visitor.goto(PAGE);
    expect(await page.getByText(token).count(), 'it is shown once').toBe(0);

    const row = page.getByRole('listitem').filter({ hasText: '서울 서버' });
    await row.getByText('rhythm.plays.relayPlay').waitFor();
    await row.getByText('마지막 사용', { exact: false }).waitFor();
    await row.getByRole('button', { name: '폐기하기 서울 서버' }).press('Enter');
    const sure = row.getByRole('group');
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');
    await sure.waitFor({ state: 'detached' });
    expect([401, 403]).not.toContain(await relay(token));
    await row.getByRole('button', { name: '폐기하기 서울 서버' }).press('Enter');
    await sure.getByRole('button', { name: '폐기할게요' }).press('Enter');
    await page.getByText('폐기했어요.').waitFor();
    await page.getByText('아직 토큰을 받은 프로그램이 없어요.').waitFor();
    expect(await relay(token)).toBe(401);
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });

  test('a webhook is tried, told, shown with what it was told, paused and removed', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await visitor.goto(PAGE);
    await page.getByRole('button', { name: '웹훅 만들기' }).click();
    const form = page.getByRole('form', { name: '웹훅 만들기' });
    await form.getByRole('checkbox').check();
    await form.getByLabel('이름').fill('디스코드 봇');
    await form.getByLabel('주소').fill('ftp://here');
    await form.getByRole('button', { name: '웹훅 만들기' }).click();
    await form.getByText('https://로 시작하는 인터넷 주소여야 해요', { exact: false }).waitFor();
    await expectOpenToAll(page);
    await form.getByLabel('주소').fill(receiver.url);
    await form.getByRole('button', { name: '웹훅 만들기' }).click();
    const key = await shown(page, '‘디스코드 봇’ 서명 키');
    await page.getByRole('button', { name: '챙겼어요' }).click();

    const row = page.getByRole('listitem').filter({ hasText: receiver.url });
    const before = receiver.received.length;
    await row.getByRole('button', { name: '시험하기 디스코드 봇' }).click();
    await page.getByText('메시지를 보내고 있어요.').waitFor();
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(before + 1);
    const [got] = receiver.received.slice(before);
    expect(got !== undefined && isSigned(got, key)).toBe(true);
    await row.getByText('잘 가고 있어요').waitFor();

    const messages = row.getByRole('button', { name: '메시지 디스코드 봇' });
    await messages.click();
    await row.getByText('전해짐', { exact: false }).waitFor();
    await expectOpenToAll(page);
    await row.getByRole('button', { name: '한 번 더 보내기' }).click();
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(before + 2);
    await messages.click();

    await row.getByRole('button', { name: '멈추기 디스코드 봇' }).click();
    await row.getByText('멈췄어요').waitFor();
    await expectOpenToAll(page);
    await row.getByRole('button', { name: '다시 보내기 디스코드 봇' }).click();
    await row.getByText('잘 가고 있어요').waitFor();
    await row.getByRole('button', { name: '지우기 디스코드 봇' }).click();
    await expectOpenToAll(page);
    await row.getByRole('button', { name: '지울게요' }).click();
    await page.getByText('지웠어요.').waitFor();
    await page.getByText('아직 소식을 받는 프로그램이 없어요.').waitFor();
    expect(visitor.complaints().filter((line) => !line.includes('status of 422'))).toEqual([]);
    await visitor.close();
  });

  test('who makes a game finds how to connect it, and copies a piece of it', async () => {
    const visitor = await visit(browser, {
      ...DEVICES[device],
      baseURL: program.address,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = visitor;
    await visitor.goto('/rhythm/connect');
    for (const language of ['TypeScript', 'C#', 'curl']) {
      await page.getByRole('radio', { name: language }).check({ force: true });
      await expectOpenToAll(page);
    }
    const step = page.getByRole('region', { name: '3. 플레이 보내기' });
    const code = await step.locator('code').innerText();
    expect(code).toContain('curl');
    await page.getByRole('button', { name: '복사하기 3. 플레이 보내기' }).press('Enter');
    await page.getByRole('button', { name: '복사했어요 3. 플레이 보내기' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe(code.trim());
    expect(visitor.complaints()).toEqual([]);
    await visitor.close();
  });
});

test('only administrators connect programs, and the others are told so', async () => {
  const visitor = await visit(browser, { ...DEVICES.phone, baseURL: program.address });
  const { page } = visitor;
  await visitor.goto(PAGE);
  await page.getByText('관리자로 로그인해 주세요', { exact: false }).waitFor();
  await expectOpenToAll(page);
  await comeIn(visitor, '지나가던 사람');
  await visitor.goto(PAGE);
  await page.getByText('프로그램 연결은 관리자만 할 수 있어요.').waitFor();
  await expectOpenToAll(page);
  expect(visitor.complaints()).toEqual([]);
  await visitor.close();
});
