import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

const FILE_BYTES_MAX = 512 * 1024;
/** Larger ones, each with its reason. */
const LARGE = new Set([
  // The lockfile grows with the dependencies; npm writes it.
  'package-lock.json',
  // What the outside relies on, and its types: both grow with the operations, and are written from them.
  'contract/openapi.json',
  'clients/typescript/src/schema.d.ts',
]);

/** Large files: every clone carries them for ever. */
export function blobs(tree: Tree): Finding[] {
  return tree.files
    .filter((file) => !LARGE.has(file) && tree.bytes(file) > FILE_BYTES_MAX)
    .map((file) => ({
      file,
      says: `weighs ${Math.ceil(tree.bytes(file) / 1024)} KB; a file has at most ${FILE_BYTES_MAX / 1024}`,
      mend: 'make it when it is needed, or let a package bring it',
    }));
}
