import { makeSprite, type Sprite } from './sprite.ts';

const TAU = Math.PI * 2;
const RAYS = 8;

/** A burst is drawn in so many sizes; it grows so quickly that nobody sees steps. */
const SIZES = 12;
const SMALLEST = 0.55;
const LARGEST = 1.3;

/**
 * What a judged note leaves, by judgement: arts is a ring with rays, fine a ring, near a broken ring,
 * a miss a cross. The shape says what the colour says. Each in all the sizes that it grows through: a
 * sprite in its own size is copied, and stretched it costs many times that.
 */
export function makeBursts(note: number, colours: readonly string[], dpr: number): Sprite[][] {
  const paints = [paintArts, paintRing, paintNear, paintMiss];
  return paints.map((paint, judgement) =>
    Array.from({ length: SIZES }, (_, step) => {
      const radius = note * 1.8 * (SMALLEST + ((LARGEST - SMALLEST) * step) / (SIZES - 1));
      return makeSprite(radius * 2.4, radius * 2.4, dpr, (pen) =>
        paint(pen, radius, colours[judgement] ?? '255, 255, 255'),
      );
    }),
  );
}

/** The burst that has grown so far (0 to 1). */
export function burstAt(sizes: readonly Sprite[], grown: number): Sprite | undefined {
  return sizes[Math.round(grown * (sizes.length - 1))];
}

type Pen = OffscreenCanvasRenderingContext2D;

function paintRing(pen: Pen, radius: number, rgb: string): void {
  const ring = pen.createRadialGradient(0, 0, radius * 0.55, 0, 0, radius * 1.15);
  ring.addColorStop(0, `rgba(${rgb}, 0)`);
  ring.addColorStop(0.45, `rgba(${rgb}, 0.35)`);
  ring.addColorStop(0.62, `rgba(255, 255, 255, 0.95)`);
  ring.addColorStop(0.72, `rgba(${rgb}, 0.6)`);
  ring.addColorStop(1, `rgba(${rgb}, 0)`);
  pen.fillStyle = ring;
  pen.fillRect(-radius * 1.2, -radius * 1.2, radius * 2.4, radius * 2.4);
}

function paintArts(pen: Pen, radius: number, rgb: string): void {
  paintRing(pen, radius * 0.86, rgb);
  pen.strokeStyle = `rgba(${rgb}, 0.9)`;
  pen.lineWidth = radius * 0.06;
  pen.lineCap = 'round';
  pen.beginPath();
  for (let ray = 0; ray < RAYS; ray += 1) {
    const angle = (TAU * (ray + 0.5)) / RAYS;
    pen.moveTo(Math.cos(angle) * radius * 0.92, Math.sin(angle) * radius * 0.92);
    pen.lineTo(Math.cos(angle) * radius * 1.15, Math.sin(angle) * radius * 1.15);
  }
  pen.stroke();
}

function paintNear(pen: Pen, radius: number, rgb: string): void {
  pen.strokeStyle = `rgb(${rgb})`;
  pen.lineWidth = radius * 0.1;
  pen.setLineDash([radius * 0.3, radius * 0.22]);
  pen.beginPath();
  pen.arc(0, 0, radius * 0.9, 0, TAU);
  pen.stroke();
}

function paintMiss(pen: Pen, radius: number, rgb: string): void {
  const arm = radius * 0.45;
  pen.strokeStyle = `rgb(${rgb})`;
  pen.lineWidth = radius * 0.12;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(-arm, -arm);
  pen.lineTo(arm, arm);
  pen.moveTo(arm, -arm);
  pen.lineTo(-arm, arm);
  pen.stroke();
}
