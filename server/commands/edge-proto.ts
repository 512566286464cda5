import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { GeneratedFile } from './generated.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Of a linter that is not ours; ours leaves these files out. */
const SILENCER = /^\/\* \S+-disable \*\/\n/m;
const FOLDER = join(ROOT, 'server/kernel/realtime/edge');

/**
 * What speaks contract/edge.proto, made of it. It is committed: where the house just runs, the compiler,
 * ninety megabytes, is not installed.
 */
export async function edgeProtoFiles(): Promise<GeneratedFile[]> {
  const made = await mkdtemp(join(tmpdir(), 'madang-edge-'));
  try {
    const plugin = [process.execPath, commandOf('@bufbuild/protoc-gen-es', 'protoc-gen-es')];
    const out = { local: plugin, out: made, opt: ['target=js+dts', 'import_extension=js'] };
    const template = JSON.stringify({ version: 'v2', plugins: [out] });
    const args = ['generate', 'edge.proto', '--template', template];
    await promisify(execFile)(process.execPath, [commandOf('@bufbuild/buf', 'buf'), ...args], {
      cwd: join(ROOT, 'contract'),
    });
    const read = async (ending: string) => ({
      path: join(FOLDER, `edge-pb${ending}`),
      text: (await readFile(join(made, `edge_pb${ending}`), 'utf8')).replace(SILENCER, ''),
    });
    return [await read('.js'), await read('.d.ts')];
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** Where the command of an installed package is. */
function commandOf(name: string, command: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), 'bin', command);
}
