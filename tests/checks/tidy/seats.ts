import { posix } from 'node:path';
import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { roomAt, roomsOf, type Room, STOREYS } from '../rooms.ts';
import { lineOf, parse } from '../source.ts';
import { type Tree, under } from '../tree.ts';

/** Folders of code that a room may have; any other is a port, and has a `port.ts`. */
const SEATS = new Set(['actions', 'rules', 'store', 'listeners', 'jobs', 'channels', 'migrations']);
const README_SECTIONS = ['Words', 'Tells', 'Hears'];

/** Every room has the same seats: having read one, one has read all. */
export function seats(tree: Tree): Finding[] {
  const rooms = roomsOf(tree);
  return [
    ...rooms.flatMap((room) => [
      ...readme(tree, room),
      ...door(tree, room),
      ...folders(tree, room),
    ]),
    ...outside(tree, rooms),
  ];
}

function readme(tree: Tree, { folder }: Room): Finding[] {
  const file = `${folder}/README.md`;
  const mend = 'what it is for, its words, what it tells and hears: one screen';
  if (!tree.has(file)) return [{ file: folder, says: 'has no README.md', mend }];
  const headings = tree.text(file).match(/^#+ .*$/gm) ?? [];
  const missing = README_SECTIONS.filter(
    (section) => !headings.some((heading) => new RegExp(`\\b${section}\\b`, 'i').test(heading)),
  );
  return missing.map((section) => ({ file, says: `has no section "${section}"`, mend }));
}

/** A door offers by name what stands elsewhere in the room; it does nothing itself. */
function door(tree: Tree, { folder }: Room): Finding[] {
  const file = `${folder}/index.ts`;
  if (!tree.has(file)) return [];
  return parse(tree, file)
    .statements.filter((statement) => !isNamedReExport(statement))
    .map((statement) => ({
      file,
      line: lineOf(statement),
      says: 'a door holds named re-exports and nothing else',
      mend: "write export { name } from './file.ts'",
    }));
}

function isNamedReExport(statement: ts.Statement): boolean {
  if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return false;
  return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
}

function folders(tree: Tree, { folder, name }: Room): Finding[] {
  const inner = new Set(
    under(tree, folder, '.ts').flatMap((file) => {
      const [first, ...rest] = file.slice(folder.length + 1).split('/');
      return first !== undefined && rest.length > 0 ? [first] : [];
    }),
  );
  return [...inner]
    .filter((seat) => !SEATS.has(seat) && !tree.has(`${folder}/${seat}/port.ts`))
    .map((seat) => ({
      file: `${folder}/${seat}`,
      says: `is no seat of a room, and no port either: it has no port.ts`,
      mend: `one of ${[...SEATS].join(', ')}, or a file beside ${name}'s store`,
    }));
}

function outside(tree: Tree, rooms: readonly Room[]): Finding[] {
  const findings: Finding[] = [];
  const known = Object.values(STOREYS).flat();
  for (const file of under(tree, 'server', '.ts')) {
    const [, floor, owner = ''] = file.split('/');
    const isInRooms = floor === 'apps' || floor === 'capabilities';
    if (isInRooms && !roomAt(rooms, file)) {
      findings.push({
        file,
        says: 'stands on a floor of rooms but in no room',
        mend: 'move it into the room whose noun it is',
      });
    }
    if (floor === 'capabilities' && !known.includes(owner)) {
      findings.push({
        file,
        says: `${owner} is on no storey`,
        mend: 'put it on one, in tests/checks/rooms.ts',
      });
    }
    const isDoor = rooms.some((room) => file === `${room.folder}/index.ts`);
    if (posix.basename(file) === 'index.ts' && !isDoor) {
      findings.push({
        file,
        says: 'is a barrel: only a room has an index.ts, its door',
        mend: 'import the files themselves',
      });
    }
  }
  return findings;
}
