import type { PageLoad } from './$types.js';

/** The sky has the whole screen: no bars round it. */
export const load: PageLoad = () => ({ bare: true });
