import type { ChartPattern } from '@madang/server/rhythm/chart';
import { judge, type Judged, type JudgeEvent, type LogEntry } from '@madang/server/rhythm/judge';
import { afterEach, describe, expect, test } from 'vitest';
import { Game } from './game.ts';
import type { Phase, Stretch } from './game-parts.ts';
import { KeyRing } from './keys.ts';
import type { SongAudio } from './song-audio.ts';

const LATENCY_MS = 40;

const pattern: ChartPattern = {
  keyCount: 4,
  lengthMs: 6000,
  line: [
    { atMs: 0, angleDeg: 0 },
    { atMs: 6000, angleDeg: 540 },
  ],
  notes: [1000, 2000, 3000].map((atMs) => ({
    atMs,
    angleDeg: (atMs * 0.09) % 360,
    count: 1,
    holdMs: 0,
  })),
};

class KeyPress extends Event {
  readonly code: string;
  readonly #atMs: number;
  constructor(type: string, code: string, atMs: number) {
    super(type, { cancelable: true });
    this.code = code;
    this.#atMs = atMs;
  }
  override get timeStamp() {
    return this.#atMs;
  }
}

let game: Game | null = null;
afterEach(() => game?.close());

/** A game on a sound card and a page that are turned by hand, one frame at a time. */
function table({
  audioMs: offsetMs = 0,
  noFail = false,
  stretch = null as Stretch | null,
  played: chart = pattern,
} = {}) {
  let pageMs = 10_000;
  let lost = () => {};
  const played: [number, number][] = [];
  const ticks: number[] = [];
  const windDowns: number[] = [];
  const audioMs = () => pageMs - 9000;
  const audio: SongAudio = {
    time: {
      get currentTime() {
        return audioMs() / 1000;
      },
      baseLatency: 0,
      getOutputTimestamp: () => ({
        contextTime: (audioMs() - LATENCY_MS) / 1000,
        performanceTime: pageMs,
      }),
    },
    play(songMs, leadMs) {
      played.push([songMs, leadMs]);
      return audioMs() + leadMs;
    },
    stop() {},
    windDown(forMs) {
      windDowns.push(forMs);
    },
    hit() {},
    tick(atMs) {
      ticks.push(atMs);
    },
    onLost(callback) {
      lost = callback;
    },
    close() {},
  };
  const window = new EventTarget();
  const phases: Phase[] = [];
  const events: JudgeEvent[] = [];
  const finished: { judged: Judged; log: LogEntry[] }[] = [];
  const passes: { judged: Judged; log: LogEntry[] }[] = [];
  const made = new Game({
    pattern: chart,
    mode: 'hard',
    audio,
    noFail,
    stretch,
    ring: new KeyRing(chart.keyCount),
    sources: {
      window,
      surface: new EventTarget(),
      pads: { listen: () => () => {} },
      accepts: () => true,
      acceptsPads: () => true,
    },
    offset: { audioMs: offsetMs, visualMs: 0 },
    nowMs: () => pageMs,
    listener: {
      onPhase: (phase) => phases.push(phase),
      onJudged: (said) => events.push(...said),
      onKey: () => {},
      onStart: () => {},
      onFinish: (judged, log) => finished.push({ judged, log }),
      onPass: (judged, log) => passes.push({ judged, log }),
    },
  });
  game = made;
  const shown: number[] = [];
  const run = (ms: number) => {
    for (const endMs = pageMs + ms; pageMs < endMs;) {
      pageMs += 10;
      shown.push(made.frame(pageMs));
    }
  };
  /** Runs until the song that is heard stands at `songMs`. */
  const runTo = (songMs: number) => {
    for (let frames = 0; frames < 20_000; frames += 1) {
      pageMs += 1;
      if (made.frame(pageMs) >= songMs + 16 - 0.01) return;
    }
    throw new Error(`The song never came to ${songMs} ms`);
  };
  const tap = (lateMs = 0) => {
    const atMs = pageMs + lateMs;
    window.dispatchEvent(new KeyPress('keydown', 'KeyD', atMs));
    window.dispatchEvent(new KeyPress('keyup', 'KeyD', atMs + 30));
  };
  return {
    game: made,
    run,
    runTo,
    tap,
    phases,
    events,
    finished,
    passes,
    played,
    ticks,
    windDowns,
    shown,
    lose: () => lost(),
  };
}

describe('a game', () => {
  test('counts in, plays, and ends with the score that its log proves', () => {
    const { game, runTo, run, tap, phases, finished } = table();
    expect(game.phase).toBe('ready');
    game.start();
    run(LATENCY_MS + 100);
    expect(game.countAt(10_000 + LATENCY_MS + 100)).toBe(3);
    for (const atMs of [1000, 2000, 3000]) {
      runTo(atMs);
      tap();
    }
    run(4000);
    expect(phases).toEqual(['counting', 'playing', 'finished']);
    expect(finished).toHaveLength(1);
    expect(finished[0]?.judged).toMatchObject({ score: 10_000_000, allArts: true });
    expect(finished[0]?.judged).toEqual(judge(pattern, 'hard', finished[0]?.log ?? []));
  });

  test('a press is judged by when it was heard, with the latency and the offset taken off', () => {
    const { game, runTo, tap, events } = table({ audioMs: 25 });
    game.start();
    runTo(1000);
    tap(20);
    expect(events[0]).toMatchObject({ judgement: 'arts', errorMs: 20 });
  });

  test('after a pause the picture goes back a second, the judged time does not', () => {
    const { game, run, runTo, tap, played, shown, finished, phases } = table();
    game.start();
    runTo(1000);
    tap();
    runTo(1500);
    game.pause();
    run(5000);
    expect(shown.at(-1)).toBeCloseTo(1500, 0);
    game.resume();
    expect(played.at(-1)?.[0]).toBeCloseTo(500, 0);
    run(500);
    expect(shown.at(-1)).toBeCloseTo(500, 0);
    runTo(1000);
    tap();
    for (const atMs of [2000, 3000]) {
      runTo(atMs);
      tap();
    }
    run(4000);
    expect(phases).toEqual(['counting', 'playing', 'paused', 'counting', 'playing', 'finished']);
    expect(finished[0]?.judged).toMatchObject({ score: 10_000_000, maxCombo: 3 });
    expect(finished[0]?.log).toHaveLength(6);
  });

  test('a pause during the rewind does not lose or repeat a moment', () => {
    const { game, run, runTo, tap, finished } = table();
    game.start();
    runTo(1000);
    tap();
    runTo(1500);
    game.pause();
    game.resume();
    run(2200);
    game.pause();
    game.resume();
    for (const atMs of [2000, 3000]) {
      runTo(atMs);
      tap();
    }
    run(4000);
    expect(finished[0]?.judged.score).toBe(10_000_000);
  });

  test('who plays nothing comes to where the gauge is empty: the music runs down, the play is over', () => {
    const { game, run, runTo, phases, finished, windDowns, shown } = table();
    game.start();
    runTo(0);
    expect(game.gauge).toBe(1);
    run(6000);
    expect(phases).toEqual(['counting', 'playing', 'failed']);
    expect(windDowns).toHaveLength(1);
    expect(finished).toHaveLength(1);
    const { judged } = finished[0] ?? {};
    expect(judged).toMatchObject({ score: 0, cleared: false });
    expect(judged?.failedAtMs).toBeGreaterThan(1000);
    // The hand slows down and rests; nothing more is asked of it.
    const steps = shown.slice(1).map((ms, i) => ms - (shown[i] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(steps.at(-1)).toBe(0);
    expect(game.movesAt(1e9)).toBe(false);
  });

  test('without failing the same hands get to the end', () => {
    const { game, run, phases, finished } = table({ noFail: true });
    game.start();
    run(9000);
    expect(phases).toEqual(['counting', 'playing', 'finished']);
    expect(finished[0]?.judged).toMatchObject({ score: 0, failedAtMs: null });
  });

  test('a stretch is counted in with ticks and the bar before it, and comes again and again', () => {
    const stretch = {
      fromMs: 1900,
      toMs: 2900,
      leadMs: 800,
      ticksMs: [1100, 1300, 1500, 1700],
      loop: true,
    };
    const { game, run, runTo, tap, played, ticks, passes, finished, phases } = table({
      stretch,
      played: { ...pattern, notes: pattern.notes.filter(({ atMs }) => atMs === 2000) },
    });
    game.start();
    expect(played[0]?.[0]).toBe(1100);
    expect(ticks.map((ms, i) => ms - (ticks[i - 1] ?? ms))).toEqual([0, 200, 200, 200]);
    runTo(1000 + 500);
    tap();
    expect(game.phase).toBe('counting');
    runTo(2000);
    tap();
    run(1400);
    expect(passes).toHaveLength(1);
    expect(passes[0]?.log.filter(([, , down]) => down === 1)).toHaveLength(1);
    expect(played).toHaveLength(2);
    expect(finished).toEqual([]);
    expect(phases).toEqual(['counting', 'playing', 'counting']);
  });

  test('in a pause the offset can be changed, and the hits so far are told', () => {
    const { game, run, runTo, tap, events } = table();
    game.start();
    runTo(1000);
    tap(40);
    runTo(1500);
    game.pause();
    expect(game.soFar()).toMatchObject({
      errorsMs: [40],
      log: [
        [1040, 0, 1],
        [1070, 0, 0],
      ],
    });
    game.offset = { audioMs: 40, visualMs: 40 };
    game.resume();
    run(500);
    runTo(2000);
    tap(56);
    // The picture leads as the judging lags: who presses 56 ms behind it is 16 ms late.
    expect(events.at(-1)).toMatchObject({ errorMs: 16 });
  });

  test('a device that goes away pauses the game', () => {
    const { game, runTo, lose } = table();
    game.start();
    runTo(700);
    lose();
    expect(game.phase).toBe('paused');
  });

  test('starting over forgets the attempt before', () => {
    const { game, run, runTo, tap, finished } = table();
    game.start();
    runTo(1000);
    tap();
    game.start();
    run(9000);
    expect(finished).toHaveLength(1);
    expect(finished[0]?.log).toEqual([]);
    expect(finished[0]?.judged.counts.miss).toBe(3);
  });
});
