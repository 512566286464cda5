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

/** What is tapped with: a key, a finger on the stage, or the first button of the pad of `holdPad`. */
export type TapBy = 'keys' | 'touch' | 'pad';

/** Taps `lateMs` after each tick is heard, until the returned function is called. */
export async function tapAlong(
  page: Page,
  lateMs: number,
  by: TapBy = 'keys',
): Promise<() => Promise<void>> {
  await page.evaluate(
    ([late, how]) => {
      const { heardTicks, heldPad } = window as unknown as {
        heardTicks: { context: AudioContext; atS: number }[];
        heldPad?: { press: (button: number, down: boolean) => void };
      };
      const PAD_HELD_MS = 60;
      const tap = () => {
        if (how === 'pad') {
          heldPad?.press(0, true);
          setTimeout(() => heldPad?.press(0, false), PAD_HELD_MS);
        } else if (how === 'touch') {
          const finger = { pointerId: 10, pointerType: 'touch', bubbles: true, cancelable: true };
          const surface = document.querySelector('section .surface');
          for (const type of ['pointerdown', 'pointerup']) {
            surface?.dispatchEvent(new PointerEvent(type, finger));
          }
        } else {
          for (const type of ['keydown', 'keyup']) {
            window.dispatchEvent(new KeyboardEvent(type, { code: 'KeyJ', bubbles: true }));
          }
        }
      };
      const heardMsOf = ({ context, atS }: (typeof heardTicks)[number]) => {
        const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
        return (atS - contextTime) * 1000 + performanceTime;
      };
      // A song that was played before had its short sounds as well.
      const coming = heardTicks.findIndex((tick) => heardMsOf(tick) > performance.now());
      let next = coming < 0 ? heardTicks.length : coming;
      const tapping = setInterval(() => {
        for (let tick = heardTicks[next]; tick !== undefined; tick = heardTicks[next]) {
          if (performance.now() < heardMsOf(tick) + late) return;
          next += 1;
          tap();
        }
      }, 2);
      Object.assign(window, { tapping });
    },
    [lateMs, by] as const,
  );
  return () =>
    page.evaluate(() =>
      clearInterval((window as unknown as { tapping: ReturnType<typeof setInterval> }).tapping),
    );
}
