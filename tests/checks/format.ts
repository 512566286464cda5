import { configOf, runTool } from './tool.ts';
import type { Finding, Step } from './finding.ts';

/** A file that oxfmt cannot read, as it says so: `,-[deploy/compose.yaml:2:2]`. */
const UNREADABLE = /x (?<says>[^\n]+)\n\s*,-\[(?<file>[^\]]+?):(?<line>\d+):\d+\]/g;

/** One hand wrote it all: oxfmt. It also finds YAML, JSON and Markdown that do not parse. */
export const format: Step = {
  name: 'format',
  asks: 'is every file as oxfmt would write it, and does it parse',
  async run(tree) {
    const args = ['--list-different', '--config', configOf(tree, '.oxfmtrc.json'), '.'];
    const { code, out, err } = await runTool('oxfmt', args, tree.root);
    const findings: Finding[] = [];
    for (const file of out.split('\n').filter((line) => line !== '')) {
      findings.push({ file, says: 'is not formatted', mend: 'npm run fmt' });
    }
    for (const { groups = {} } of err.matchAll(UNREADABLE)) {
      const { file = '', line = '', says = '' } = groups;
      findings.push({ file, line: Number(line), says });
    }
    if (code !== 0 && findings.length === 0)
      throw new Error(`oxfmt ended with ${code}: ${err || out}`);
    return findings;
  },
};
