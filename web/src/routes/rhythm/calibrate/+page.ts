import type { PageLoad } from './$types.js';

/** It has the whole screen, as the stage has: nothing else is to be looked at. */
export const load: PageLoad = () => ({ bare: true });
