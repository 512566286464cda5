import ts from 'typescript';
import type { Finding } from '../finding.ts';
import type { Room } from '../rooms.ts';
import { lineOf, parse, walk } from '../source.ts';
import { isTest, type Tree, under } from '../tree.ts';
import { bareSql, madeBy } from './sql.ts';
import { migrationsOf, type Table } from './tables.ts';

/** A text that is SQL, or a part of it. */
const IS_SQL =
  /\b(select|insert\s+into|update|delete\s+from|merge\s+into|truncate|lock|join|from)\s/i;
const QUALIFIED = /(?<![\w.])"?(\w+)"?\."?(\w+)"?/g;
/** Calls of Kysely that take a table's name. */
const KYSELY =
  /^(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|from|using|\w*[jJ]oin)$/;
const HIDDEN = 'withSchema';

interface Naming {
  table: string;
  file: string;
  line: number;
}

/**
 * Tables of other rooms and of the kernel that a room names: in SQL anywhere, in any string of its
 * store, in Kysely's calls, in its migrations. Who writes to a neighbour's table breaks its rules unseen.
 */
export function foreignTables(
  tree: Tree,
  rooms: readonly Room[],
  tables: readonly Table[],
): Finding[] {
  const owners = new Map(tables.map(({ name, room }) => [name, room.name]));
  for (const name of kernelTables(tree)) owners.set(name, 'the kernel');
  // A table made twice has a finding of its own; neither of its rooms is a stranger to it.
  const isOwn = (room: Room, name: string) =>
    tables.some((table) => table.name === name && table.room === room);
  return rooms.flatMap((room) => {
    const named = [...inCode(tree, room), ...inMigrations(tree, room)];
    const foreign = named.filter(({ table }) => owners.has(table) && !isOwn(room, table));
    return [...hidden(tree, room), ...once(foreign).map((naming) => asFinding(naming, owners))];
  });
}

function asFinding({ table, file, line }: Naming, owners: ReadonlyMap<string, string>): Finding {
  const says = `names ${table}, which belongs to ${owners.get(table) ?? 'nobody'}`;
  return { file, line, says, mend: 'ask its room, by the door' };
}

function once(namings: Naming[]): Naming[] {
  return [...new Map(namings.map((one) => [`${one.file}:${one.line}:${one.table}`, one])).values()];
}

function kernelTables(tree: Tree): string[] {
  return under(tree, 'server/kernel', '.sql').flatMap((file) =>
    madeBy(tree.text(file)).map(({ name }) => name),
  );
}

/** A foreign key inside one schema is allowed; so it does not count as naming. */
function inMigrations(tree: Tree, room: Room): Naming[] {
  return migrationsOf(tree, room).flatMap((file) =>
    bareSql(tree.text(file))
      .replace(/\breferences\s+[\w."]+/gi, (found) => found.replace(/[^\n]/g, ' '))
      .split('\n')
      .flatMap((text, i) => qualified(text).map((table) => ({ table, file, line: i + 1 }))),
  );
}

function inCode(tree: Tree, room: Room): Naming[] {
  return codeOf(tree, room).flatMap((file) => {
    const isStore = /^store(\.ts$|\/)/.test(file.slice(room.folder.length + 1));
    const found: Naming[] = [];
    walk(parse(tree, file), (node) => {
      for (const table of namedBy(node, isStore)) found.push({ table, file, line: lineOf(node) });
    });
    return found;
  });
}

/** With a schema set elsewhere, nobody sees whose table a query names. */
function hidden(tree: Tree, room: Room): Finding[] {
  return codeOf(tree, room).flatMap((file) => {
    const found: Finding[] = [];
    walk(parse(tree, file), (node) => {
      if (!ts.isPropertyAccessExpression(node) || node.name.text !== HIDDEN) return;
      const says = `hides the schema of its tables with ${HIDDEN}`;
      found.push({ file, line: lineOf(node), says, mend: 'write schema.table' });
    });
    return found;
  });
}

function codeOf(tree: Tree, room: Room): string[] {
  return under(tree, room.folder, '.ts').filter((file) => !isTest(file));
}

function namedBy(node: ts.Node, isStore: boolean): string[] {
  const text = textOf(node);
  if (text === undefined) return [];
  return isStore || isGivenToKysely(node) || IS_SQL.test(text) ? qualified(bareSql(text)) : [];
}

function isGivenToKysely({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression))
    return false;
  return KYSELY.test(parent.expression.name.text);
}

/** The text of a string, or of a template with its holes left open. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => ` ? ${span.literal.text}`).join('');
}

function qualified(sql: string): string[] {
  return [...sql.matchAll(QUALIFIED)].map(([, schema = '', name = '']) =>
    `${schema}.${name}`.toLowerCase(),
  );
}
