/** A colour of the OKLCH space: lightness 0..1, chroma 0..0.4, hue in degrees, opacity 0..1. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hueDeg: number;
  alpha: number;
}

/** Linear-light sRGB, each 0..1 (clipped to the gamut, as a screen clips it). */
export type Rgb = [red: number, green: number, blue: number];

/**
 * Reads `oklch(L C H)` or `oklch(L C H / A)` as CSS writes it.
 * @throws Error when the text is anything else
 */
export function parseOklch(text: string): Oklch {
  const match = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:\s*\/\s*([\d.]+)(%?))?\s*\)$/.exec(
    text.trim(),
  );
  if (!match) throw new Error(`not an OKLCH colour: ${text}`);
  const [, lightness, percent, chroma, hue, alpha, alphaPercent] = match;
  return {
    lightness: Number(lightness) / (percent ? 100 : 1),
    chroma: Number(chroma),
    hueDeg: Number(hue),
    alpha: alpha === undefined ? 1 : Number(alpha) / (alphaPercent ? 100 : 1),
  };
}

/** OKLCH to linear sRGB by the matrices of CSS Color 4, section 18 (sample code). */
export function toLinear({ lightness, chroma, hueDeg }: Oklch): Rgb {
  const hue = (hueDeg * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** A value as a screen shows it: neither below black nor above white. */
export function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Relative luminance 0..1 (WCAG 2.2, "relative luminance"). */
export function luminance(colour: Oklch): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio 1..21 of two opaque colours (WCAG 2.2, "contrast ratio").
 * @throws Error when one of them is see-through: what lies behind decides then
 */
export function contrast(one: Oklch, other: Oklch): number {
  if (one.alpha !== 1 || other.alpha !== 1) throw new Error('contrast needs opaque colours');
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
