import type { Finding, Step } from '../finding.ts';
import { roomsOf } from '../rooms.ts';
import { runScript } from '../tool.ts';
import type { Tree } from '../tree.ts';
import { asvs } from './asvs.ts';
import { commands } from './commands.ts';
import { links } from './links.ts';

const MAP = 'ARCHITECTURE.md';

/** Documents that say what is true: links lead somewhere, commands exist, no room is left out. */
export const docs: Step = {
  name: 'docs',
  asks: 'do links lead somewhere, commands exist, and the map and the generated documents show every room',
  async run(tree) {
    return [
      ...links(tree),
      ...commands(tree),
      ...asvs(tree),
      ...onTheMap(tree),
      ...(await generated(tree)),
    ];
  },
};

/** A room is on the map where one line names both it and its app. */
function onTheMap(tree: Tree): Finding[] {
  const rooms = roomsOf(tree);
  if (rooms.length === 0) return [];
  if (!tree.has(MAP)) return [{ file: MAP, says: 'is missing: it is the map of the rooms' }];
  const lines = tree.text(MAP).split('\n');
  return rooms
    .filter(
      ({ name }) => !lines.some((line) => name.split('.').every((word) => hasWord(line, word))),
    )
    .map(({ name, folder }) => ({
      file: MAP,
      says: `does not name ${name}`,
      mend: `say what ${folder} is for`,
    }));
}

function hasWord(line: string, word: string): boolean {
  return new RegExp(`(^|[^\\w-])${word}([^\\w-]|$)`).test(line);
}

/** The diagrams made of migrations and rooms: the command line compares them itself. */
async function generated(tree: Tree): Promise<Finding[]> {
  if (!tree.has('server/main.ts')) return [];
  const { code, out, err } = await runScript('server/main.ts', ['docs', '--check'], tree.root);
  if (code === 0) return [];
  const says = `is not what the code says: ${(err || out).trim().split('\n').slice(-5).join(' | ')}`;
  return [{ file: 'docs', says, mend: 'npm run madang -- docs' }];
}
