/** The colours of the stage, each as `r, g, b` (0..255) ready for `rgb()` and `rgba()`. */
export interface Palette {
  sky: string;
  rim: string;
  star: string;
  hand: string;
  text: string;
  /** One for each count of keys: 1, 2, 3, 4. */
  counts: readonly [string, string, string, string];
  arts: string;
  fine: string;
  near: string;
  miss: string;
}

const TOKENS = {
  sky: '--stage-sky',
  rim: '--stage-rim',
  star: '--stage-star',
  hand: '--stage-hand',
  text: '--stage-text',
  arts: '--stage-arts',
  fine: '--stage-fine',
  near: '--stage-near',
  miss: '--stage-miss',
} as const;

/**
 * Reads the stage's tokens from the style sheet. A canvas of one pixel turns whatever notation a
 * token uses (OKLCH) into numbers, because sprites need the same colour at many transparencies.
 */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const read = (token: string): string => {
    if (pen === null) return '255, 255, 255';
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = style.getPropertyValue(token).trim() || 'white';
    pen.fillRect(0, 0, 1, 1);
    const [r = 255, g = 255, b = 255] = pen.getImageData(0, 0, 1, 1).data;
    return `${r}, ${g}, ${b}`;
  };
  return {
    sky: read(TOKENS.sky),
    rim: read(TOKENS.rim),
    star: read(TOKENS.star),
    hand: read(TOKENS.hand),
    text: read(TOKENS.text),
    counts: [
      read('--stage-count-1'),
      read('--stage-count-2'),
      read('--stage-count-3'),
      read('--stage-count-4'),
    ],
    arts: read(TOKENS.arts),
    fine: read(TOKENS.fine),
    near: read(TOKENS.near),
    miss: read(TOKENS.miss),
  };
}
