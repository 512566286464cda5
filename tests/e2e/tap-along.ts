import type { Page } from 'playwright-core';

/** Notes when each tick of a metronome will sound, before the page's own scripts run. */
export async function listenForTicks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const TICK_S_MAX = 1;
    const ticks: { context: AudioContext; atS: number }[] = [];
    Object.assign(window, { heardTicks: ticks });
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
      if ((this.buffer?.duration ?? 0) < TICK_S_MAX) {
        ticks.push({ context: this.context as AudioContext, atS: when });
      }
      return start.call(this, when, ...rest);
    };
  });
}

/** Taps a key `lateMs` after each tick is heard, until the returned function is called. */
export async function tapAlong(page: Page, lateMs: number): Promise<() => Promise<void>> {
  await page.evaluate((late) => {
    const { heardTicks } = window as unknown as {
      heardTicks: { context: AudioContext; atS: number }[];
    };
    let next = 0;
    const tapping = setInterval(() => {
      for (let tick = heardTicks[next]; tick !== undefined; tick = heardTicks[next]) {
        const { contextTime = 0, performanceTime = 0 } = tick.context.getOutputTimestamp();
        const heardMs = (tick.atS - contextTime) * 1000 + performanceTime;
        if (performance.now() < heardMs + late) return;
        next += 1;
        for (const type of ['keydown', 'keyup']) {
          window.dispatchEvent(new KeyboardEvent(type, { code: 'KeyJ', bubbles: true }));
        }
      }
    }, 2);
    Object.assign(window, { tapping });
  }, lateMs);
  return () =>
    page.evaluate(() =>
      clearInterval((window as unknown as { tapping: ReturnType<typeof setInterval> }).tapping),
    );
}
