import type { PageLoad } from './$types.js';

/** A time line needs the whole width: no bars round it. */
export const load: PageLoad = () => ({ bare: true });
