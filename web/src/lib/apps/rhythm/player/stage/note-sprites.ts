import type { Palette } from './palette.ts';
import { makeSprite, type Sprite } from './sprite.ts';

/** Where the pips of each count stand, in parts of the note's radius. */
const PIPS: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 0]],
  [
    [-0.46, 0],
    [0.46, 0],
  ],
  [
    [0, -0.4],
    [-0.42, 0.36],
    [0.42, 0.36],
  ],
  [
    [-0.38, -0.38],
    [0.38, -0.38],
    [-0.38, 0.38],
    [0.38, 0.38],
  ],
];

/** What an outline is traced with. */
type Tracer = Pick<
  CanvasPath & CanvasDrawPath,
  'beginPath' | 'arc' | 'arcTo' | 'moveTo' | 'roundRect' | 'closePath'
>;

/**
 * Traces the outline of a note that wants `count` keys: circle, capsule, triangle, square.
 * The shape tells the count, the pips tell it again, the colour only adds to both.
 */
export function traceNote(pen: Tracer, count: number, radius: number): void {
  pen.beginPath();
  if (count <= 1) {
    pen.arc(0, 0, radius * 0.86, 0, Math.PI * 2);
  } else if (count === 2) {
    pen.roundRect(-radius * 1.22, -radius * 0.74, radius * 2.44, radius * 1.48, radius * 0.74);
  } else if (count === 3) {
    const round = radius * 0.42;
    pen.moveTo(-radius * 0.66, -radius * 0.15);
    pen.arcTo(0, -radius * 1.26, radius * 1.32, radius * 0.96, round);
    pen.arcTo(radius * 1.32, radius * 0.96, -radius * 1.32, radius * 0.96, round);
    pen.arcTo(-radius * 1.32, radius * 0.96, 0, -radius * 1.26, round);
    pen.closePath();
  } else {
    pen.roundRect(-radius, -radius, radius * 2, radius * 2, radius * 0.34);
  }
}

/** One sprite for each count of keys, 1 to 4. */
export function makeNotes(palette: Palette, radius: number, dpr: number): Sprite[] {
  return palette.counts.map((rgb, index) =>
    makeSprite(radius * 3.4, radius * 3.4, dpr, (pen) =>
      paintNote(pen, index + 1, radius, rgb, palette),
    ),
  );
}

function paintNote(
  pen: OffscreenCanvasRenderingContext2D,
  count: number,
  radius: number,
  rgb: string,
  palette: Palette,
): void {
  traceNote(pen, count, radius);
  pen.lineWidth = radius * 0.5;
  pen.strokeStyle = `rgba(${palette.sky}, 0.85)`;
  pen.stroke();
  const body = pen.createLinearGradient(0, -radius, 0, radius);
  body.addColorStop(0, 'rgb(255, 255, 255)');
  body.addColorStop(0.5, `rgb(${rgb})`);
  body.addColorStop(1, `rgb(${rgb})`);
  pen.fillStyle = body;
  pen.fill();
  pen.lineWidth = radius * 0.1;
  pen.strokeStyle = 'rgba(255, 255, 255, 0.9)';
  pen.stroke();

  pen.fillStyle = `rgb(${palette.sky})`;
  for (const [x, y] of PIPS[count - 1] ?? []) {
    pen.beginPath();
    pen.arc(
      x * radius,
      y * radius + (count === 3 ? radius * 0.12 : 0),
      radius * 0.2,
      0,
      Math.PI * 2,
    );
    pen.fill();
  }
}
