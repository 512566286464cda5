import type { Page } from 'playwright-core';

/**
 * Puts a pad with the standard mapping into somebody's hands, before the page's own scripts run. It is
 * there for the page once `plugIn` has been called; `press` moves its buttons.
 */
export async function holdPad(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({
      pressed: false,
      touched: false,
      value: 0,
    }));
    const pad = {
      id: 'a pad for trying',
      index: 0,
      connected: false,
      mapping: 'standard',
      timestamp: 0,
      buttons,
      axes: [0, 0, 0, 0],
    };
    const there = () => (pad.connected ? [pad] : []);
    Object.defineProperty(navigator, 'getGamepads', { value: there });
    const plug = (connected: boolean) => {
      pad.connected = connected;
      window.dispatchEvent(new Event(connected ? 'gamepadconnected' : 'gamepaddisconnected'));
    };
    const press = (button: number, down: boolean) => {
      const one = buttons[button];
      if (one !== undefined) one.pressed = down;
      pad.timestamp = performance.now();
    };
    const letGo = () => buttons.forEach((_, button) => press(button, false));
    Object.assign(window, { heldPad: { plug, press, letGo } });
  });
}

interface Held {
  plug: (connected: boolean) => void;
  press: (button: number, down: boolean) => void;
}

/** Plugs the pad in, or pulls it out. */
export async function plugPad(page: Page, connected: boolean): Promise<void> {
  await page.evaluate(
    (yes) => (window as unknown as { heldPad: Held }).heldPad.plug(yes),
    connected,
  );
}

/** Presses a button of the pad and lets it go, long enough for the page to look. */
export async function pressPad(page: Page, button: number): Promise<void> {
  for (const down of [true, false]) {
    await page.evaluate(
      ([which, is]) =>
        new Promise<void>((done) => {
          (window as unknown as { heldPad: Held }).heldPad.press(which, is);
          // Two frames later it has been seen.
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
      [button, down] as const,
    );
  }
}
