import { clip, type Rgb } from './oklch.ts';

/** Kinds of eyes: which cones are missing. */
export type Vision = 'usual' | 'deutan' | 'protan' | 'tritan';

type Matrix = readonly (readonly [number, number, number])[];

/**
 * How linear sRGB looks without one kind of cone (Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", 2009, severity 1.0).
 */
const SEEN_AS: Record<Vision, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour (linear sRGB) as such eyes see it. */
export function seenBy(vision: Vision, [red, green, blue]: Rgb): Rgb {
  const [r = 0, g = 0, b = 0] = SEEN_AS[vision].map(([x, y, z]) =>
    clip(x * red + y * green + z * blue),
  );
  return [r, g, b];
}

/** How far apart two colours (linear sRGB) look: the distance in OKLab, where 0.02 can just be told. */
export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
}

/** Linear sRGB to OKLab (Björn Ottosson, 2020). */
function oklab([red, green, blue]: Rgb): number[] {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
