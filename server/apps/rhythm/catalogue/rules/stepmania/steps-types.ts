/** Columns of each kind of pad that one person plays. */
const COLUMNS: Record<string, number> = {
  'dance-single': 4,
  'dance-double': 8,
  'dance-solo': 6,
  'dance-threepanel': 3,
  'pump-single': 5,
  'pump-halfdouble': 6,
  'pump-double': 10,
  'ez2-single': 5,
  'ez2-double': 10,
  'ez2-real': 7,
  'para-single': 5,
  'ds3ddx-single': 8,
  'smx-single': 5,
  'smx-double6': 6,
  'smx-double10': 10,
  'techno-single4': 4,
  'techno-single5': 5,
  'techno-single8': 8,
  'techno-double4': 8,
  'techno-double5': 10,
  'pnm-five': 5,
  'pnm-nine': 9,
  'bm-single5': 6,
  'bm-single7': 8,
  'bm-versus5': 6,
  'bm-versus7': 8,
  'kb1-single': 1,
  'kb2-single': 2,
  'kb3-single': 3,
  'kb4-single': 4,
  'kb5-single': 5,
  'kb6-single': 6,
  'kb7-single': 7,
  'kb8-single': 8,
  'kb9-single': 9,
  'kb10-single': 10,
};

/** For several players, or for the lights of a cabinet. */
const OTHERS = /^lights-|couple|routine|versus/;

/** How many columns a kind of chart has; `left` where one person does not play it, null where unknown. */
export function columnsOf(stepsType: string): number | 'left' | null {
  const known = COLUMNS[stepsType];
  if (known !== undefined) return known;
  return OTHERS.test(stepsType) ? 'left' : null;
}
