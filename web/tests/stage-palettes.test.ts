import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { distance, seenBy, type Vision } from './colour-vision.ts';
import { contrast, parseOklch, toLinear } from './oklch.ts';

const css = await readFile(
  new URL('../src/lib/apps/rhythm/player/stage.css', import.meta.url),
  'utf8',
);

/** Two colours that mean different things are this far apart, seen in the corner of an eye. */
const DISTANCE_MIN = 0.17;
/** Without a palette of one's own, with the shapes alone to help. */
const USUAL_DISTANCE_MIN = 0.1;
/** Notes and words are at least as clear of the sky as text has to be. */
const CONTRAST_MIN = 4.5;

const SETS = {
  counts: ['count-1', 'count-2', 'count-3', 'count-4'],
  judgements: ['arts', 'fine', 'near', 'miss'],
} as const;

/** The colours of a palette: its own over those of the stage. */
function coloursOf(palette: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const [, selector = '', body = ''] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const named = /data-palette='(\w+)'/.exec(selector)?.[1] ?? 'usual';
    if (named !== 'usual' && named !== palette) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--stage-([\w-]+)\s*:\s*([^;]+);/g)) {
      colours.set(name, value.trim());
    }
  }
  return colours;
}

/** The two colours of a set that such eyes tell apart the least, and how far apart they are. */
function nearest(palette: string, set: keyof typeof SETS, vision: Vision) {
  const colours = coloursOf(palette);
  const seen = SETS[set].map((name) =>
    seenBy(vision, toLinear(parseOklch(colours.get(name) ?? ''))),
  );
  const pairs = seen.flatMap((one, i) => seen.slice(i + 1).map((other) => distance(one, other)));
  return Math.min(...pairs);
}

describe('the measure', () => {
  it('knows that red and green look alike to many, and that blue and yellow do not', () => {
    const [red, green] = [
      toLinear(parseOklch('oklch(0.6 0.15 30)')),
      toLinear(parseOklch('oklch(0.6 0.12 130)')),
    ];
    expect(distance(red, green)).toBeGreaterThan(0.15);
    expect(distance(seenBy('deutan', red), seenBy('deutan', green))).toBeLessThan(0.06);
    expect(distance([1, 1, 1], [1, 1, 1])).toBe(0);
    expect(distance([1, 1, 1], [0, 0, 0])).toBeCloseTo(1, 2);
  });
});

describe.each(['counts', 'judgements'] as const)('%s', (set) => {
  it.each(['deutan', 'protan', 'tritan'] as const)(
    'are told apart in the palette for %s eyes, and better than in the usual one',
    (vision) => {
      expect(nearest(vision, set, vision)).toBeGreaterThanOrEqual(DISTANCE_MIN);
      expect(nearest(vision, set, vision)).toBeGreaterThan(nearest('usual', set, vision));
    },
  );

  it('are told apart in high contrast, and more clearly than usual', () => {
    expect(nearest('contrast', set, 'usual')).toBeGreaterThanOrEqual(DISTANCE_MIN);
  });

  it.each(['usual', 'deutan', 'protan', 'tritan'] as const)(
    'of the usual palette are not lost on %s eyes',
    (vision) => {
      expect(nearest('usual', set, vision)).toBeGreaterThanOrEqual(USUAL_DISTANCE_MIN);
    },
  );

  it.each(['usual', 'deutan', 'protan', 'tritan', 'contrast'])(
    'stand clear of the sky in the palette %s',
    (palette) => {
      const colours = coloursOf(palette);
      const sky = parseOklch(colours.get('sky') ?? '');
      for (const name of SETS[set]) {
        expect(contrast(parseOklch(colours.get(name) ?? ''), sky), name).toBeGreaterThanOrEqual(
          CONTRAST_MIN,
        );
      }
    },
  );
});
