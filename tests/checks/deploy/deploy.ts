import { parse } from 'yaml';
import type { Finding, Step } from '../finding.ts';
import type { Tree } from '../tree.ts';
import { compose } from './compose.ts';
import { dockerfile } from './dockerfile.ts';
import { kubernetes } from './kubernetes.ts';
import { nginx } from './nginx.ts';
import { workflow } from './workflow.ts';

/** What an operator runs and what builds it: pinned, unprivileged, watched. */
export const deploy: Step = {
  name: 'deploy',
  asks: 'are images pinned, unprivileged and watched, and does what runs them parse and know our settings',
  async run(tree) {
    return tree.files.flatMap((file) => {
      if (/(^|\/)Dockerfile(\.(?!dockerignore)[a-z-]+)?$/.test(file)) return dockerfile(tree, file);
      if (/(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/.test(file)) return inYaml(tree, file, compose);
      if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)) return inYaml(tree, file, workflow);
      if (/^deploy\/kubernetes\/[^/]+\.ya?ml$/.test(file)) return inYaml(tree, file, kubernetes);
      if (/^deploy\/nginx\/[^/]+\.conf$/.test(file)) return nginx(tree, file);
      if (/^(deploy|\.github)\/.*\.ya?ml$/.test(file) && !file.includes('/templates/')) {
        return inYaml(tree, file, () => []);
      }
      return [];
    });
  },
};

/** A rule over a YAML file that parses; else one finding that says why it does not. */
function inYaml(
  tree: Tree,
  file: string,
  rule: (file: string, content: unknown) => Finding[],
): Finding[] {
  const documents = tree.text(file).split(/^---\s*$/m);
  return documents.flatMap((text) => {
    try {
      return rule(file, parse(text));
    } catch (error) {
      return [{ file, says: `does not parse: ${(error as Error).message.split('\n')[0] ?? ''}` }];
    }
  });
}
