import type { Finding, Step } from './finding.ts';
import { resolveImport, roomAt, roomsOf, type Room } from './rooms.ts';
import {
  importsOf,
  lineOf,
  objectGivenTo,
  parse,
  property,
  stringOf,
  stringsOf,
} from './source.ts';
import { isTest, type Tree, under } from './tree.ts';

/** What a room says it needs, and what its files really enter. */
export const needs: Step = {
  name: 'needs',
  asks: 'are the declared needs of each room the doors it enters, without a circle',
  async run(tree) {
    const rooms = roomsOf(tree);
    const entered = new Map(rooms.map((room) => [room.name, enteredBy(tree, room, rooms)]));
    return [
      ...rooms.flatMap((room) =>
        ofRoom(tree, room, entered.get(room.name) ?? new Map<string, Door>()),
      ),
      ...circles(rooms, entered),
      ...unlisted(tree, rooms),
    ];
  },
};

/** Where a room first enters another. */
interface Door {
  file: string;
  line: number;
}

function ofRoom(tree: Tree, room: Room, entered: ReadonlyMap<string, Door>): Finding[] {
  const file = `${room.folder}/module.ts`;
  if (!tree.has(file))
    return [{ file: room.folder, says: 'has no module.ts', mend: 'declare it with room({...})' }];
  const declared = objectGivenTo(parse(tree, file), 'room');
  if (!declared) return [{ file, says: 'declares no room', mend: 'export const x = room({...})' }];
  const { object } = declared;
  const line = lineOf(object);
  const name = stringOf(property(object, 'name'));
  const list = property(object, 'needs');
  const named = stringsOf(list);
  const findings: Finding[] = [];
  if (name !== room.name) {
    findings.push({
      file,
      line,
      says: `is called ${name ?? 'nothing readable'}; its folder says ${room.name}`,
    });
  }
  if (!list || !named) {
    findings.push({ file, line, says: 'needs: must be an array of room names, written out' });
    return findings;
  }
  const needsLine = lineOf(list);
  for (const unused of named.filter((need) => !entered.has(need))) {
    findings.push({
      file,
      line: needsLine,
      says: `needs ${unused}, but no file enters its door`,
      mend: `leave it out of needs`,
    });
  }
  for (const [need, at] of entered) {
    if (named.includes(need)) continue;
    const mend = `add '${need}' to needs in ${file}, or do without`;
    findings.push({
      file: at.file,
      line: at.line,
      says: `enters ${need}, which ${room.name} does not say it needs`,
      mend,
    });
  }
  return findings;
}

/** Rooms that the room's own files import from, tests aside. */
function enteredBy(tree: Tree, room: Room, rooms: readonly Room[]): Map<string, Door> {
  const entered = new Map<string, Door>();
  for (const file of under(tree, room.folder, '.ts').filter((path) => !isTest(path))) {
    for (const { specifier, line } of importsOf(parse(tree, file))) {
      const target = roomAt(rooms, resolveImport(file, specifier) ?? '');
      if (target && target !== room && !entered.has(target.name))
        entered.set(target.name, { file, line });
    }
  }
  return entered;
}

/** Circles among rooms, which no import cycle need show: A's action enters B, B's listener enters A. */
function circles(
  rooms: readonly Room[],
  entered: ReadonlyMap<string, ReadonlyMap<string, Door>>,
): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: string[]): void => {
    if (way.includes(name)) {
      const circle = [...way.slice(way.indexOf(name)), name];
      const at = entered.get(circle.at(-2) ?? '')?.get(name);
      findings.push({
        ...(at ?? { file: 'server' }),
        says: `closes a circle of rooms: ${circle.join(' -> ')}`,
        mend: 'let one of them tell an event, or pass down what the other needs',
      });
      return;
    }
    if (done.has(name)) return;
    for (const next of entered.get(name)?.keys() ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const room of rooms) visit(room.name, []);
  return findings;
}

/** A room that `house.ts` does not list stands empty. */
function unlisted(tree: Tree, rooms: readonly Room[]): Finding[] {
  if (rooms.length === 0) return [];
  const file = 'server/house.ts';
  if (!tree.has(file)) return [{ file, says: 'is missing: it is the list of rooms' }];
  const source = parse(tree, file);
  const listed = new Set(importsOf(source).map(({ specifier }) => resolveImport(file, specifier)));
  return rooms
    .filter((room) => !listed.has(`${room.folder}/module.ts`))
    .map((room) => ({
      file,
      says: `does not list ${room.name}`,
      mend: `import ${room.folder}/module.ts`,
    }));
}
