import { isPlayKey, type KeyRing } from './keys.ts';

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
  /** Where, when it is a finger or the mouse; null for a key of the keyboard. */
  spot: Spot | null;
}

export type OnKey = (change: KeyChange) => void;

/** Where the events come from: the window, and the surface that fingers touch. */
export interface InputSources {
  window: EventTarget;
  surface: EventTarget;
  /** Whether a press is meant for the game: not while a menu is open or a button is pressed. */
  accepts: (event: Event) => boolean;
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

/**
 * Turns keys, fingers and the mouse into key numbers until the returned function is called.
 *
 * A browser forgets to say "up" when the window loses focus or takes a touch away for a gesture,
 * so both release what they held: a key must never stay down by itself.
 */
export function listenForKeys(sources: InputSources, ring: KeyRing, onKey: OnKey): () => void {
  const press = (source: string, event: Event, spot: Spot | null) => {
    const key = ring.take(source);
    if (key !== null) onKey({ key, down: 1, timeStampMs: event.timeStamp, spot });
  };
  const release = (source: string, event: Event, spot: Spot | null) => {
    const key = ring.giveBack(source);
    if (key !== null) onKey({ key, down: 0, timeStampMs: event.timeStamp, spot });
  };

  const onKeyDown = (event: Event) => {
    const { code, repeat, ctrlKey, altKey, metaKey } = event as KeyLike;
    if (!isPlayKey(code) || ctrlKey || altKey || metaKey || !sources.accepts(event)) return;
    // Space would scroll or press the focused button, letters would wake the page's shortcuts.
    event.preventDefault();
    event.stopPropagation();
    if (!repeat) press(code, event, null);
  };
  const onKeyUp = (event: Event) => {
    const { code } = event as KeyLike;
    if (!ring.holds(code)) return;
    event.preventDefault();
    event.stopPropagation();
    release(code, event, null);
  };
  const onPointerDown = (event: Event) => {
    const { pointerId, pointerType, button, clientX: x, clientY: y } = event as PointerLike;
    if ((pointerType === 'mouse' && button !== 0) || !sources.accepts(event)) return;
    event.preventDefault();
    press(`pointer:${pointerId}`, event, { x, y });
  };
  const onPointerEnd = (event: Event) => {
    const { pointerId, clientX: x, clientY: y } = event as PointerLike;
    release(`pointer:${pointerId}`, event, { x, y });
  };
  const onBlur = (event: Event) => {
    for (const key of ring.giveBackAll()) {
      onKey({ key, down: 0, timeStampMs: event.timeStamp, spot: null });
    }
  };

  const { window, surface } = sources;
  const capture = { capture: true };
  const bindings: [EventTarget, string, (event: Event) => void, AddEventListenerOptions][] = [
    [window, 'keydown', onKeyDown, capture],
    [window, 'keyup', onKeyUp, capture],
    [window, 'blur', onBlur, {}],
    [surface, 'pointerdown', onPointerDown, { passive: false }],
    // A finger may slide off the surface before it is lifted.
    [window, 'pointerup', onPointerEnd, {}],
    [window, 'pointercancel', onPointerEnd, {}],
  ];
  for (const [target, type, listener, options] of bindings) {
    target.addEventListener(type, listener, options);
  }
  return () => {
    for (const [target, type, listener, options] of bindings) {
      target.removeEventListener(type, listener, options);
    }
  };
}
