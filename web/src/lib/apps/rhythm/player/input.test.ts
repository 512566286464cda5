import { afterEach, describe, expect, test } from 'vitest';
import { listenForKeys } from './input.ts';
import type { Lanes } from './settings/lanes.ts';
import type { PadListener } from './gamepad/pads.ts';
import { KeyRing } from './keys.ts';

class DeviceEvent extends Event {
  constructor(type: string, fields: Record<string, unknown>) {
    super(type, { cancelable: true });
    Object.assign(this, fields);
  }
}

let stop = () => {};
afterEach(() => stop());

function hands(keyCount: number, lanes?: Lanes) {
  const window = new EventTarget();
  let toPad: PadListener = () => false;
  const surface = new EventTarget();
  const heard: [number, number][] = [];
  const ring = new KeyRing(keyCount, lanes);
  const open = { yes: true };
  const sources = {
    window,
    surface,
    pads: {
      listen(listener: PadListener) {
        toPad = listener;
        return () => (toPad = () => false);
      },
    },
    accepts: () => open.yes,
    acceptsPads: () => open.yes,
  };
  stop = listenForKeys(sources, ring, ({ key, down }) => heard.push([key, down]));
  const fire = (target: EventTarget, type: string, fields: Record<string, unknown> = {}) => {
    const event = new DeviceEvent(type, fields);
    target.dispatchEvent(event);
    return event;
  };
  return {
    heard,
    ring,
    open,
    press: (code: string, more = {}) => fire(window, 'keydown', { code, ...more }),
    release: (code: string) => fire(window, 'keyup', { code }),
    touch: (pointerId: number) => fire(surface, 'pointerdown', { pointerId, pointerType: 'touch' }),
    lift: (pointerId: number) => fire(window, 'pointerup', { pointerId }),
    cancel: (pointerId: number) => fire(window, 'pointercancel', { pointerId }),
    blur: () => fire(window, 'blur'),
    button: (pad: number, button: number, down: 0 | 1, stick = false) =>
      toPad({ pad, button, down, timeStampMs: 0, stick }),
  };
}

describe('hands on the keys', () => {
  test('each key of the set counts by its place, whatever letter it types', () => {
    const { press, release, heard } = hands(4);
    press('KeyD');
    press('KeyK');
    release('KeyD');
    release('KeyK');
    expect(heard).toEqual([
      [0, 1],
      [3, 1],
      [0, 0],
      [3, 0],
    ]);
  });

  test('a key that is held down does not press itself again', () => {
    const { press, heard } = hands(4);
    press('KeyF');
    press('KeyF', { repeat: true });
    press('KeyF');
    expect(heard).toEqual([[1, 1]]);
  });

  test('a finger takes a free key, and a finger too many is nothing', () => {
    const { touch, lift, press, heard } = hands(4);
    for (const finger of [11, 12, 13, 14, 15]) touch(finger);
    press('KeyD');
    expect(heard.map(([key]) => key)).toEqual([0, 1, 2, 3]);
    lift(15);
    expect(heard).toHaveLength(4);
    lift(12);
    touch(16);
    expect(heard.slice(4)).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  test('a touch that the browser takes away is let go', () => {
    const { touch, cancel, heard, ring } = hands(4);
    touch(7);
    cancel(7);
    expect(heard).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(ring.heldCount).toBe(0);
  });

  test('a window that loses the focus lets everything go, once', () => {
    const { press, touch, blur, release, heard } = hands(6);
    press('KeyJ');
    touch(3);
    blur();
    release('KeyJ');
    expect(heard).toEqual([
      [2, 1],
      [0, 1],
      [2, 0],
      [0, 0],
    ]);
  });

  test('keys that are not played with, and shortcuts, are left to the page', () => {
    const { press, heard } = hands(4);
    expect(press('KeyR').defaultPrevented).toBe(false);
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(press('KeyF', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
    expect(press('Space').defaultPrevented).toBe(true);
  });

  test('while a menu is open its keys are its own, but what is down can still be let go', () => {
    const { press, release, touch, open, heard } = hands(4);
    press('KeyD');
    open.yes = false;
    expect(press('Space').defaultPrevented).toBe(false);
    expect(touch(1).defaultPrevented).toBe(false);
    release('KeyD');
    expect(heard).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  test('any button of a pad is a key, but for the two that lead out; the stick is none', () => {
    const { button, heard } = hands(4);
    expect(button(0, 0, 1)).toBe(true);
    expect(button(0, 15, 1)).toBe(true);
    expect(button(0, 9, 1)).toBe(false);
    expect(button(0, 14, 1, true)).toBe(false);
    expect(button(1, 0, 1)).toBe(true);
    expect(button(0, 0, 0)).toBe(true);
    expect(heard).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 0],
    ]);
  });

  test('in a menu a pad chooses, and what it held can still be let go', () => {
    const { button, open, heard } = hands(4);
    button(0, 3, 1);
    open.yes = false;
    expect(button(0, 2, 1)).toBe(false);
    expect(button(0, 3, 0)).toBe(true);
    expect(heard).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  test('keys and buttons that somebody chose play their lanes, and others play nothing', () => {
    const { press, release, button, heard, ring } = hands(2, [
      ['KeyZ', 'KeyX'],
      ['Slash', 'Pad5'],
    ]);
    press('Slash');
    press('KeyX');
    release('Slash');
    expect(press('KeyD').defaultPrevented).toBe(false);
    button(0, 5, 1);
    expect(heard).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    ring.lanes = undefined;
    expect(ring.plays('KeyD')).toBe(true);
    expect(ring.plays('KeyX')).toBe(false);
  });

  test('after the end nothing is heard any more', () => {
    const { press, heard } = hands(4);
    stop();
    press('KeyD');
    expect(heard).toEqual([]);
  });
});
