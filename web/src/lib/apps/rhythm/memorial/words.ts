import { number } from '$lib/kernel/language/format.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { m } from '$lib/paraglide/messages.js';
import { chartName } from '../words.ts';
import type { BothTexts, Distance, Opening } from './shapes.ts';
import type { Placed } from './memorial.svelte.ts';

/** A text of the sky in the person's language. */
export function inWords(text: BothTexts): string {
  return text[language.current];
}

export function distanceName(distance: Distance): string {
  return {
    found: m.memorial_distance_found,
    near: m.memorial_distance_near,
    far: m.memorial_distance_far,
  }[distance]();
}

/** A star in one line, as it is read out. */
export function starLine({ star, constellation }: Placed): string {
  const facts = {
    name: inWords(star.name),
    constellation: inWords(constellation.name),
    distance: distanceName(star.distance),
  };
  if (star.distance === 'found') return m.memorial_star_line(facts);
  return m.memorial_star_line_price({ ...facts, price: number(star.price) });
}

/** What a star opens, by name: a song, or one chart of it. */
export function openingName({ kind, title, charts }: Opening): string {
  const [chart] = charts;
  if (kind === 'song' || chart === undefined) return inWords(title);
  return `${inWords(title)} · ${chartName(chart)}`;
}
