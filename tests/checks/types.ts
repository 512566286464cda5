import { join, posix } from 'node:path';
import type { Finding, Step } from './finding.ts';
import { HOUSE, runTool } from './tool.ts';
import type { Tree } from './tree.ts';
import { prepareWeb } from './web-ready.ts';

const TSC_LINE = /^(?<file>[^\s(][^(]*)\((?<line>\d+),\d+\): error (?<says>TS\d+: .*)$/;

/** TypeScript over the server, the bench and the tests; svelte-check over the web app. */
export const types: Step = {
  name: 'types',
  asks: 'do tsc and svelte-check find every type right',
  async run(tree) {
    const found = await Promise.all([typescript(tree), svelte(tree)]);
    return found.flat();
  },
};

async function typescript(tree: Tree): Promise<Finding[]> {
  const args = ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.json', ...remembered(tree)];
  const { code, out, err } = await runTool('typescript', args, tree.root, 'tsc');
  const findings: Finding[] = [];
  for (const text of out.split('\n')) {
    const { file = '', line = '', says = '' } = TSC_LINE.exec(text)?.groups ?? {};
    const last = findings.at(-1);
    if (file !== '') findings.push({ file, line: Number(line), says });
    // TypeScript goes on about the same error in lines that begin with a blank.
    else if (last && text.startsWith(' ')) last.says += ` ${text.trim()}`;
  }
  if (code !== 0 && findings.length === 0) throw new Error(`tsc ended with ${code}: ${out}${err}`);
  return findings;
}

/** The house is checked over and over: what did not change since is not looked at again. */
function remembered(tree: Tree): string[] {
  if (tree.root !== HOUSE) return [];
  return ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/check/tsc.tsbuildinfo'];
}

async function svelte(tree: Tree): Promise<Finding[]> {
  if (!tree.has('web/tsconfig.json')) return [];
  await prepareWeb(tree);
  const args = ['--tsconfig', './tsconfig.json', '--output', 'machine-verbose'];
  const { out, err } = await runTool('svelte-check', args, join(tree.root, 'web'));
  if (!/ COMPLETED /.test(out)) throw new Error(`svelte-check did not finish: ${out}${err}`);
  const messages = out.split('\n').flatMap((text) => {
    const json = /^\d+ (\{.*\})$/.exec(text)?.[1];
    return json === undefined ? [] : [JSON.parse(json) as SvelteMessage];
  });
  return messages.map(({ filename, start, message, code, type }) => ({
    file: posix.join('web', filename),
    // The one tool that counts lines from 0.
    line: start.line + 1,
    says: `${message} (${type.toLowerCase()} ${code})`,
  }));
}

interface SvelteMessage {
  type: 'ERROR' | 'WARNING';
  filename: string;
  start: { line: number };
  message: string;
  code: number | string;
}
