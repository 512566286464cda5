import { session } from '$lib/kernel/session/session.svelte.ts';
import { Loading } from '../loading.svelte.ts';
import { findStar, readSky } from './api.ts';
import { locks } from './locks.svelte.ts';
import type { Constellation, NightSky, Star } from './shapes.ts';

/** The night sky of who is here. It outlives its page: the result of a play tells by it how much light it made. */
class Memorial {
  readonly reading = new Loading<NightSky>();
  #who = session.me?.id ?? null;
  /** Somebody has just begun with a name: what they have of light, they have from here. */
  #begun = false;

  constructor() {
    session.onPersonChange(() => {
      this.#begun = this.#who === null && session.me?.role === 'guest';
      this.#who = session.me?.id ?? null;
      this.reading.clear();
    });
  }

  get sky(): NightSky | null {
    return this.reading.value;
  }

  /** All light that is known to have been earned so far; null when nobody knows. */
  get earned(): number | null {
    return this.sky?.light.earned ?? (this.#begun ? 0 : null);
  }

  /** Reads the sky anew; what is shown stays until then. */
  look(): Promise<void> {
    return this.reading.load(readSky);
  }

  /**
   * Finds a star, and shows the sky with it.
   * @throws Problem when it was refused or no answer came
   */
  async find(starId: string): Promise<void> {
    await findStar(starId);
    await Promise.all([this.look(), locks.refresh()]);
  }
}

export const memorial = new Memorial();

/** A star with the constellation it is in. */
export interface Placed {
  star: Star;
  constellation: Constellation;
}

/** A star of a sky by its id. */
export function starIn(sky: NightSky | null, starId: string | null): Placed | null {
  for (const constellation of sky?.constellations ?? []) {
    const star = constellation.stars.find(({ id }) => id === starId);
    if (star !== undefined) return { star, constellation };
  }
  return null;
}

/** All stars of a sky. */
export function starsIn(sky: NightSky | null): Star[] {
  return sky?.constellations.flatMap(({ stars }) => stars) ?? [];
}

/** The stars that can be found at once with the light that is left, the cheapest first. */
export function payableIn(sky: NightSky | null): Star[] {
  const left = sky?.light.left ?? 0;
  return starsIn(sky)
    .filter(({ distance, price }) => distance === 'near' && price <= left)
    .toSorted((a, b) => a.price - b.price);
}
