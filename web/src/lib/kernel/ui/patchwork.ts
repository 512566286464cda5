/** One piece of cloth: the corners of a polygon in a square of 100 x 100, and its colour. */
export interface Patch {
  points: string;
  fill: string;
}

const SIZE = 100;
/** No piece becomes narrower than this, in units of the square. */
const NARROW = 18;
const CUTS = 7;

/**
 * A person's picture until they have one: a jogakbo, the patchwork of Korean wrapping cloths, pieced
 * from their id (always the same) and dyed round their hue.
 * @param hueDeg 0..359
 */
export function patchwork(id: string, hueDeg: number): Patch[] {
  const chance = chanceFrom(id);
  let pieces: [x: number, y: number, width: number, height: number][] = [[0, 0, SIZE, SIZE]];
  for (let cut = 0; cut < CUTS; cut += 1) {
    const [x, y, width, height] = pieces.reduce((a, b) => (b[2] * b[3] > a[2] * a[3] ? b : a));
    const rest = pieces.filter((piece) => piece[0] !== x || piece[1] !== y);
    const share = 0.36 + chance() * 0.28;
    const upright = width > height || (width === height && chance() < 0.5);
    const side = Math.round((upright ? width : height) * share);
    if (side < NARROW || (upright ? width : height) - side < NARROW) break;
    pieces = upright
      ? [...rest, [x, y, side, height], [x + side, y, width - side, height]]
      : [...rest, [x, y, width, side], [x, y + side, width, height - side]];
  }
  const dye = () => {
    const lightness = 0.48 + chance() * 0.38;
    const turn = chance() < 0.2 ? 150 + chance() * 60 : chance() * 70 - 35;
    const hue = Math.round((hueDeg + turn + 360) % 360);
    return `oklch(${lightness.toFixed(2)} ${(0.07 + chance() * 0.08).toFixed(3)} ${hue})`;
  };
  return pieces.flatMap(([x, y, width, height]) => {
    const [right, bottom] = [x + width, y + height];
    if (chance() < 0.3) {
      return chance() < 0.5
        ? [
            { points: `${x},${y} ${right},${y} ${x},${bottom}`, fill: dye() },
            { points: `${right},${y} ${right},${bottom} ${x},${bottom}`, fill: dye() },
          ]
        : [
            { points: `${x},${y} ${right},${y} ${right},${bottom}`, fill: dye() },
            { points: `${x},${y} ${right},${bottom} ${x},${bottom}`, fill: dye() },
          ];
    }
    return [{ points: `${x},${y} ${right},${y} ${right},${bottom} ${x},${bottom}`, fill: dye() }];
  });
}

/** A stream of numbers 0..1 that a text decides (FNV-1a into mulberry32). */
function chanceFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
