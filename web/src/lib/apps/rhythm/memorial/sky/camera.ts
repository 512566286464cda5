/** What is looked at: the point of the sky in the middle, and how many px a unit of it takes. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** A point, of the sky or of the screen. */
export interface Point {
  x: number;
  y: number;
}

/** How large the sky is, in its own units. */
export const SKY_SIZE = { width: 1600, height: 1200 };

const ZOOM_MAX = 2.4;
/** So much of the sky's width and height may be empty round it when all of it is seen. */
const MARGIN = 1.3;
/** What is wished is reached by two thirds in this many ms. */
const EASE_MS = 150;
/** A pan that is let go glides on for as long as it took this many ms. */
const GLIDE_MS = 190;

/** Looks at the sky: pans, zooms and flies smoothly, and never leaves it. */
export class Camera {
  view: View = { x: SKY_SIZE.width / 2, y: SKY_SIZE.height / 2, zoom: 0.62 };
  #goal: View = this.view;
  #width = 1;
  #height = 1;
  /** Nothing glides: every wish is there at once. */
  readonly #still: boolean;

  constructor(still: boolean) {
    this.#still = still;
  }

  /** The screen's size in px. */
  resize(width: number, height: number): void {
    this.#width = Math.max(1, width);
    this.#height = Math.max(1, height);
    this.#wish(this.#goal, true);
  }

  /** The zoom at which the whole sky is seen. */
  get zoomMin(): number {
    const { width, height } = SKY_SIZE;
    return Math.min(this.#width / (width * MARGIN), this.#height / (height * MARGIN));
  }

  /** Whether it stands still. */
  get resting(): boolean {
    const { view } = this;
    const goal = this.#goal;
    return view.x === goal.x && view.y === goal.y && view.zoom === goal.zoom;
  }

  toScreen(x: number, y: number): Point {
    const { view } = this;
    return {
      x: (x - view.x) * view.zoom + this.#width / 2,
      y: (y - view.y) * view.zoom + this.#height / 2,
    };
  }

  /** Moves the sky by px, at once: it is held. */
  pan(dx: number, dy: number): void {
    const { x, y, zoom } = this.view;
    this.#wish({ x: x - dx / zoom, y: y - dy / zoom, zoom }, true);
  }

  /** Lets go of a sky that was moving so many px a ms. */
  release(vx: number, vy: number): void {
    const { x, y, zoom } = this.view;
    const glide = GLIDE_MS / zoom;
    this.#wish({ x: x - vx * glide, y: y - vy * glide, zoom }, this.#still);
  }

  /** Zooms so that what lies under a point of the screen stays under it. */
  zoomAt(at: Point, factor: number, held = false): void {
    const from = held ? this.view : this.#goal;
    const zoom = this.#allowed(from.zoom * factor);
    const shift = 1 / from.zoom - 1 / zoom;
    const x = from.x + (at.x - this.#width / 2) * shift;
    const y = from.y + (at.y - this.#height / 2) * shift;
    this.#wish({ x, y, zoom }, held || this.#still);
  }

  /** Brings a point of the sky to a point of the screen. */
  fly(to: Point, at: Point, zoom = this.#goal.zoom): void {
    const near = this.#allowed(zoom);
    const x = to.x - (at.x - this.#width / 2) / near;
    const y = to.y - (at.y - this.#height / 2) / near;
    this.#wish({ x, y, zoom: near }, this.#still);
  }

  /** Lets time pass. */
  step(ms: number): void {
    if (this.resting) return;
    const { view } = this;
    const goal = this.#goal;
    const part = 1 - Math.exp(-ms / EASE_MS);
    // What a px shows changes evenly, as the place does: so the point that is zoomed at stands still.
    const span = 1 / view.zoom + (1 / goal.zoom - 1 / view.zoom) * part;
    const next = {
      x: view.x + (goal.x - view.x) * part,
      y: view.y + (goal.y - view.y) * part,
      zoom: 1 / span,
    };
    const offPx = Math.hypot(goal.x - next.x, goal.y - next.y) * goal.zoom;
    const arrived = offPx < 0.1 && Math.abs(goal.zoom / next.zoom - 1) < 0.0005;
    this.view = arrived ? goal : next;
  }

  #wish({ x, y, zoom }: View, now: boolean): void {
    const { width, height } = SKY_SIZE;
    this.#goal = {
      x: Math.min(width, Math.max(0, x)),
      y: Math.min(height, Math.max(0, y)),
      zoom: this.#allowed(zoom),
    };
    if (now) this.view = this.#goal;
  }

  #allowed(zoom: number): number {
    return Math.min(ZOOM_MAX, Math.max(this.zoomMin, zoom));
  }
}
