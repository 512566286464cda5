import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Note } from '../../server/apps/rhythm/songs/rules/chart.ts';
import { takeEars, takeEyes, takeHands, type Noted } from './in-page.ts';
import type { PlayedSong } from './played-song.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
];
/** A song of five minutes takes its time to be played in on a slow machine. */
const READY_MS_MAX = 120_000;

/** A page of the player, ready to play. */
export interface Seat {
  page: Page;
  /** How long the song took to be made ready, in ms. */
  readyMs: number;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: FLAGS });
}

/** What is played, and where. */
export interface Sitting {
  url: string;
  /** A chart that is open to a guest: the song is answered in place of its own. */
  seatId: string;
  song: PlayedSong;
  /** The setting of the picture. */
  effects: 'auto' | 'full';
}

/** Opens the player on a desktop's screen and waits until it is ready. */
export async function sit(browser: Browser, sitting: Sitting): Promise<Seat> {
  const { url, seatId, song, effects } = sitting;
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  const songId = seatId.slice(0, seatId.lastIndexOf('_'));
  const answers = {
    [`**/api/rhythm/songs/charts/${seatId}`]: { ...song.chart, id: seatId, songId },
    [`**/api/rhythm/songs/${songId}/music`]: song.music,
  };
  for (const [address, json] of Object.entries(answers)) {
    await page.route(address, (route) => route.fulfill({ json }));
  }
  for (const part of [takeEars, takeHands, takeEyes]) await page.addInitScript(part);
  const settings = JSON.stringify({ effects });
  await page.addInitScript(
    `localStorage.setItem('madang.rhythm.howto', '1');
     localStorage.setItem('madang.rhythm.settings', '${settings}');`,
  );
  const startMs = performance.now();
  await page.goto(`/rhythm/play/${seatId}?mode=easy&modifiers=no-fail`);
  await startButton(page).waitFor({ timeout: READY_MS_MAX });
  return { page, readyMs: performance.now() - startMs };
}

/** Begins, and presses at the notes' times. */
export async function play(page: Page, notes: readonly Note[]): Promise<void> {
  await page.evaluate((all) => globalThis.stand.play(all), notes);
  await startButton(page).click();
  await page.getByText('Playing', { exact: true }).waitFor({ state: 'attached' });
}

/** What was noted by the end of a song of `lengthMs`: it is waited for. */
export async function readEnd(page: Page, lengthMs: number): Promise<Noted> {
  await page.locator('.rhythm-result').waitFor({ timeout: lengthMs + 60_000 });
  return page.evaluate(() => globalThis.stand.readEnd());
}

function startButton(page: Page) {
  return page.getByRole('button', { name: 'Start', exact: true });
}
