import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Builds what is published into a folder, `dist` unless the first argument names another. The compiler
 * writes `.ts` into the declarations, which only it can follow from the sources.
 */
const here = import.meta.dirname;
const out = process.argv[2] ?? join(here, 'dist');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), '../bin/tsc');

await rm(out, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.build.json'), '--outDir', out], {
  stdio: 'inherit',
});
for (const name of await readdir(out)) {
  if (!name.endsWith('.d.ts')) continue;
  const text = await readFile(join(out, name), 'utf8');
  const mended = text
    .replaceAll("'./schema.d.ts'", "'@madang/client/schema'")
    .replaceAll(/'(\.\/[\w-]+)\.ts'/g, "'$1.js'");
  await writeFile(join(out, name), mended);
}
