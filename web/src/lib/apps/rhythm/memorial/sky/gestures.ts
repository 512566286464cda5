import type { Camera, Point } from './camera.ts';

/** A press that moves less than this is a tap, in px. */
const TAP_PX = 8;
/** A hand that rested so long before it let go throws nothing, in ms. */
const REST_MS = 60;
/** Zoom of one px of a wheel, and of the pinch of a trackpad, which comes as a wheel with Ctrl. */
const WHEEL_ZOOM = 0.0016;
const PINCH_ZOOM = 0.01;
/** Px of a wheel that counts in lines (Firefox). */
const LINE_PX = 18;

/** What is told of a hand on the sky. */
export interface GestureListener {
  onTap: (at: Point) => void;
  /** Where the mouse is; null when it has left. */
  onHover: (at: Point | null) => void;
}

interface Finger extends Point {
  startX: number;
  startY: number;
}

/** Hands on the sky: one finger or the mouse pans, two pinch, the wheel zooms, a short press taps. */
export class Gestures {
  readonly #camera: Camera;
  readonly #surface: HTMLElement;
  readonly #listener: GestureListener;
  readonly #fingers = new Map<number, Finger>();
  readonly #undo: (() => void)[] = [];
  #tapping = false;
  #speed: Point = { x: 0, y: 0 };
  #movedMs = 0;

  constructor(surface: HTMLElement, camera: Camera, listener: GestureListener) {
    this.#surface = surface;
    this.#camera = camera;
    this.#listener = listener;
    this.#bind('pointerdown', (event) => this.#down(event));
    this.#bind('pointermove', (event) => this.#move(event));
    this.#bind('pointerup', (event) => this.#up(event, true));
    this.#bind('pointercancel', (event) => this.#up(event, false));
    this.#bind('pointerleave', () => listener.onHover(null));
    this.#bind('wheel', (event) => this.#wheel(event), { passive: false });
  }

  /** Lets go of the surface. */
  close(): void {
    for (const undo of this.#undo) undo();
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const { x, y } = this.#at(event);
    this.#fingers.set(event.pointerId, { x, y, startX: x, startY: y });
    this.#surface.setPointerCapture(event.pointerId);
    this.#tapping = this.#fingers.size === 1;
    this.#speed = { x: 0, y: 0 };
    this.#movedMs = event.timeStamp;
  }

  #move(event: PointerEvent): void {
    const at = this.#at(event);
    const finger = this.#fingers.get(event.pointerId);
    if (finger === undefined) {
      if (event.pointerType === 'mouse') this.#listener.onHover(at);
      return;
    }
    if (Math.hypot(at.x - finger.startX, at.y - finger.startY) > TAP_PX) this.#tapping = false;
    if (this.#tapping) return;
    const before = this.#grip();
    Object.assign(finger, at);
    const after = this.#grip();
    this.#camera.pan(after.x - before.x, after.y - before.y);
    if (before.spread > 0) this.#camera.zoomAt(after, after.spread / before.spread, true);
    const ms = Math.max(1, event.timeStamp - this.#movedMs);
    this.#movedMs = event.timeStamp;
    const part = Math.min(1, ms / 40);
    this.#speed = {
      x: this.#speed.x + ((after.x - before.x) / ms - this.#speed.x) * part,
      y: this.#speed.y + ((after.y - before.y) / ms - this.#speed.y) * part,
    };
  }

  #up(event: PointerEvent, done: boolean): void {
    const finger = this.#fingers.get(event.pointerId);
    if (finger === undefined) return;
    this.#fingers.delete(event.pointerId);
    if (this.#tapping && done) this.#listener.onTap(finger);
    const rested = event.timeStamp - this.#movedMs > REST_MS;
    if (!this.#tapping && this.#fingers.size === 0 && !rested) {
      this.#camera.release(this.#speed.x, this.#speed.y);
    }
    this.#tapping = false;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    const rate = event.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM;
    this.#camera.zoomAt(this.#at(event), Math.exp(-px * rate));
  }

  /** The middle of all fingers, and how far two of them are apart; 0 for one. */
  #grip(): Point & { spread: number } {
    const all = [...this.#fingers.values()];
    const [a, b] = all;
    const x = all.reduce((sum, finger) => sum + finger.x, 0) / all.length;
    const y = all.reduce((sum, finger) => sum + finger.y, 0) / all.length;
    return { x, y, spread: a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0 };
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #bind<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void {
    this.#surface.addEventListener(type, listener, options);
    this.#undo.push(() => this.#surface.removeEventListener(type, listener, options));
  }
}
