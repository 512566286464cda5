import type { Ground } from '../context/make.ts';

/** What every HTTP server of ours stands on; a database is not among it. */
export type Footing = Pick<Ground, 'config' | 'log' | 'clock' | 'chance'>;
