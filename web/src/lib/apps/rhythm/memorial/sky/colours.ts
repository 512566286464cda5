import type { Star } from '../shapes.ts';

/** The colours of the night as lightness, chroma and hue of OKLCH; {@link tint} makes them colours. */
export const NIGHT = {
  zenith: '0.135 0.035 272',
  high: '0.175 0.052 274',
  low: '0.255 0.075 286',
  horizon: '0.36 0.085 318',
  ember: '0.5 0.1 38',
  haze: '0.62 0.11 285',
  rose: '0.6 0.12 335',
  teal: '0.62 0.09 215',
  dust: '0.93 0.025 260',
  line: '0.9 0.055 92',
  path: '0.78 0.05 265',
  ring: '0.92 0.09 88',
  faint: '0.8 0.03 265',
} as const;

/** What shines round a star of each hue, and what burns in its middle. */
export const GLOWS: Record<Star['hue'], { glow: string; core: string }> = {
  white: { glow: '0.82 0.05 262', core: '0.99 0.006 95' },
  gold: { glow: '0.83 0.125 78', core: '0.985 0.035 92' },
  blue: { glow: '0.74 0.125 252', core: '0.98 0.02 240' },
  red: { glow: '0.72 0.15 38', core: '0.975 0.03 60' },
};

/** A colour of the night, as dense as wished (0 to 1). */
export function tint(colour: string, alpha = 1): string {
  return `oklch(${colour} / ${alpha})`;
}
