// dependency-cruiser reads aliases from a webpack configuration only; `$lib` is SvelteKit's.
import { join } from 'node:path';

export const resolve = { alias: { $lib: join(process.cwd(), 'web/src/lib') } };
export default { resolve };
