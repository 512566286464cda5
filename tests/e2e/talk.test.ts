import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEVICES, openBrowser, settled, visit, type Visitor } from './browser.ts';
import { ask } from './callers.ts';
import { comeIn, expectOpenToAll, isFocused } from './sign-in.ts';

// Without the service worker a browser without a network shows no page from before.
const LOOK = { ...DEVICES.desktop, locale: 'en-US', serviceWorkers: 'block' } as const;
const AT_ONCE_MS = 50;

// Two browsers and what people do in them; none of it waits for a time.
vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Talker extends Visitor {
  id: string;
  token: string;
}

/** Somebody new, in a browser of their own. */
async function talker(name: string, look: object = LOOK): Promise<Talker> {
  const visitor = await visit(browser, { ...LOOK, ...look });
  const answered = visitor.page.waitForResponse((one) => one.url().endsWith('/accounts/guests'));
  await comeIn(visitor, name);
  const { accessToken, me } = (await (await answered).json()) as {
    accessToken: string;
    me: { id: string };
  };
  return { ...visitor, id: me.id, token: accessToken };
}

/** The room of two people, as the one opens it. */
async function roomOf(one: Talker, other: Talker): Promise<string> {
  const body = { personId: other.id };
  return (await ask<{ id: string }>('POST /api/chat/rooms/direct', { token: one.token, body })).id;
}

/** Says something by the API, as another device of theirs would. */
async function say(who: Talker, roomId: string, text: string): Promise<string> {
  const body = { id: randomUUID(), text };
  await ask(`POST /api/chat/messages/${roomId}`, { token: who.token, body });
  return body.id;
}

const words = (page: Page) => page.locator('[data-message] .bubble').allInnerTexts();
const write = (page: Page) => page.getByRole('textbox', { name: 'Write a message' });

async function open({ goto, page }: Talker, roomId: string): Promise<void> {
  await goto(`/talk/${roomId}`);
  await write(page).waitFor();
}

/** When a text stands on a page, in ms since 1970, by the page's own clock. */
function whenShown(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const bubbles = [...document.querySelectorAll('[data-message] .bubble')];
          if (!bubbles.some((one) => one.textContent?.includes(wanted))) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      }),
    text,
  );
}

/** When the next key goes down on a page, in ms since 1970, by the page's own clock. */
function whenPressed(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const note = () => resolve(performance.timeOrigin + performance.now());
        addEventListener('keydown', note, { capture: true, once: true });
      }),
  );
}

test('two people talk: each word stands at the other at once, in order, and once', async () => {
  const [ann, bea] = [await talker('Ann'), await talker('Bea')];
  const roomId = await roomOf(ann, bea);
  await open(ann, roomId);
  await open(bea, roomId);
  await ann.page.getByText('Here now').waitFor();

  await write(ann.page).pressSequentially('Hel');
  await bea.page.getByText('Ann is typing').waitFor();
  await write(ann.page).fill('');

  const tookMs: number[] = [];
  const said = Array.from({ length: 12 }, (_, at) => `word ${at} of twelve`);
  for (const text of said) {
    await write(ann.page).fill(text);
    const shown = whenShown(bea.page, text);
    const pressed = whenPressed(ann.page);
    await write(ann.page).press('Enter');
    tookMs.push((await shown) - (await pressed));
  }
  expect(await words(bea.page)).toEqual(said);
  expect(await words(ann.page)).toEqual(said);
  expect(await bea.page.getByText('Ann is typing').count()).toBe(0);
  const median = tookMs.toSorted((a, b) => a - b)[6] ?? 0;
  const atOnce = median <= AT_ONCE_MS ? 'at once' : 'late';
  console.info(`a word stands at the other after ${Math.round(median)} ms (median): ${atOnce}`);

  // Bea looks at her page: what Ann said is read.
  await bea.page.bringToFront();
  await ann.page.getByText('Read', { exact: true }).waitFor();

  await ann.page.locator('[data-message]').last().hover();
  await ann.page.getByRole('button', { name: 'More', exact: true }).click();
  await ann.page.getByRole('button', { name: 'Pin for all' }).click();
  await bea.page.getByRole('region', { name: 'Pinned messages' }).getByText('word 11').waitFor();
  await expectOpenToAll(ann.page);
  expect([...ann.complaints(), ...bea.complaints()]).toEqual([]);
  await ann.close();
  await bea.close();
});

test('who has no network writes on: three messages go out once and in order when it is back', async () => {
  const [ann, bea] = [await talker('Ann'), await talker('Bea')];
  const roomId = await roomOf(ann, bea);
  await say(bea, roomId, 'are you on the train?');
  await open(ann, roomId);
  await open(bea, roomId);
  await ann.page.getByText('are you on the train?').last().waitFor();

  await ann.context.setOffline(true);
  const three = ['in the tunnel', 'still in the tunnel', 'out of the tunnel'];
  for (const text of three) {
    await write(ann.page).fill(text);
    await write(ann.page).press('Enter');
  }
  expect((await words(ann.page)).slice(1)).toEqual(three);
  expect(await ann.page.getByText('On its way').count()).toBe(3);
  await bea.page.evaluate(() => performance.now());
  expect(await words(bea.page)).toEqual(['are you on the train?']);

  await ann.context.setOffline(false);
  await expect
    .poll(() => words(bea.page), { timeout: 20_000 })
    .toEqual(['are you on the train?', ...three]);
  await expect.poll(() => ann.page.getByText('On its way').count()).toBe(0);
  const { items } = await ask<{ items: { text: string }[] }>(`GET /api/chat/messages/${roomId}`, {
    token: bea.token,
  });
  expect(items.map(({ text }) => text)).toEqual(['are you on the train?', ...three]);
  await ann.close();
  await bea.close();
});

test('what was begun is there after a reload, and Enter in the middle of a Korean letter sends nothing', async () => {
  const [ann, bea] = [await talker('Ann'), await talker('Bea')];
  const roomId = await roomOf(ann, bea);
  await open(ann, roomId);
  const { page } = ann;
  await write(page).fill('half a thou');
  await page.reload();
  await expect.poll(() => write(page).inputValue()).toBe('half a thou');
  await write(page).evaluate((area) => {
    const composing = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    area.dispatchEvent(new KeyboardEvent('keydown', composing));
    area.dispatchEvent(
      new KeyboardEvent('keydown', { ...composing, isComposing: false, keyCode: 229 }),
    );
  });
  expect(await write(page).inputValue()).toBe('half a thou');
  await write(page).press('End');
  await write(page).press('Shift+Enter');
  await write(page).pressSequentially('ght');
  await write(page).press('Enter');
  await expect.poll(() => words(page)).toEqual(['half a thou\nght']);
  expect(await write(page).inputValue()).toBe('');

  // Up changes the last of one's own that is there, Escape leaves it as it was.
  await expect.poll(() => page.getByText('On its way').count()).toBe(0);
  await write(page).press('ArrowUp');
  await expect.poll(() => write(page).inputValue()).toBe('half a thou\nght');
  await write(page).press('Escape');
  expect(await write(page).inputValue()).toBe('');
  await write(page).press('ArrowUp');
  await write(page).fill('a whole thought https://madang.example/x <b>not bold</b>');
  await write(page).press('Enter');
  await page.getByText('edited').waitFor();
  const link = page.getByRole('link', { name: 'https://madang.example/x' });
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
  expect(await page.locator('.bubble b').count()).toBe(0);

  await page.locator('body').click({ position: { x: 5, y: 700 } });
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL('**/talk');
  await expectOpenToAll(page);
  expect(ann.complaints()).toEqual([]);
  await ann.close();
  await bea.close();
});

test('a phone opens a room where the unread begin, answers, reacts, and goes back to the rooms', async () => {
  const ann = await talker('Ann', { ...DEVICES.phone });
  const bea = await talker('Bea');
  const roomId = await roomOf(ann, bea);
  await say(ann, roomId, 'hello');
  for (let at = 0; at < 24; at++) await say(bea, roomId, `while you were away, ${at}`);
  await ann.goto('/talk');
  const { page } = ann;
  await page.getByRole('navigation', { name: 'Rooms' }).getByText('24').waitFor();
  expect(await page.title()).toBe('(24) Talk · Madang');
  await expectOpenToAll(page);
  await page.getByRole('link', { name: /Bea/ }).click();
  await page.getByText('New messages', { exact: true }).waitFor();
  expect(await page.getByText('while you were away, 0', { exact: true }).isVisible()).toBe(true);
  await page.getByRole('button', { name: /New messages: / }).tap();
  await page.locator('[data-message]', { hasText: 'away, 23' }).waitFor();
  await expect.poll(() => page.title()).toBe('Bea · Madang');

  // On glass, Enter makes a line and a press sends.
  await page.locator('[data-message] .bubble').last().tap();
  await page.getByRole('button', { name: 'Reply' }).tap();
  expect(await isFocused(page, 'textarea')).toBe(true);
  await write(page).pressSequentially('one');
  await write(page).press('Enter');
  await write(page).pressSequentially('two');
  await page.getByRole('button', { name: 'Send' }).tap();
  await expect.poll(async () => (await words(page)).at(-1)).toBe('one\ntwo');
  await page.getByRole('button', { name: /In reply to/ }).waitFor();
  await expectOpenToAll(page);
  await page.getByRole('link', { name: 'Back to the rooms' }).tap();
  await page.getByRole('heading', { name: 'Talk' }).waitFor();
  await settled(page);
  expect(ann.complaints()).toEqual([]);
  await ann.close();
  await bea.close();
});

test('a group is made, named and moderated; who is taken out sees nothing more of it', async () => {
  const [ann, bea] = [await talker('Ann'), await talker('Bea')];
  await say(bea, await roomOf(bea, ann), 'shall we make a group?');
  await ann.goto('/talk');
  const { page } = ann;
  await page.getByRole('button', { name: 'New group' }).click();
  await page.getByLabel('Title of the group').fill('Saturday');
  await page.getByRole('checkbox').check();
  await expectOpenToAll(page);
  await page.getByRole('button', { name: 'Make the group' }).click();
  await write(page).fill('welcome @Be');
  await page.getByRole('option', { name: 'Bea' }).waitFor();
  await write(page).press('Enter');
  await write(page).press('Enter');
  await expect.poll(() => words(page)).toEqual(['welcome @Bea']);

  await bea.goto('/talk');
  await bea.page.getByRole('link', { name: /Saturday/ }).click();
  await expect.poll(() => words(bea.page)).toEqual(['welcome @Bea']);
  await page.getByRole('link', { name: 'About this room' }).click();
  await page.getByRole('button', { name: 'What to do about Bea' }).click();
  await page.getByRole('button', { name: 'Silence for an hour' }).click();
  await page.getByText('Cannot write until').waitFor();
  await write(bea.page).fill('but why');
  await write(bea.page).press('Enter');
  await bea.page.getByText('You cannot write in this room for a while.').waitFor();
  await bea.page.getByRole('button', { name: 'Take it back' }).click();
  expect(await write(bea.page).inputValue()).toBe('but why');
  await expectOpenToAll(page);

  await page.getByRole('button', { name: 'What to do about Bea' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Really remove them?' }).click();
  await bea.page.getByText('You are no longer in this room.').waitFor();
  expect(await words(bea.page)).toEqual([]);
  await ann.close();
  await bea.close();
});
