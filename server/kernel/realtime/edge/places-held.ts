import type { Core } from '../core.ts';
import { PLACES_MS } from './limits.ts';
import { placeKey } from './places.ts';

/** Who holds a place: a stream of an edge. */
type Holder = object;

/**
 * The places that edges hold for their sockets. The core keeps a place on as long as it is told nothing:
 * those of an edge that is gone are given back, unless it has come again.
 */
export class PlacesHeld {
  readonly #core: Pick<Core, 'depart'>;
  readonly #places = new Map<string, { topic: string; line: string; holder: Holder }>();

  constructor(core: Pick<Core, 'depart'>) {
    this.#core = core;
  }

  take(holder: Holder, topic: string, line: string): void {
    this.#places.set(placeKey(topic, line), { topic, line, holder });
  }

  give(topic: string, line: string): void {
    this.#places.delete(placeKey(topic, line));
  }

  /** The holder is gone: what it does not take again soon is free. */
  release(holder: Holder): void {
    setTimeout(() => {
      for (const [key, place] of this.#places) {
        if (place.holder !== holder) continue;
        this.#places.delete(key);
        // It never fails: what can't be given back now ends by itself.
        void this.#core.depart(place.topic, place.line);
      }
    }, PLACES_MS).unref();
  }
}
