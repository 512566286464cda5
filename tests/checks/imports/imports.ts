import { configOf, answer, runTool } from '../tool.ts';
import type { Finding, Step } from '../finding.ts';
import { lentModules } from '../rooms.ts';
import type { Tree } from '../tree.ts';
import { foreignReach, type Module } from './reach.ts';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
  cycle?: { name: string }[];
}

interface Cruise {
  modules: Module[];
  summary: {
    violations: Violation[];
    ruleSetUsed: { forbidden: { name: string; comment: string }[] };
  };
}

/** Who may import what: dependency-cruiser over the whole tree, with the arrows of `rules.ts`. */
export const imports: Step = {
  name: 'imports',
  asks: 'do imports only look down, through doors, without cycle or orphan',
  async run(tree) {
    const { modules, summary } = await cruise(tree);
    const comments = new Map(
      summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]),
    );
    const drawn = summary.violations.map((violation) => asFinding(violation, comments, modules));
    return [...drawn, ...foreignReach(modules, lentModules(tree))];
  },
};

async function cruise(tree: Tree): Promise<Cruise> {
  const folders = ['server', 'web', 'bench', 'tests'].filter((folder) =>
    tree.files.some((file) => file.startsWith(`${folder}/`) && /\.(ts|js|mjs|svelte)$/.test(file)),
  );
  if (folders.length === 0)
    return { modules: [], summary: { violations: [], ruleSetUsed: { forbidden: [] } } };
  const config = configOf(tree, '.dependency-cruiser.mjs');
  const ran = await runTool(
    'dependency-cruiser',
    ['--config', config, '--output-type', 'json', ...folders],
    tree.root,
  );
  return answer('dependency-cruiser', ran);
}

function asFinding(
  { from, to, rule, cycle }: Violation,
  comments: ReadonlyMap<string, string>,
  modules: Module[],
): Finding {
  const target = cycle ? [from, ...cycle.map(({ name }) => name)].join(' -> ') : to;
  const says =
    rule.name === 'no-orphan'
      ? 'is imported by nothing and imports nothing'
      : `must not import ${target}`;
  // A comment belongs to a name; doors share theirs, so it is the room's folder that is told.
  const mend = rule.name.startsWith('door') ? doorOf(to, modules) : comments.get(rule.name);
  return { file: from, says: `${says} (${rule.name})`, ...(mend === undefined ? {} : { mend }) };
}

/** The nearest `index.ts` above a file: the door that should have been used. */
function doorOf(to: string, modules: Module[]): string {
  const folders = to.split('/').slice(0, -1);
  const doors = folders.map((_folder, i) => `${folders.slice(0, i + 1).join('/')}/index.ts`);
  const door = doors.findLast((path) => modules.some(({ source }) => source === path));
  return door
    ? `import what ${door} offers, or let it offer this`
    : 'give the room a door, index.ts';
}
