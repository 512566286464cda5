import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contrast, luminance, parseOklch, type Oklch } from './oklch.ts';

const css = await readFile(new URL('../src/tokens.css', import.meta.url), 'utf8');

const APPS = ['house', 'rhythm', 'gallery', 'classes', 'workouts', 'tickets'] as const;
const THEMES = ['light', 'dark'] as const;

/** WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for the edges of controls and the focus ring. */
const TEXT_MIN = 4.5;
const EDGE_MIN = 3;

const TEXT_PAIRS = [
  ...['ink', 'ink-soft', 'accent-ink', 'danger-ink', 'good-ink'].flatMap((text) =>
    ['sunken', 'paper', 'card'].map((ground) => [text, ground] as const),
  ),
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['accent-ink', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['danger-ink', 'danger-soft'],
  ['ink', 'danger-soft'],
  ['good-ink', 'good-soft'],
  ['ink', 'good-soft'],
  ['ink', 'own-words'],
  ['accent-ink', 'own-words'],
] as const;

const EDGE_PAIRS = ['line-strong', 'focus'].flatMap((edge) =>
  ['sunken', 'paper', 'card'].map((ground) => [edge, ground] as const),
);

/** All tokens as they stand for one theme and one app, later rules over earlier ones. */
function tokensOf(theme: (typeof THEMES)[number], app: (typeof APPS)[number]): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, selector = '', body = ''] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const themeOf = /data-theme='(\w+)'/.exec(selector)?.[1] ?? 'light';
    const appOf = /data-app='(\w+)'/.exec(selector)?.[1] ?? 'house';
    if (themeOf !== 'light' && themeOf !== theme) continue;
    if (appOf !== 'house' && appOf !== app) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g)) {
      tokens.set(name, value.trim());
    }
  }
  return tokens;
}

function colour(tokens: Map<string, string>, name: string): Oklch {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token --${name}`);
  return parseOklch(value);
}

describe('the measure', () => {
  it('gives black on white 21 and a colour on itself 1', () => {
    expect(contrast(parseOklch('oklch(0 0 0)'), parseOklch('oklch(1 0 0)'))).toBeCloseTo(21, 1);
    expect(contrast(parseOklch('oklch(0.5 0.1 30)'), parseOklch('oklch(0.5 0.1 30)'))).toBe(1);
  });

  it('knows the luminance of sRGB red, given as OKLCH', () => {
    expect(luminance(parseOklch('oklch(62.796% 0.25768 29.234)'))).toBeCloseTo(0.2126, 2);
  });
});

describe.each(THEMES)('%s theme', (theme) => {
  describe.each(APPS)('%s', (app) => {
    const tokens = tokensOf(theme, app);

    it.each(TEXT_PAIRS)('%s can be read on %s', (text, ground) => {
      expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(
        TEXT_MIN,
      );
    });

    it.each(EDGE_PAIRS)('%s is seen on %s', (edge, ground) => {
      expect(contrast(colour(tokens, edge), colour(tokens, ground))).toBeGreaterThanOrEqual(
        EDGE_MIN,
      );
    });
  });
});
