import type { Fixture } from './matrix-fixture.ts';
import { playOf } from './plays.ts';

/** Fixtures of the night sky. */
export const memorialFixtures: Record<string, Fixture> = {
  'rhythm.memorial.readSky': {},
  'rhythm.memorial.listUnlocks': {},
  'rhythm.memorial.findStar': {
    async request({ chart }, { client }) {
      // Light for the first star. Whoever is nobody gets none, and is refused before that counts.
      await client.post('/api/rhythm/plays', playOf(chart, 'easy', { missRate: 0 }));
      return { params: { starId: 'lamp-wick' } };
    },
  },
};
