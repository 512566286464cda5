import { sequence } from './chance.ts';
import { NIGHT, tint } from './colours.ts';
import type { Sprites } from './sprites.ts';

const TAU = Math.PI * 2;
const CLOUDS = 150;
const DUST = 950;
/** Where the Milky Way runs: from the lower left to the upper right, in parts of the picture. */
const BAND = { fromX: -0.1, fromY: 0.86, toX: 1.1, toY: 0.06, wide: 0.13 };

/** Paints what is endlessly far: the night from the zenith to the glow over the roofs, the Milky Way, dust. */
export function paintBackdrop(
  pen: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  sprites: Sprites,
): void {
  const night = pen.createLinearGradient(0, 0, 0, height);
  night.addColorStop(0, tint(NIGHT.zenith));
  night.addColorStop(0.45, tint(NIGHT.high));
  night.addColorStop(0.78, tint(NIGHT.low));
  night.addColorStop(0.95, tint(NIGHT.horizon));
  night.addColorStop(1, tint(NIGHT.horizon));
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
  pen.fillStyle = night;
  pen.fillRect(0, 0, width, height);
  pen.globalCompositeOperation = 'lighter';
  paintClouds(pen, width, height, sprites);
  paintDust(pen, width, height);
  paintEmber(pen, width, height);
  pen.globalCompositeOperation = 'source-over';
}

/** A place in the Milky Way: `along` from 0 to 1, `aside` about 0. */
function inBand(along: number, aside: number, width: number, height: number): [number, number] {
  const dx = (BAND.toX - BAND.fromX) * width;
  const dy = (BAND.toY - BAND.fromY) * height;
  const length = Math.hypot(dx, dy);
  // It bends a little, as everything that is drawn by hand.
  const bend = Math.sin(along * Math.PI) * 0.06 + aside * BAND.wide;
  const off = bend * length * 0.62;
  return [
    BAND.fromX * width + dx * along - (dy / length) * off,
    BAND.fromY * height + dy * along + (dx / length) * off,
  ];
}

function paintClouds(
  pen: CanvasRenderingContext2D,
  width: number,
  height: number,
  { blobs }: Sprites,
): void {
  const chance = sequence(7);
  const bell = () => chance() + chance() + chance() - 1.5;
  const unit = Math.hypot(width, height) / 10;
  for (let cloud = 0; cloud < CLOUDS; cloud += 1) {
    const [x, y] = inBand(chance(), bell(), width, height);
    const size = unit * (0.7 + chance() * 1.9);
    const blob = blobs[Math.floor(chance() ** 1.6 * blobs.length)];
    if (blob === undefined) continue;
    pen.globalAlpha = 0.035 + chance() * 0.07;
    pen.drawImage(blob, x - size / 2, y - size / 3, size, size / 1.5);
  }
}

function paintDust(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const chance = sequence(20_241_009);
  const bell = () => chance() + chance() + chance() - 1.5;
  pen.fillStyle = tint(NIGHT.dust);
  for (let grain = 0; grain < DUST; grain += 1) {
    const milky = grain % 5 < 3;
    const [x, y] = milky
      ? inBand(chance(), bell() * 1.25, width, height)
      : [chance() * width, chance() * height];
    // Fewer and fainter towards the glow of the horizon.
    const depth = 1 - Math.min(1, Math.max(0, y / height)) ** 3 * 0.75;
    pen.globalAlpha = depth * (0.12 + chance() ** 2 * (milky ? 0.45 : 0.7));
    pen.beginPath();
    pen.arc(x, y, 0.35 + chance() ** 5 * 1.1, 0, TAU);
    pen.fill();
  }
}

/** The last warmth behind the roofs. */
function paintEmber(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const glow = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
  glow.addColorStop(0, tint(NIGHT.ember, 0.34));
  glow.addColorStop(0.5, tint(NIGHT.ember, 0.1));
  glow.addColorStop(1, tint(NIGHT.ember, 0));
  pen.save();
  pen.globalAlpha = 1;
  pen.translate(width * 0.68, height * 1.02);
  pen.scale(width * 0.6, height * 0.26);
  pen.fillStyle = glow;
  pen.fillRect(-1, -1, 2, 2);
  pen.restore();
}
