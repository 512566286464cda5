import { contract } from './contract.ts';
import { dead } from './dead.ts';
import { deploy } from './deploy/deploy.ts';
import { docs } from './docs/docs.ts';
import type { Step } from './finding.ts';
import { format } from './format.ts';
import { imports } from './imports/imports.ts';
import { keeps } from './keeps/keeps.ts';
import { lint } from './lint.ts';
import { names } from './names.ts';
import { needs } from './needs.ts';
import { tidy } from './tidy/tidy.ts';
import { types } from './types.ts';

/** THE list of what `npm run check` asks, in the order in which it tells. */
export const STEPS: readonly Step[] = [
  format,
  lint,
  types,
  imports,
  needs,
  tidy,
  names,
  keeps,
  contract,
  dead,
  docs,
  deploy,
];
