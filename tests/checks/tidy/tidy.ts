import type { Step } from '../finding.ts';
import { blobs } from './blobs.ts';
import { clocks } from './clocks.ts';
import { dangers } from './dangers.ts';
import { limits } from './limits.ts';
import { migrations } from './migrations.ts';
import { paths } from './paths.ts';
import { seats } from './seats.ts';
import { sizes } from './sizes.ts';
import { sleeps } from './sleeps.ts';
import { words } from './words.ts';

/** What no linter knows: the sizes, names and seats of this house. */
export const tidy: Step = {
  name: 'tidy',
  asks: 'do sizes, names, seats, READMEs, migrations and words keep the rules of the house',
  async run(tree) {
    const all = [blobs, clocks, dangers, limits, migrations, paths, seats, sizes, sleeps, words];
    return all.flatMap((rule) => rule(tree));
  },
};
