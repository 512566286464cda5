import { describe, expect, test } from 'vitest';
import { type AudioTime, HeardClock } from './heard-clock.ts';
import { Timeline } from './timeline.ts';

/** A sound card and a page whose clocks are turned by hand. */
function device(latencyMs: number, stamps: boolean) {
  const turned = { pageMs: 5000, audioMs: 200 };
  const time: AudioTime = {
    get currentTime() {
      return turned.audioMs / 1000;
    },
    baseLatency: 0.005,
    outputLatency: latencyMs / 1000,
    getOutputTimestamp: () =>
      stamps
        ? { contextTime: (turned.audioMs - latencyMs) / 1000, performanceTime: turned.pageMs }
        : { contextTime: 0, performanceTime: 0 },
  };
  const clock = new HeardClock(time, () => turned.pageMs);
  const run = (frames: number, skewMs = 0) => {
    for (let frame = 0; frame < frames; frame += 1) {
      turned.pageMs += 16;
      turned.audioMs += 16 + skewMs;
      clock.sample();
    }
  };
  return { clock, run, turned };
}

describe('the clock of what is heard', () => {
  test.each([true, false])('takes the output latency off (timestamps: %s)', (stamps) => {
    const { clock, run, turned } = device(120, stamps);
    run(60);
    expect(clock.heardMsAt(turned.pageMs)).toBeCloseTo(turned.audioMs - 120, 3);
  });

  test('times a key by its event and not by when it is handled', () => {
    const { clock, run, turned } = device(0, true);
    run(60);
    const pressedMs = turned.pageMs - 37;
    expect(clock.heardMsAt(pressedMs)).toBeCloseTo(turned.audioMs - 37, 3);
  });

  test('follows two clocks that drift apart', () => {
    const { clock, run, turned } = device(20, true);
    // 500 millionths, more than any real crystal, for a minute.
    run(3750, 0.008);
    expect(Math.abs(clock.heardMsAt(turned.pageMs) - (turned.audioMs - 20))).toBeLessThan(1);
  });

  test('believes a new output device only when it stays', () => {
    const { clock, run, turned } = device(20, true);
    run(60);
    turned.audioMs += 300;
    run(1);
    turned.audioMs -= 300;
    run(1);
    expect(clock.heardMsAt(turned.pageMs)).toBeCloseTo(turned.audioMs - 20, 3);
    turned.audioMs += 300;
    run(10);
    expect(clock.heardMsAt(turned.pageMs)).toBeCloseTo(turned.audioMs - 20, 3);
  });

  test('a broken timestamp is not believed', () => {
    const turned = { pageMs: 90_000 };
    const clock = new HeardClock(
      {
        currentTime: 4,
        baseLatency: 0.01,
        getOutputTimestamp: () => ({ contextTime: 4, performanceTime: 90 }),
      },
      () => turned.pageMs,
    );
    expect(clock.heardMsAt(90_000)).toBeCloseTo(3990, 3);
  });
});

describe('the song on that clock', () => {
  test('song time runs behind by the offset of the person', () => {
    const timeline = new Timeline({ audioMs: 30, visualMs: 0 });
    timeline.anchor(8000, -3000);
    expect(timeline.songMsAt(8000)).toBe(-3030);
    expect(timeline.songMsAt(11_500)).toBe(470);
  });

  test('the picture runs ahead by a frame and by what the screen takes', () => {
    const timeline = new Timeline({ audioMs: 100, visualMs: 40 });
    timeline.anchor(0, 0);
    expect(timeline.pictureMs(timeline.songMsAt(1000))).toBe(956);
    timeline.offset = { audioMs: 0, visualMs: -16 };
    expect(timeline.pictureMs(timeline.songMsAt(1000))).toBe(1000);
  });
});
