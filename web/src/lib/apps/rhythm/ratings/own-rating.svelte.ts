import { session } from '$lib/kernel/session/session.svelte.ts';
import { Loading } from '../loading.svelte.ts';
import { readOwnStanding, type RatingStanding } from './ratings-api.ts';

/** The own rating, as the head of every page shows it. It outlives the pages, so that nothing flickers. */
class OwnRating {
  readonly standing = new Loading<RatingStanding>();

  /** Reads it anew; forgets it where nobody is signed in. */
  refresh = (): void => {
    if (session.me === null) this.standing.clear();
    else void this.standing.load(readOwnStanding);
  };
}

export const ownRating = new OwnRating();
