import type { NightSky } from '../shapes.ts';
import { paintBackdrop } from './backdrop.ts';
import { Camera, type Point } from './camera.ts';
import { drawDust, drawMeteor } from './draw-dust.ts';
import { drawLines } from './draw-lines.ts';
import { drawMoments, MOMENT_MS } from './draw-moment.ts';
import { coreOf, drawFigures, drawStars, type Frame } from './draw-stars.ts';
import { drawFar, FAR_MARGIN_PX } from './far.ts';
import { modelOf, type DrawnStar, type Model } from './model.ts';
import { Pace } from './pace.ts';
import { paintSprites, type Sprites } from './sprites.ts';

/** A finger or the mouse is on a star within so many px of it. */
const HIT_PX = 26;

/** What a scene is drawn on. */
export interface SceneParts {
  canvas: HTMLCanvasElement;
  /** Nothing moves by itself. */
  still: boolean;
  /** The view has changed: what is drawn beside the canvas is to be placed anew. */
  onView: () => void;
  /** Where the light flies from, on the canvas. */
  lightFrom: () => Point;
}

/** The night sky on one canvas: the far sky is painted once and laid under what is drawn anew. */
export class Scene {
  readonly camera: Camera;
  hoverId: string | null = null;
  chosenId: string | null = null;
  readonly #parts: SceneParts;
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #far = document.createElement('canvas');
  readonly #sprites: Sprites = paintSprites();
  readonly #pace = new Pace(globalThis.devicePixelRatio || 1);
  #model: Model | null = null;
  #frame = 0;
  #width = 1;
  #height = 1;
  #nowMs = 0;
  #newestMs = -Infinity;
  #view = '';
  #looks = '';

  constructor(parts: SceneParts) {
    this.#parts = parts;
    this.camera = new Camera(parts.still);
    // Opaque: nothing has to be blended with what lies under it.
    this.#pen = parts.canvas.getContext('2d', { alpha: false });
  }

  get model(): Model | null {
    return this.#model;
  }

  /** Shows a sky. Stars that were not found in the one before are lit. */
  show(sky: NightSky): void {
    this.#nowMs = performance.now();
    const model = modelOf(sky, this.#model, this.#nowMs);
    this.#model = model;
    this.#newestMs = Math.max(...[...model.stars.values()].map(({ litMs }) => litMs));
    this.#looks = '';
  }

  resize(width: number, height: number): void {
    this.#width = width;
    this.#height = height;
    this.camera.resize(width, height);
    this.#fit();
    this.#draw();
  }

  start(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#onFrame);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** The star at a point of the screen; of several the nearest. */
  starAt(at: Point): DrawnStar | null {
    let best: DrawnStar | null = null;
    let bestPx = HIT_PX;
    for (const star of this.#model?.stars.values() ?? []) {
      const place = this.camera.toScreen(star.x, star.y);
      const px = Math.hypot(place.x - at.x, place.y - at.y) - coreOf(star, this.camera.view.zoom);
      if (px >= bestPx) continue;
      best = star;
      bestPx = px;
    }
    return best;
  }

  #onFrame = (nowMs: number): void => {
    this.#frame = requestAnimationFrame(this.#onFrame);
    const ms = Math.min(64, Math.max(0, nowMs - this.#nowMs));
    this.#nowMs = nowMs;
    this.camera.step(ms);
    const { x, y, zoom } = this.camera.view;
    const view = `${x} ${y} ${zoom}`;
    const looks = `${view} ${this.hoverId} ${this.chosenId}`;
    const moves = looks !== this.#looks || nowMs - this.#newestMs < MOMENT_MS;
    if (this.#pace.tooSlow(nowMs)) this.#fit();
    else if (!this.#pace.isDue(nowMs, { moves, still: this.#parts.still })) return;
    if (view !== this.#view) this.#parts.onView();
    this.#view = view;
    this.#looks = looks;
    this.#draw();
  };

  #draw(): void {
    const { still, lightFrom } = this.#parts;
    const pen = this.#pen;
    const model = this.#model;
    if (pen === null || model === null) return;
    const frame: Frame = {
      pen,
      camera: this.camera,
      sprites: this.#sprites,
      still,
      nowMs: this.#nowMs,
      width: this.#width,
      height: this.#height,
      hoverId: this.hoverId,
      chosenId: this.chosenId,
    };
    drawFar(frame, this.#far, this.#pace.density);
    drawDust(frame);
    drawMeteor(frame);
    drawFigures(frame, model);
    drawLines(frame, model);
    drawStars(frame, model);
    if (this.#nowMs - this.#newestMs < MOMENT_MS) drawMoments(frame, model, lightFrom());
  }

  /** Gives both canvases their sizes and paints the far sky. */
  #fit(): void {
    const { density } = this.#pace;
    size(this.#parts.canvas, this.#pen, this.#width, this.#height, density);
    const far = {
      width: this.#width + 2 * FAR_MARGIN_PX,
      height: this.#height + 2 * FAR_MARGIN_PX,
    };
    const pen = this.#far.getContext('2d', { alpha: false });
    size(this.#far, pen, far.width, far.height, density);
    if (pen !== null) paintBackdrop(pen, far, this.#sprites);
  }
}

/** Gives a canvas its size, and a pen that draws in px of the page. */
function size(
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D | null,
  width: number,
  height: number,
  density: number,
): void {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  pen?.setTransform(density, 0, 0, density, 0, 0);
}
