import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, perfectLog } from '../../plays/rules/judge.ts';
import { arrange } from './arrange.ts';
import type { CatalogueChart, CatalogueSong } from './arrange.ts';
import { inspectChart, lineAngleAt } from './chart.ts';
import type { ChartPattern } from './chart.ts';
import { beatToMs, expandMusic, musicLengthMs } from './music.ts';
import type { Music } from './music.ts';

const FOLDER = join(import.meta.dirname, '..', 'catalogue');

interface Furnished {
  song: CatalogueSong;
  music: Music;
  charts: { id: string; chart: CatalogueChart; pattern: ChartPattern }[];
}

const CATALOGUE: Furnished[] = readdirSync(FOLDER)
  .toSorted()
  .map((file) => {
    const song = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as CatalogueSong;
    expect(`${song.id}.json`).toBe(file);
    const music = expandMusic(song.music);
    const charts = song.charts.map((chart) => ({
      id: `${song.id}_${chart.difficulty}`,
      chart,
      pattern: arrange(music, chart),
    }));
    return { song, music, charts };
  });
const CHARTS = CATALOGUE.flatMap(({ music, charts }) =>
  charts.map((chart) => ({ ...chart, music })),
);

function notesPerSecond({ notes }: ChartPattern): number {
  const spanMs = (notes.at(-1)?.atMs ?? 0) - (notes[0]?.atMs ?? 0);
  return (notes.length / spanMs) * 1_000;
}

describe('the catalogue', () => {
  test('holds at least ten songs and twenty-six charts, from the easiest to hard ones', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(10);
    expect(CHARTS.length).toBeGreaterThanOrEqual(26);
    const levels = CHARTS.map(({ chart }) => chart.level);
    expect([Math.min(...levels), Math.max(...levels)]).toEqual([1, 14]);
  });

  test('names every chart once, in rising slots and levels', () => {
    expect(new Set(CHARTS.map(({ id }) => id)).size).toBe(CHARTS.length);
    for (const { song } of CATALOGUE) {
      expect(song.charts.map(({ difficulty }) => difficulty)).toEqual([...song.charts.keys()]);
      const levels = song.charts.map(({ level }) => level);
      expect(levels).toEqual([...new Set(levels)].toSorted((a, b) => a - b));
    }
  });

  test.each(CATALOGUE.map((entry) => [entry.song.id, entry] as const))(
    '%s says where it comes from, lasts 55 to 110 seconds and invites within itself',
    (_, { song, music }) => {
      expect(song.source).toMatch(/^(original|traditional, public domain: .+)/);
      expect(song.title.ko).not.toBe('');
      expect(song.title.en).not.toBe('');
      const lengthMs = musicLengthMs(music);
      expect(lengthMs).toBeGreaterThanOrEqual(55_000);
      expect(lengthMs).toBeLessThanOrEqual(110_000);
      const [fromMs, toMs] = song.previewMs;
      expect(fromMs).toBeGreaterThanOrEqual(0);
      expect(toMs - fromMs).toBeGreaterThanOrEqual(10_000);
      expect(toMs).toBeLessThanOrEqual(lengthMs);
    },
  );

  test('tempos and metres differ', () => {
    const tempos = CATALOGUE.map(({ music }) => music.bpm);
    expect(Math.min(...tempos)).toBeLessThanOrEqual(80);
    expect(Math.max(...tempos)).toBeGreaterThanOrEqual(180);
    expect(new Set(CATALOGUE.map(({ music }) => music.beatsPerBar)).size).toBeGreaterThanOrEqual(3);
  });

  test('a higher level has more notes a second', () => {
    const byLevel = new Map<number, number[]>();
    for (const { chart, pattern } of CHARTS) {
      const known = byLevel.get(chart.level) ?? [];
      byLevel.set(chart.level, [...known, notesPerSecond(pattern)]);
    }
    const means = [...byLevel]
      .toSorted(([a], [b]) => a - b)
      .map(([, rates]) => rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(means[0]).toBeLessThan(1.2);
    expect(means.at(-1)).toBeGreaterThan(6);
  });
});

describe.each(CHARTS.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const { chart, pattern, music } = entry;

  test('has nothing wrong with it', () => {
    expect(inspectChart(pattern)).toEqual([]);
  });

  test('fits the music: every note lies on an onset of a followed track', () => {
    const { follow, followIn = {} } = chart.arrange;
    const followed = new Set([...follow, ...Object.values(followIn).flat()]);
    const onsets = music.tracks
      .filter(({ name }) => followed.has(name))
      .flatMap(({ events }) => events.map(([beat]) => beatToMs(music, beat)));
    for (const { atMs } of pattern.notes) {
      const away = Math.min(...onsets.map((onset) => Math.abs(onset - atMs)));
      expect(away).toBeLessThanOrEqual(1);
    }
  });

  test('follows tracks that are there', () => {
    const { follow, followIn = {} } = chart.arrange;
    const names = music.tracks.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...follow, ...Object.values(followIn).flat()]));
    const sections = music.sections.map(({ name }) => name);
    expect(sections).toEqual(expect.arrayContaining(Object.keys(followIn)));
  });

  test('leaves time to begin, to breathe and to end', () => {
    const times = pattern.notes.map(({ atMs }) => atMs);
    expect(times[0]).toBeGreaterThanOrEqual(1_500);
    expect(times[0]).toBeLessThanOrEqual(8_000);
    expect(times.at(-1)).toBeLessThanOrEqual(pattern.lengthMs - 300);
    const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
    const gapMsMin = chart.level <= 2 ? 400 : chart.level <= 6 ? 200 : chart.level <= 11 ? 110 : 68;
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(gapMsMin);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(9_000);
  });

  test('keeps a finger free while keys are held', () => {
    for (const held of pattern.notes.filter(({ holdMs }) => holdMs > 0)) {
      const inside = pattern.notes.filter(
        ({ atMs }) => atMs > held.atMs && atMs <= held.atMs + held.holdMs,
      );
      for (const note of inside) expect(held.count + note.count).toBeLessThan(pattern.keyCount + 1);
      if (chart.level < 8) expect(inside).toEqual([]);
    }
  });

  test('can be played perfectly in both modes', () => {
    for (const mode of ['easy', 'hard'] as const) {
      expect(judge(pattern, mode, perfectLog(pattern))).toMatchObject({
        score: 10_000_000,
        allArts: true,
        fullCombo: true,
      });
    }
  });

  test('turns without jumps, at a pace an eye can follow', () => {
    for (const [index, frame] of pattern.line.entries()) {
      const before = pattern.line[index - 1];
      if (!before) continue;
      const seconds = (frame.atMs - before.atMs) / 1_000;
      expect(seconds).toBeGreaterThan(0);
      const degreesPerSecond = Math.abs(frame.angleDeg - before.angleDeg) / seconds;
      expect(degreesPerSecond).toBeGreaterThan(10);
      expect(degreesPerSecond).toBeLessThan(chart.level <= 3 ? 120 : 420);
    }
  });

  test('has its notes on the line', () => {
    for (const { atMs, angleDeg } of pattern.notes) {
      const turned = (((lineAngleAt(pattern.line, atMs) - angleDeg) % 360) + 360) % 360;
      expect(Math.min(turned, 360 - turned)).toBeLessThan(0.01);
    }
  });

  test('comes out the same every time', () => {
    expect(arrange(music, chart)).toEqual(pattern);
  });
});

test('bars that sound alike ask for the same notes', () => {
  const comet = CATALOGUE.find(({ song }) => song.id === 'pocket-comet');
  const pattern = comet?.charts.at(-1)?.pattern;
  const music = comet?.music;
  expect(pattern && music).toBeDefined();
  if (!pattern || !music) return;
  const shapes = ['chorus', 'chorusLast'].map((name) => {
    const section = music.sections.find((each) => each.name === name);
    const fromMs = beatToMs(music, section?.fromBeat ?? 0);
    const toMs = beatToMs(music, (section?.fromBeat ?? 0) + 16);
    return pattern.notes
      .filter(({ atMs }) => atMs >= fromMs - 1 && atMs < toMs - 1)
      .map(({ atMs }) => Math.round((atMs - fromMs) / 10));
  });
  const [first = [], last = []] = shapes;
  const shared = first.filter((place) => last.includes(place)).length;
  expect(shared / Math.max(first.length, last.length)).toBeGreaterThan(0.75);
});
