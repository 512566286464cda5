import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandMusic } from '@madang/server/rhythm/music';
import type { CompactMusic, Music } from '@madang/server/rhythm/music';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Synth from './synth.ts';

const CATALOGUE = join(
  import.meta.dirname,
  '../../../../../../../server/apps/rhythm/songs/catalogue',
);
const SAMPLE_RATE = 24_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const songs = readdirSync(CATALOGUE).map((file) => {
  const song = JSON.parse(readFileSync(join(CATALOGUE, file), 'utf8')) as {
    id: string;
    music: CompactMusic;
  };
  return { id: song.id, music: expandMusic(song.music) };
});

declare global {
  var synth: typeof Synth;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'synth.ts'),
        name: 'synth',
        formats: ['iife'],
        fileName: 'synth',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const code = first && 'output' in first ? first.output[0].code : '';
  browser = await driver.launch({ executablePath: await chromium.executablePath(), args: FLAGS });
  page = await browser.newPage();
  await page.addScriptTag({ content: `${code}\nglobalThis.synth = synth;` });
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

/** What is heard of a song: told in numbers, for a page's samples are too many to send. */
function listen({ music, sampleRate }: { music: Music; sampleRate: number }) {
  const hearing = async () => {
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    const buffer = await globalThis.synth.renderMusic(music, { sampleRate, onProgress });
    const left = buffer.getChannelData(0);
    const right = buffer.getChannelData(1);
    let peak = 0;
    let power = 0;
    let sound = true;
    const low = new Float32Array(left.length);
    const keep = 1 - Math.exp((-2 * Math.PI * 110) / sampleRate);
    let once = 0;
    let twice = 0;
    for (let at = 0; at < left.length; at += 1) {
      const l = left[at] ?? Number.NaN;
      const r = right[at] ?? Number.NaN;
      if (!Number.isFinite(l) || !Number.isFinite(r)) sound = false;
      peak = Math.max(peak, Math.abs(l), Math.abs(r));
      power += (l * l + r * r) / 2;
      once += keep * ((l + r) / 2 - once);
      twice += keep * (once - twice);
      low[at] = twice * twice;
    }
    const energy = (fromSeconds: number, toSeconds: number): number => {
      let sum = 0;
      const to = Math.round(toSeconds * sampleRate);
      for (let at = Math.max(0, Math.round(fromSeconds * sampleRate)); at < to; at += 1) {
        sum += low[at] ?? 0;
      }
      return sum;
    };
    const kicks = music.tracks.find((track) => track.instrument === 'kick')?.events ?? [];
    // How many of them are a rise of the lowest octave, heard `lateSeconds` behind their beats.
    const heardLate = (lateSeconds: number): number =>
      kicks.filter(([beat]) => {
        const at = (beat * 60) / music.bpm + lateSeconds;
        return energy(at, at + 0.045) > 1.25 * energy(at - 0.05, at - 0.005) + 1e-9;
      }).length / Math.max(1, kicks.length);
    const last = left.subarray(left.length - 20);
    return {
      frames: buffer.length,
      sound,
      peak,
      rmsDb: 10 * Math.log10(power / left.length),
      shares,
      kicks: kicks.length,
      kicksHeard: heardLate(0),
      kicksHeardLate: heardLate(0.06),
      endsSilent: last.every((value) => Math.abs(value) < 0.01),
    };
  };
  return hearing();
}

describe('in a browser', () => {
  test.each(songs.map(({ id, music }) => [id, music] as const))(
    '%s sounds: whole, loud enough, never clipped, with its kicks in time',
    async (_, music) => {
      const heard = await page.evaluate(listen, { music, sampleRate: SAMPLE_RATE });
      const lengthMs = Math.round((music.beats * 60_000) / music.bpm);
      expect(heard.frames).toBe(Math.ceil(((lengthMs + 1_800) * SAMPLE_RATE) / 1_000));
      expect(heard.sound).toBe(true);
      expect(heard.peak).toBeLessThanOrEqual(1);
      expect(heard.peak).toBeGreaterThan(0.5);
      expect(heard.rmsDb).toBeGreaterThan(-20);
      expect(heard.rmsDb).toBeLessThan(-10);
      expect(heard.endsSilent).toBe(true);
      expect(heard.shares).toEqual(heard.shares.toSorted((a, b) => a - b));
      expect(heard.shares.at(-1)).toBe(1);
      // A held bass hides some kicks from an ear that hears only the lowest octave.
      if (heard.kicks > 0) {
        expect(heard.kicksHeard).toBeGreaterThan(0.8);
        expect(heard.kicksHeardLate).toBeLessThan(0.4);
      }
    },
    60_000,
  );

  test('a preview is cut to its stretch and faded at both ends', async () => {
    const music = songs.find(({ id }) => id === 'pocket-comet')?.music;
    const heard = await page.evaluate(
      async ({ music, sampleRate }) => {
        if (!music) return undefined;
        const { renderPreview } = globalThis.synth;
        const buffer = await renderPreview(music, 32_000, 42_000, { sampleRate });
        const samples = buffer.getChannelData(0);
        const loudest = (from: number, to: number): number =>
          samples.subarray(from, to).reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
        return {
          frames: buffer.length,
          starts: loudest(0, 100),
          middle: loudest(sampleRate * 4, sampleRate * 6),
          ends: loudest(samples.length - 100, samples.length),
        };
      },
      { music, sampleRate: SAMPLE_RATE },
    );
    expect(heard?.frames).toBe(10 * SAMPLE_RATE);
    expect(heard?.starts).toBeLessThan(0.02);
    expect(heard?.ends).toBeLessThan(0.02);
    expect(heard?.middle).toBeGreaterThan(0.3);
  }, 60_000);

  test.each([
    [0, 100],
    [250, 100],
    [-400, 100],
    [250, 150],
    [-400, 75],
  ])(
    'a recording that begins at %d ms of its song has its drums in time at %d percent',
    async (offsetMs, speed) => {
      const heard = await page.evaluate(
        async ({ offsetMs, speed, rate }) => {
          const atS = [0.5, 1.25, 2];
          const recording = new AudioBuffer({
            length: rate * 3,
            numberOfChannels: 1,
            sampleRate: rate,
          });
          const samples = recording.getChannelData(0);
          for (const s of atS) samples.fill(0.8, s * rate, s * rate + 20);
          const fitted = await globalThis.synth.fitRecording(recording, offsetMs, speed);
          const out = [...fitted.getChannelData(0)];
          const starts = out.flatMap((value, at) =>
            value > 0.4 && (out[at - 1] ?? 0) <= 0.4 ? [at / rate] : [],
          );
          const meant = atS.map((s) => ((s + offsetMs / 1000) * 100) / speed);
          return { starts, meant, seconds: fitted.duration };
        },
        { offsetMs, speed, rate: SAMPLE_RATE },
      );
      expect(heard.starts).toHaveLength(3);
      for (const [at, start] of heard.starts.entries()) {
        expect(Math.abs(start - (heard.meant[at] ?? 0))).toBeLessThan(0.001);
      }
      expect(heard.seconds).toBeCloseTo(((3 + offsetMs / 1000) * 100) / speed, 2);
    },
  );

  test('the preview of a recording is its stretch, faded at both ends', async () => {
    const heard = await page.evaluate((rate) => {
      const recording = new AudioBuffer({
        length: rate * 20,
        numberOfChannels: 2,
        sampleRate: rate,
      });
      for (const side of [0, 1]) recording.getChannelData(side).fill(0.5);
      const preview = globalThis.synth.previewOf(recording, 4000, 14_000);
      const samples = preview.getChannelData(1);
      return { seconds: preview.duration, ends: [samples[0], samples[rate * 5], samples.at(-1)] };
    }, SAMPLE_RATE);
    expect(heard.seconds).toBe(10);
    expect(heard.ends[0]).toBe(0);
    expect(heard.ends[1]).toBeCloseTo(0.5);
    expect(heard.ends[2]).toBeLessThan(0.01);
  });

  test('a rendering nobody waits for any more gives up', async () => {
    const music = songs[0]?.music;
    const outcome = await page.evaluate(async (music) => {
      if (!music) return 'no song';
      const stop = new AbortController();
      const onProgress = (): void => stop.abort(new DOMException('left', 'AbortError'));
      try {
        await globalThis.synth.renderMusic(music, { signal: stop.signal, onProgress });
        return 'finished';
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    }, music);
    expect(outcome).toBe('AbortError');
  }, 60_000);

  test.each(['wood', 'click', 'drum', 'chime', 'tick'] as const)(
    'the hand hears %s at once and shortly',
    async (kind) => {
      const heard = await page.evaluate((kind) => {
        const buffer = globalThis.synth.hitSound(kind);
        const samples = [...buffer.getChannelData(0)];
        const peak = Math.max(...samples.map((value) => Math.abs(value)));
        const start = samples.findIndex((value) => Math.abs(value) > peak / 10);
        return { seconds: buffer.duration, peak, startSeconds: start / buffer.sampleRate };
      }, kind);
      expect(heard.peak).toBeGreaterThan(0.1);
      expect(heard.peak).toBeLessThanOrEqual(1);
      expect(heard.startSeconds).toBeLessThan(0.003);
      expect(heard.seconds).toBeLessThan(0.3);
    },
  );
});
