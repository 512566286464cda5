/** Radius of the middle, where the numbers are, as a part of the disc's. */
export const HUB = 0.4;

/** Where things stand on the screen, in CSS pixels. */
export interface FrameLayout {
  width: number;
  height: number;
  /** Centre and radius of the disc. */
  cx: number;
  cy: number;
  radius: number;
  /** Radius of a note's body. */
  note: number;
  /** Middle and size of the row of key caps, or of the place for thumbs. */
  padY: number;
  padHeight: number;
  /** An upright screen: thumbs play under the disc. */
  upright: boolean;
  /** The square that all that moves stays within: a canvas no larger than that costs least. */
  box: { left: number; top: number; size: number };
}

/** Half of that square, in radii of the disc: the ring of a note on the outermost lane still fits. */
const BOX = 1.1;

/**
 * Lays the stage out for a screen of `width` x `height` CSS pixels. On an upright phone the disc
 * moves up, so that the thumbs that play below it do not cover it.
 */
export function layOut(width: number, height: number): FrameLayout {
  const upright = height > width * 1.15;
  const radius = upright
    ? Math.min(width * 0.455, height * 0.3)
    : Math.min(height * 0.405, width * 0.34);
  const cy = upright ? Math.max(radius + 76, height * 0.365) : height * 0.475;
  const bottom = cy + radius * 1.06;
  const padHeight = upright ? Math.min(240, Math.max(64, height - bottom - 56)) : 40;
  const half = Math.ceil(radius * BOX);
  return {
    width,
    height,
    cx: width / 2,
    cy,
    radius,
    note: Math.min(30, Math.max(14, radius * 0.078)),
    padY: upright ? bottom + 28 + padHeight / 2 : height - Math.max(28, (height - bottom) / 2),
    padHeight,
    upright,
    box: { left: Math.floor(width / 2) - half, top: Math.floor(cy) - half, size: half * 2 },
  };
}
