import { answer, configOf, runTool } from './tool.ts';
import type { Step } from './finding.ts';
import { prepareWeb } from './web-ready.ts';

interface Diagnostic {
  message: string;
  code: string;
  help?: string;
  filename: string;
  labels: { span?: { line?: number } }[];
}

/** oxlint with the types known (tsgolint); which rules, says `.oxlintrc.json`. */
export const lint: Step = {
  name: 'lint',
  asks: 'does oxlint, which knows the types, find nothing (.oxlintrc.json)',
  async run(tree) {
    await prepareWeb(tree);
    const args = [
      '--type-aware',
      '--format',
      'json',
      '--config',
      configOf(tree, '.oxlintrc.json'),
      '.',
    ];
    const ran = await runTool('oxlint', args, tree.root);
    const { diagnostics } = answer<{ diagnostics: Diagnostic[] }>('oxlint', ran);
    return diagnostics.map(({ filename, labels, message, code, help }) => {
      const line = labels.at(0)?.span?.line;
      return {
        file: filename,
        ...(line === undefined ? {} : { line }),
        says: `${message} ${code}`,
        ...(help === undefined ? {} : { mend: help }),
      };
    });
  },
};
