import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

/** `npm run check`, `npm test`, `npm run build -w web`, `npm --prefix web run build`. */
const NPM =
  /\bnpm\s+(?:--prefix\s+(?<prefix>[\w/-]+)\s+)?(?:run(?:-script)?\s+(?<script>[\w:-]+)|(?<short>start|test)\b)(?<rest>[^\n`]*)/g;
const NODE =
  /(?<![\w/.-])node\s+(?<file>(?:server|tests|bench|web|deploy)\/[\w./-]+\.(?:ts|mjs|js))/g;

/** Commands that a document tells its reader to type, and that are not there. */
export function commands(tree: Tree): Finding[] {
  return tree.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      tree
        .text(file)
        .split('\n')
        .flatMap((text, i) => inLine(tree, file, text, i + 1)),
    );
}

function inLine(tree: Tree, file: string, text: string, line: number): Finding[] {
  const missing: Finding[] = [];
  for (const { groups = {} } of text.matchAll(NPM)) {
    const workspace =
      groups['prefix'] ?? /(?:-w|--workspace)[\s=]+([\w/-]+)/.exec(groups['rest'] ?? '')?.[1];
    const script = groups['script'] ?? groups['short'] ?? '';
    const at = workspace === undefined ? 'package.json' : `${workspace}/package.json`;
    if (!scriptsOf(tree, at).includes(script)) {
      missing.push({
        file,
        line,
        says: `tells to run the script ${script}, which ${at} does not have`,
      });
    }
  }
  for (const { groups = {} } of text.matchAll(NODE)) {
    const script = groups['file'] ?? '';
    if (!tree.has(script))
      missing.push({ file, line, says: `tells to run ${script}, which is not there` });
  }
  return missing;
}

function scriptsOf(tree: Tree, file: string): string[] {
  if (!tree.has(file)) return [];
  const { scripts = {} } = JSON.parse(tree.text(file)) as { scripts?: Record<string, string> };
  return Object.keys(scripts);
}
