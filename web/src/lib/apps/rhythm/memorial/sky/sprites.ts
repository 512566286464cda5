import type { Star } from '../shapes.ts';
import { GLOWS, NIGHT, tint } from './colours.ts';

const GLOW_PX = 192;
const SPIKE_PX = 256;
const BLOB_PX = 128;
const TAU = Math.PI * 2;

/** Pictures that are drawn by the hundred, painted once. */
export interface Sprites {
  glow: Record<Star['hue'], HTMLCanvasElement>;
  spikes: Record<Star['hue'], HTMLCanvasElement>;
  /** A star that nobody has found. */
  faint: HTMLCanvasElement;
  /** Soft clouds of the Milky Way. */
  blobs: HTMLCanvasElement[];
}

/** Paints all of them. */
export function paintSprites(): Sprites {
  const each = <T>(paint: (hue: Star['hue']) => T): Record<Star['hue'], T> => ({
    white: paint('white'),
    gold: paint('gold'),
    blue: paint('blue'),
    red: paint('red'),
  });
  return {
    glow: each((hue) => glowOf(GLOWS[hue].core, GLOWS[hue].glow)),
    spikes: each((hue) => spikesOf(GLOWS[hue].glow)),
    faint: glowOf(NIGHT.faint, NIGHT.faint),
    blobs: [NIGHT.haze, NIGHT.rose, NIGHT.teal].map(blobOf),
  };
}

function paper(px: number): [HTMLCanvasElement, CanvasRenderingContext2D | null] {
  const canvas = document.createElement('canvas');
  canvas.width = px;
  canvas.height = px;
  return [canvas, canvas.getContext('2d')];
}

type Stop = [at: number, colour: string];

function radial(px: number, stops: Stop[]): HTMLCanvasElement {
  const [canvas, pen] = paper(px);
  if (pen === null) return canvas;
  const half = px / 2;
  const gradient = pen.createRadialGradient(half, half, 0, half, half, half);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, px, px);
  return canvas;
}

function glowOf(core: string, glow: string): HTMLCanvasElement {
  return radial(GLOW_PX, [
    [0, tint(core)],
    [0.05, tint(core, 0.98)],
    [0.085, tint(glow, 0.8)],
    [0.16, tint(glow, 0.34)],
    [0.34, tint(glow, 0.11)],
    [0.62, tint(glow, 0.03)],
    [1, tint(glow, 0)],
  ]);
}

function blobOf(colour: string): HTMLCanvasElement {
  return radial(BLOB_PX, [
    [0, tint(colour, 0.5)],
    [0.4, tint(colour, 0.2)],
    [0.75, tint(colour, 0.05)],
    [1, tint(colour, 0)],
  ]);
}

/** Four long rays and four short ones between them, as a lens draws a bright star. */
function spikesOf(colour: string): HTMLCanvasElement {
  const [canvas, pen] = paper(SPIKE_PX);
  if (pen === null) return canvas;
  const half = SPIKE_PX / 2;
  pen.translate(half, half);
  const rays: [turn: number, length: number, width: number][] = [
    [0, half, 2.6],
    [1 / 8, half * 0.42, 2],
  ];
  for (const [turn, length, width] of rays) {
    const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, length);
    gradient.addColorStop(0, tint(colour, 0.85));
    gradient.addColorStop(0.3, tint(colour, 0.3));
    gradient.addColorStop(1, tint(colour, 0));
    pen.fillStyle = gradient;
    for (let ray = 0; ray < 4; ray += 1) {
      pen.save();
      pen.rotate((turn + ray / 4) * TAU);
      pen.beginPath();
      pen.moveTo(0, -length);
      pen.quadraticCurveTo(0.4, -length * 0.25, width, 0);
      pen.lineTo(-width, 0);
      pen.quadraticCurveTo(-0.4, -length * 0.25, 0, -length);
      pen.fill();
      pen.restore();
    }
  }
  return canvas;
}
