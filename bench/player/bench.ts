import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import type { Browser, CDPSession } from 'playwright-core';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { versionsOf } from '../harness/machine.ts';
import { makeDataFolder, runCommand, startProgram } from '../harness/program.ts';
import { quantile } from '../harness/statistics.ts';
import { aheadOf, driftOf } from './drift.ts';
import { densestSong, ofLength, openChart, type PlayedSong } from './played-song.ts';
import { openBrowser, play, readEnd, sit } from './stand.ts';

/** How many times slower than it is the page's processor is made. */
const SLOWDOWN = 4;
const FRAME_MS = 1000 / 60;
/** A frame that took longer than this many of its due times was missed. */
const MISSED_FACTOR = 1.5;
/** Of a hundred frames so many may be missed, and the hundredth may take so many frames' time. */
const MISSED_PERCENT_MAX = 5;
const P99_FRAMES_MAX = 2;
/** Picture and judging may leave the sound by so much: a frame at any time, a ms a minute. */
const APART_FRAMES_MAX = 1;
const SLOPE_MS_MAX = 1;

const SIZES = {
  small: { watchS: 3, songMs: 20_000 },
  full: { watchS: 20, songMs: 300_000 },
};

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const size = SIZES[run.size];
  const values = new Map<string, { unit: string; max: number | null; values: number[] }>();
  const keep = (what: string, unit: string, value: number, max: number | null = null) => {
    const known = values.get(what) ?? { unit, max, values: [] };
    known.values.push(value);
    values.set(what, known);
  };
  await runCommand('build-web');
  const folder = await makeDataFolder();
  const program = await startProgram(folder, ['/readyz', '/']);
  const browser = await openBrowser();
  try {
    const seatId = await openChart(program.url);
    const densest = await densestSong(program.url);
    const stand = { browser, url: program.url, seatId, report };
    for (let round = 0; round < run.rounds; round++) {
      for (const effects of ['auto', 'full'] as const) {
        run.say(`round ${round + 1}: ${densest.chartId}, effects ${effects}, ${size.watchS} s`);
        await measureFrames(stand, densest, { effects, seconds: size.watchS, keep });
      }
    }
    run.say(`a song of ${size.songMs / 1000} s`);
    const long = ofLength(densest, size.songMs);
    await measureDrift(stand, long, keep);
    report.sizes = {
      chart: densest.chartId,
      notes: densest.chart.notes.length,
      slowdown: SLOWDOWN,
      watchS: size.watchS,
      songS: Math.round(long.chart.lengthMs / 1000),
    };
  } finally {
    await browser.close();
    await program.close();
    await rm(folder, { recursive: true, force: true });
  }
  report.figures = [...values].map(([what, figure]) => ({ what, ...figure }));
  report.versions = { chromium: browser.version(), ...(await versionsOf('svelte', 'vite')) };
  return report;
}

interface Stand {
  browser: Browser;
  url: string;
  seatId: string;
  report: Report;
}

type Keep = (what: string, unit: string, value: number, max?: number | null) => void;

/** Plays on a machine that is `SLOWDOWN` times slower, and counts the frames. */
async function measureFrames(
  { browser, url, seatId, report }: Stand,
  song: PlayedSong,
  { effects, seconds, keep }: { effects: 'auto' | 'full'; seconds: number; keep: Keep },
): Promise<void> {
  const { page } = await sit(browser, { url, seatId, song, effects });
  const devtools = await page.context().newCDPSession(page);
  // Its own processor's time: what others do on the machine is not in it.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await play(page, song.chart.notes);
  keep(`effects ${effects}: load of the machine beside it`, '', loadavg()[0] ?? Number.NaN);
  const workedMs = await workMs(devtools);
  const times = await page.evaluate((ms) => globalThis.stand.watchFrames(ms), seconds * 1000);
  const workMsAFrame = ((await workMs(devtools)) - workedMs) / times.length;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const stillPlays = await page.getByText('Playing', { exact: true }).count();
  mustBeSame(report, 'the song was playing all the while', stillPlays, 1);
  const tookMs = times.slice(1).map((ms, i) => ms - (times[i] ?? ms));
  const missed = tookMs.filter((ms) => ms > FRAME_MS * MISSED_FACTOR).length;
  const passedMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
  // What people get is held to the limits; all lights, whatever it costs, is for knowing.
  const held = (max: number) => (effects === 'auto' ? max : null);
  const share = (100 * missed) / tookMs.length;
  keep(`effects ${effects}: work for a frame, slowed down`, 'ms', workMsAFrame, held(FRAME_MS));
  keep(`effects ${effects}: frames a second`, '', (1000 * tookMs.length) / passedMs);
  keep(`effects ${effects}: missed, of 100 frames`, '', share, held(MISSED_PERCENT_MAX));
  const p99 = quantile(tookMs, 0.99) / FRAME_MS;
  keep(`effects ${effects}: the 99th of 100 takes, in frames`, '', p99, held(P99_FRAMES_MAX));
  await page.context().close();
}

/** How long the page's thread has worked so far, in ms. */
async function workMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Plays a long song to its end, and compares what is heard with the hand and with the key log. */
async function measureDrift(
  { browser, url, seatId, report }: Stand,
  song: PlayedSong,
  keep: Keep,
): Promise<void> {
  const { page, readyMs } = await sit(browser, { url, seatId, song, effects: 'auto' });
  keep('a song of that length is ready after', 's', readyMs / 1000);
  await play(page, song.chart.notes);
  await page.evaluate(() => globalThis.stand.watchHand());
  const { looks, pressedMs, loggedMs } = await readEnd(page, song.chart.lengthMs);
  // When the song is over its picture stands still.
  const lastMs = song.chart.notes.at(-1)?.atMs ?? 0;
  const seen = looks.flatMap((look): [number, number][] => {
    if (look.heardMs > lastMs) return [];
    const ahead = aheadOf(song.chart.line, look);
    return ahead === null ? [] : [[look.heardMs, ahead]];
  });
  mustBeSame(report, 'the hand told the time often enough', seen.length > looks.length / 5, true);
  mustBeSame(report, 'every press is in the key log', loggedMs.length, pressedMs.length);
  const judged = loggedMs.map((ms, i): [number, number] => {
    const heardMs = pressedMs[i] ?? Number.NaN;
    return [heardMs, ms - heardMs];
  });
  for (const [what, points] of [
    ['picture', seen],
    ['judging', judged],
  ] as const) {
    const { maxMs, middleMs, slopeMsPerMinute } = driftOf(points);
    const slope = Math.abs(slopeMsPerMinute);
    keep(`${what} beside the sound: drifts a minute`, 'ms', slope, SLOPE_MS_MAX);
    const frames = maxMs / FRAME_MS;
    keep(
      `${what} beside the sound: furthest from its middle, in frames`,
      '',
      frames,
      APART_FRAMES_MAX,
    );
    keep(`${what} beside the sound: its middle`, 'ms', middleMs);
  }
  await page.context().close();
}

/** How smoothly the player draws, and whether picture and judging stay with the sound. */
export const player: Bench = {
  name: 'player',
  says: `the rhythm player with the processor slowed down ${SLOWDOWN} times, and a song of five minutes`,
  run,
};
