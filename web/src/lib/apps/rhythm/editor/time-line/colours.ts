import { readPalette } from '../../player/stage/palette.ts';

/** What the time line is painted with, ready for a canvas. */
export interface Colours {
  sky: string;
  /** What lies before and after the song. */
  beyond: string;
  band: string;
  wave: string;
  line: string;
  text: string;
  soft: string;
  hand: string;
  wrong: string;
  /** By count of keys, 1 to 4. */
  counts: readonly string[];
  /** Lines of the grid by how a beat is cut: on it, half way, thirds, quarters, finer. */
  grid: { bar: string; beat: string; half: string; third: string; quarter: string; fine: string };
  font: string;
}

/** Reads the colours of the stage from the style sheet. */
export function readColours(element: HTMLElement): Colours {
  const palette = readPalette(element);
  const rgb = (value: string, alpha = 1) => `rgba(${value}, ${alpha})`;
  const [, second, third] = palette.counts;
  return {
    sky: rgb(palette.sky),
    beyond: 'rgba(0, 0, 0, 0.35)',
    band: rgb(palette.star, 0.045),
    wave: rgb(palette.rim, 0.95),
    line: rgb(palette.hand, 0.9),
    text: rgb(palette.text),
    soft: rgb(palette.star, 0.75),
    hand: rgb(palette.hand),
    wrong: rgb(palette.miss),
    counts: palette.counts.map((count) => rgb(count)),
    grid: {
      bar: rgb(palette.text, 0.55),
      beat: rgb(palette.text, 0.26),
      half: rgb(palette.miss, 0.34),
      third: rgb(palette.near, 0.34),
      quarter: rgb(second, 0.32),
      fine: rgb(third, 0.24),
    },
    font: getComputedStyle(element).fontFamily,
  };
}
