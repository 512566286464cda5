import { BUTTON } from '../gamepad/buttons.ts';
import type { PadListener } from '../gamepad/pads.ts';

/** Hears of taps on anything: keys, the surface, a pad. */
export interface TapSources {
  page: EventTarget;
  surface: EventTarget;
  pads: { listen(listener: PadListener): () => void };
}

/** Keys that are not for tapping: with them one gets away. */
const WAYS_OUT = /^(Escape|Tab|Meta.*|Control.*|Alt.*|Shift.*|F\d+)$/;

/** Who taps on keeps tapping for a while: what they hit then is not meant for what comes next. */
const AFTER_MS = 1200;

/**
 * Tells the moment (page clock, ms) of every tap, until the returned function is called. `onTap` answers
 * whether there is still something to tap for; a little later the keys are the page's again.
 */
export function listenForTaps(
  { page, surface, pads }: TapSources,
  onTap: (timeStampMs: number) => boolean,
): () => void {
  let overMs = -Infinity;
  /** Whether a press belongs to the tapping: then it does nothing else. */
  const take = (atMs: number): boolean => {
    const taken = onTap(atMs) || atMs < overMs;
    if (taken) overMs = atMs + AFTER_MS;
    return taken;
  };
  const onKeyDown = (event: Event) => {
    const { code, repeat, ctrlKey, altKey, metaKey, target } = event as KeyboardEvent;
    if (WAYS_OUT.test(code) || ctrlKey || altKey || metaKey) return;
    const isTapping = event.timeStamp < overMs;
    // Who has gone to a button and rests there wants to press it.
    const presses = /^(Space|Enter|NumpadEnter)$/.test(code);
    const isAtButton = target instanceof Element && target.closest('button, a') !== null;
    if (presses && isAtButton && !isTapping) return;
    if (repeat ? isTapping : take(event.timeStamp)) event.preventDefault();
  };
  const onPointerDown = (event: Event) => {
    if (take(event.timeStamp)) event.preventDefault();
  };
  page.addEventListener('keydown', onKeyDown, { capture: true });
  surface.addEventListener('pointerdown', onPointerDown, { passive: false });
  const unlisten = pads.listen(({ button, down, timeStampMs, stick }) => {
    if (stick || button === BUTTON.start || button === BUTTON.select) return false;
    return down === 1 && take(timeStampMs);
  });
  return () => {
    page.removeEventListener('keydown', onKeyDown, { capture: true });
    surface.removeEventListener('pointerdown', onPointerDown);
    unlisten();
  };
}
