import type { PageLoad } from './$types.js';

/** The stage has the whole screen: no bars round it. */
export const load: PageLoad = () => ({ bare: true });
