import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Step } from './finding.ts';
import { answer, configOf, runScript, runTool } from './tool.ts';
import type { Tree } from './tree.ts';

const CONTRACT = 'contract/openapi.json';
const EDGE = 'contract/edge.proto';
/** The folder is not named after the package: there is one file. What is not documented is refused. */
const EDGE_RULES = {
  version: 'v2',
  lint: {
    use: ['STANDARD', 'COMMENTS'],
    except: ['PACKAGE_DIRECTORY_MATCH', 'COMMENT_FIELD', 'COMMENT_ONEOF'],
  },
};
const CLIENT = 'clients/typescript/src/schema.d.ts';

/** What the outside relies on is what the code says: document, its form, and the client made of it. */
export const contract: Step = {
  name: 'contract',
  asks: 'are contract/openapi.json and edge.proto sound, and what is made of them fresh',
  async run(tree) {
    if (!tree.hasFolder('server')) return [];
    const found = await Promise.all([drift(tree), sound(tree), client(tree), edge(tree)]);
    return found.flat();
  },
};

async function drift(tree: Tree): Promise<Finding[]> {
  if (!tree.has('server/main.ts'))
    return [{ file: 'server/main.ts', says: 'is missing, so the contract cannot be made' }];
  const { code, out, err } = await runScript('server/main.ts', ['contract', '--check'], tree.root);
  if (code === 0) return [];
  return [
    {
      file: CONTRACT,
      says: `is not what the actions say: ${lastLines(err || out)}`,
      mend: 'npm run contract',
    },
  ];
}

interface Problem {
  message: string;
  ruleId: string;
  severity: string;
  location: { pointer?: string }[];
}

async function sound(tree: Tree): Promise<Finding[]> {
  if (!existsSync(join(tree.root, CONTRACT)))
    return [{ file: CONTRACT, says: 'is missing', mend: 'npm run contract' }];
  const args = ['lint', CONTRACT, '--format', 'json', '--config', configOf(tree, 'redocly.yaml')];
  const { problems } = answer<{ problems: Problem[] }>(
    'redocly',
    await runTool('@redocly/cli', args, tree.root, 'redocly'),
  );
  return problems.map(({ message, ruleId, location }) => ({
    file: CONTRACT,
    says: `${location[0]?.pointer ?? ''}: ${message} (${ruleId})`,
    mend: 'in the action or the schema it is made of',
  }));
}

async function client(tree: Tree): Promise<Finding[]> {
  if (!existsSync(join(tree.root, CONTRACT)) || !tree.hasFolder('clients/typescript')) return [];
  const mend = 'npm run contract makes both';
  if (!existsSync(join(tree.root, CLIENT))) return [{ file: CLIENT, says: 'is missing', mend }];
  const { code, out, err } = await runTool('openapi-typescript', [CONTRACT], tree.root);
  if (code !== 0) {
    const why = /^Error: (.*)$/m.exec(err)?.[1] ?? lastLines(err);
    return [{ file: CONTRACT, says: `no client can be made of it: ${why}` }];
  }
  return withoutBanner(out) === withoutBanner(tree.text(CLIENT))
    ? []
    : [{ file: CLIENT, says: `is not made of ${CONTRACT}`, mend }];
}

interface ProtoProblem {
  start_line: number;
  message: string;
  type: string;
}

async function edge(tree: Tree): Promise<Finding[]> {
  if (!tree.has(EDGE)) return [];
  const args = ['lint', '--config', JSON.stringify(EDGE_RULES), '--error-format', 'json'];
  const { code, out, err } = await runTool(
    '@bufbuild/buf',
    args,
    join(tree.root, 'contract'),
    'buf',
  );
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  if (code !== 0 && lines.length === 0) throw new Error(`buf ended with ${code}: ${err || out}`);
  return lines.map((line) => {
    const { start_line, message, type } = JSON.parse(line) as ProtoProblem;
    return { file: EDGE, line: start_line, says: `${message} (${type})` };
  });
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join(' | ');
}

/** The command line of openapi-typescript puts a line about itself on top, its API does not. */
function withoutBanner(text: string): string {
  return text.replace(/^\/\*\*[\s\S]*?\*\/\s*/, '').trim();
}
