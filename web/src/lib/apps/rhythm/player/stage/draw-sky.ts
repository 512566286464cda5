import { RIM } from './draw-rim.ts';
import { type FrameLayout, HUB } from './frame-layout.ts';
import type { Palette } from './palette.ts';

const TAU = Math.PI * 2;
const STARS = 170;

/**
 * Paints what never moves: the night, its stars, the disc with the marks of a clock. On a canvas of
 * its own under the game, so that a frame costs only what moves.
 */
export function drawSky(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  palette: Palette,
): void {
  const { width, height, cx, cy, radius } = layout;
  const night = pen.createRadialGradient(
    cx,
    cy,
    radius * 0.2,
    cx,
    cy,
    Math.hypot(width, height) * 0.62,
  );
  night.addColorStop(0, `rgba(${palette.rim}, 0.34)`);
  night.addColorStop(0.5, `rgba(${palette.rim}, 0.12)`);
  night.addColorStop(1, `rgba(${palette.rim}, 0)`);
  pen.fillStyle = `rgb(${palette.sky})`;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = night;
  pen.fillRect(0, 0, width, height);
  drawStars(pen, layout, palette);

  const disc = pen.createRadialGradient(cx, cy, radius * 0.3, cx, cy, radius);
  disc.addColorStop(0, `rgba(${palette.sky}, 0.5)`);
  disc.addColorStop(0.85, `rgba(${palette.sky}, 0.78)`);
  disc.addColorStop(1, `rgba(${palette.rim}, 0.3)`);
  pen.fillStyle = disc;
  pen.beginPath();
  pen.arc(cx, cy, radius, 0, TAU);
  pen.fill();
  // No stars among the numbers: one would read as a comma.
  pen.fillStyle = `rgba(${palette.sky}, 0.9)`;
  pen.beginPath();
  pen.arc(cx, cy, radius * HUB, 0, TAU);
  pen.fill();
  drawClock(pen, layout, palette);
}

function drawStars(pen: CanvasRenderingContext2D, layout: FrameLayout, palette: Palette): void {
  // A fixed sequence (the minimal standard generator), so that a turned phone keeps its sky.
  let seed = 20_241_009;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let star = 0; star < STARS; star += 1) {
    const x = next() * layout.width;
    const y = next() * layout.height;
    const size = 0.4 + next() ** 4 * 1.5;
    pen.fillStyle = `rgba(${palette.star}, ${0.15 + next() * 0.5})`;
    pen.beginPath();
    pen.arc(x, y, size, 0, TAU);
    pen.fill();
  }
}

function drawClock(pen: CanvasRenderingContext2D, layout: FrameLayout, palette: Palette): void {
  const { cx, cy, radius } = layout;
  pen.save();
  pen.translate(cx, cy);
  pen.strokeStyle = `rgba(${palette.star}, 0.28)`;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(0, 0, radius, 0, TAU);
  pen.stroke();
  pen.strokeStyle = `rgba(${palette.star}, 0.1)`;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.arc(0, 0, radius * HUB, 0, TAU);
  pen.stroke();
  pen.strokeStyle = `rgba(${palette.star}, 0.16)`;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.arc(0, 0, radius * RIM, 0, TAU);
  pen.stroke();
  for (let tick = 0; tick < 60; tick += 1) {
    const hour = tick % 5 === 0;
    const quarter = tick % 15 === 0;
    pen.strokeStyle = `rgba(${palette.star}, ${quarter ? 0.75 : hour ? 0.45 : 0.2})`;
    pen.lineWidth = quarter ? 2.5 : hour ? 1.5 : 1;
    pen.beginPath();
    pen.moveTo(0, -radius * (quarter ? 0.955 : hour ? 0.968 : 0.98));
    pen.lineTo(0, -radius * 0.994);
    pen.stroke();
    pen.rotate(TAU / 60);
  }
  pen.restore();
}
