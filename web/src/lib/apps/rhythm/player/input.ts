import { padSource } from './gamepad/buttons.ts';
import type { PadListener } from './gamepad/pads.ts';
import type { KeyRing } from './keys.ts';

/** Where a finger is, in CSS pixels of the window. */
export interface Spot {
  x: number;
  y: number;
}

/** A key (by its number) going down (1) or up (0) at `timeStampMs` of the page's clock. */
export interface KeyChange {
  key: number;
  down: 0 | 1;
  timeStampMs: number;
  /** Where, when it is a finger or the mouse; null for a key of the keyboard or a button of a pad. */
  spot: Spot | null;
}

export type OnKey = (change: KeyChange) => void;

/** Where the events come from: the window, the surface that fingers touch, the pads. */
export interface InputSources {
  window: EventTarget;
  surface: EventTarget;
  pads: { listen(listener: PadListener): () => void };
  /** Whether a press is meant for the game: not while a menu is open or a button is pressed. */
  accepts: (event: Event) => boolean;
  /** Whether a pad's buttons are meant for the game: in menus they choose. */
  acceptsPads: () => boolean;
}

interface KeyLike extends Event {
  code: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

interface PointerLike extends Event {
  pointerId: number;
  pointerType: string;
  button: number;
  clientX: number;
  clientY: number;
}

/** A binding of an event, so that all can be undone together. */
type Binding = [EventTarget, string, (event: Event) => void, AddEventListenerOptions];

/**
 * Turns keys, fingers, the mouse and pads into key numbers until the returned function is called.
 *
 * A browser forgets to say "up" when the window loses focus or takes a touch away for a gesture,
 * so both release what they held: a key must never stay down by itself.
 */
export function listenForKeys(sources: InputSources, ring: KeyRing, onKey: OnKey): () => void {
  const hands = new Hands(ring, onKey);
  const bindings = [...keyBindings(sources, ring, hands), ...pointerBindings(sources, hands)];
  for (const [target, type, listener, options] of bindings) {
    target.addEventListener(type, listener, options);
  }
  const unlisten = sources.pads.listen(({ pad, button, down, timeStampMs, stick }) => {
    const source = `pad:${pad}:${button}`;
    if (down === 0) return hands.release(source, timeStampMs, null);
    const name = padSource(button);
    if (stick || !sources.acceptsPads() || !ring.plays(name)) return false;
    hands.press(source, timeStampMs, null, name);
    return true;
  });
  return () => {
    unlisten();
    for (const [target, type, listener, options] of bindings) {
      target.removeEventListener(type, listener, options);
    }
  };
}

/** Presses and releases of any source, told as keys of the chart. */
class Hands {
  readonly #ring: KeyRing;
  readonly #onKey: OnKey;

  constructor(ring: KeyRing, onKey: OnKey) {
    this.#ring = ring;
    this.#onKey = onKey;
  }

  press(source: string, timeStampMs: number, spot: Spot | null, name = source): void {
    const key = this.#ring.take(source, name);
    if (key !== null) this.#onKey({ key, down: 1, timeStampMs, spot });
  }

  /** Answers whether the source held a key. */
  release(source: string, timeStampMs: number, spot: Spot | null): boolean {
    const key = this.#ring.giveBack(source);
    if (key !== null) this.#onKey({ key, down: 0, timeStampMs, spot });
    return key !== null;
  }

  releaseAll(timeStampMs: number): void {
    for (const key of this.#ring.giveBackAll()) {
      this.#onKey({ key, down: 0, timeStampMs, spot: null });
    }
  }
}

function keyBindings(sources: InputSources, ring: KeyRing, hands: Hands): Binding[] {
  const onKeyDown = (event: Event) => {
    const { code, repeat, ctrlKey, altKey, metaKey } = event as KeyLike;
    if (!ring.plays(code) || ctrlKey || altKey || metaKey || !sources.accepts(event)) return;
    // Space would scroll or press the focused button, letters would wake the page's shortcuts.
    event.preventDefault();
    event.stopPropagation();
    if (!repeat) hands.press(code, event.timeStamp, null);
  };
  const onKeyUp = (event: Event) => {
    const { code } = event as KeyLike;
    if (!ring.holds(code)) return;
    event.preventDefault();
    event.stopPropagation();
    hands.release(code, event.timeStamp, null);
  };
  return [
    [sources.window, 'keydown', onKeyDown, { capture: true }],
    [sources.window, 'keyup', onKeyUp, { capture: true }],
    [sources.window, 'blur', (event) => hands.releaseAll(event.timeStamp), {}],
  ];
}

function pointerBindings(sources: InputSources, hands: Hands): Binding[] {
  const onPointerDown = (event: Event) => {
    const { pointerId, pointerType, button, clientX: x, clientY: y } = event as PointerLike;
    if ((pointerType === 'mouse' && button !== 0) || !sources.accepts(event)) return;
    event.preventDefault();
    hands.press(`pointer:${pointerId}`, event.timeStamp, { x, y });
  };
  const onPointerEnd = (event: Event) => {
    const { pointerId, clientX: x, clientY: y } = event as PointerLike;
    hands.release(`pointer:${pointerId}`, event.timeStamp, { x, y });
  };
  return [
    [sources.surface, 'pointerdown', onPointerDown, { passive: false }],
    // A finger may slide off the surface before it is lifted.
    [sources.window, 'pointerup', onPointerEnd, {}],
    [sources.window, 'pointercancel', onPointerEnd, {}],
  ];
}
