import { BUTTON } from './buttons.ts';

/** What is read of a `Gamepad`. */
export interface PadState {
  readonly index: number;
  /** When the browser last heard from the pad, on the page's clock (ms); 0 where it doesn't say. */
  readonly timestamp: number;
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** A button going down (1) or up (0). */
export interface PadChange {
  pad: number;
  button: number;
  down: 0 | 1;
  /** When, on the page's clock, as well as can be told. */
  timeStampMs: number;
  /** The left stick was pushed: it moves through menus like the cross, and plays nothing. */
  stick: boolean;
}

/** How far the stick has to be pushed, and how far it has to come back. */
const STICK_ON = 0.6;
const STICK_OFF = 0.4;

interface Known {
  pressed: boolean[];
  /** Direction of the stick that counts as pushed; null for none. */
  stick: number | null;
}

/**
 * Finds what changed on the pads from one look to the next: pads send no events.
 *
 * A press is timed by the pad's own `timestamp` when that lies between the two looks, and then it is as
 * exact as the browser's own polling (Chromium: 4 ms). Otherwise by the middle between the looks, which
 * is wrong by half their distance at most: 2 ms while a song is playing, 8 ms in menus.
 */
export class PadReader {
  readonly #read: () => readonly (PadState | null)[];
  readonly #known = new Map<number, Known>();
  #lookedMs: number | null = null;

  /** `read` is `navigator.getGamepads`. */
  constructor(read: () => readonly (PadState | null)[]) {
    this.#read = read;
  }

  /** How many pads there were at the last look. */
  get count(): number {
    return this.#known.size;
  }

  /** Looks at all pads. `nowMs` is the page's clock; answers the changes in the order of the pads. */
  look(nowMs: number): PadChange[] {
    const sinceMs = this.#lookedMs ?? nowMs;
    this.#lookedMs = nowMs;
    const changes: PadChange[] = [];
    const there = new Set<number>();
    for (const pad of this.#read()) {
      if (pad === null) continue;
      there.add(pad.index);
      const told = pad.timestamp > sinceMs && pad.timestamp <= nowMs;
      this.#compare(pad, told ? pad.timestamp : (sinceMs + nowMs) / 2, changes);
    }
    for (const [index, known] of this.#known) {
      if (there.has(index)) continue;
      this.#known.delete(index);
      // A pad that is pulled out, or runs out of battery, holds nothing.
      for (const [button, pressed] of known.pressed.entries()) {
        if (pressed) {
          changes.push({ pad: index, button, down: 0, timeStampMs: nowMs, stick: false });
        }
      }
    }
    return changes;
  }

  #compare(pad: PadState, timeStampMs: number, changes: PadChange[]): void {
    const known = this.#known.get(pad.index);
    if (known === undefined) {
      // What was down before the page knew the pad is not a press.
      const pressed = pad.buttons.map((button) => button.pressed);
      this.#known.set(pad.index, { pressed, stick: directionOf(pad.axes, null) });
      return;
    }
    for (const [button, { pressed }] of pad.buttons.entries()) {
      if (pressed === (known.pressed[button] ?? false)) continue;
      known.pressed[button] = pressed;
      const down = pressed ? 1 : 0;
      changes.push({ pad: pad.index, button, down, timeStampMs, stick: false });
    }
    const stick = directionOf(pad.axes, known.stick);
    if (stick === known.stick) return;
    for (const [button, down] of [
      [known.stick, 0],
      [stick, 1],
    ] as const) {
      if (button !== null) {
        changes.push({ pad: pad.index, button, down, timeStampMs, stick: true });
      }
    }
    known.stick = stick;
  }
}

function directionOf([x = 0, y = 0]: readonly number[], now: number | null): number | null {
  const bound = now === null ? STICK_ON : STICK_OFF;
  if (Math.max(Math.abs(x), Math.abs(y)) < bound) return null;
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? BUTTON.left : BUTTON.right;
  return y < 0 ? BUTTON.up : BUTTON.down;
}
