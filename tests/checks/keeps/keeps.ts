import type { Finding, Step } from '../finding.ts';
import { roomsOf, type Room } from '../rooms.ts';
import type { Tree } from '../tree.ts';
import { keepsOf, kernelKeepsOf, type Kept } from './declared.ts';
import { feasible, held } from './feasible.ts';
import { foreignTables } from './owners.ts';
import { type Column, madeBy } from './sql.ts';
import { migrationsOf, type Table, tablesOf } from './tables.ts';

/** Columns that name a person, however their table calls them. */
const PERSON =
  /^((person|account|player|rival|author|owner|member|user|actor|sender|recipient|reader|host|guest|lecturer|learner|reporter|follower|followed|inviter|invited|blocked|blocker|voter|buyer|seller|payer|payee)_id|(created|changed|updated|asked|made|given|invited|blocked|reported|decided)_by)$/;
/** The tables that are the person: whoever points there names somebody. */
const PEOPLE = /^identity\.(account|person)$/;

/** Whose table is whose, and what becomes of the people in it. */
export const keeps: Step = {
  name: 'keeps',
  asks: 'does each table belong to one room, and say how the people in it are exported and forgotten',
  async run(tree) {
    const rooms = roomsOf(tree);
    const tables = rooms.flatMap((room) => tablesOf(tree, room));
    return [
      ...rooms.flatMap((room) => inOwnSchema(tree, room)),
      ...ownedTwice(tables),
      ...rooms.flatMap((room) =>
        kept(
          tree,
          room,
          tables.filter((table) => table.room === room),
        ),
      ),
      ...ofKernel(tree),
      ...held(tree, rooms, tables),
      ...foreignTables(tree, rooms, tables),
    ];
  },
};

/** Migrations make things in the schema of their app or capability, and point to nothing beyond it. */
function inOwnSchema(tree: Tree, room: Room): Finding[] {
  return migrationsOf(tree, room).flatMap((file) =>
    madeBy(tree.text(file)).flatMap(({ kind, name, columns, references }): Finding[] => {
      const findings: Finding[] = [];
      if (schemaOf(name) !== room.owner) {
        const mend = `write ${room.owner}.${name.split('.').at(-1) ?? name}`;
        findings.push({
          file,
          says: `makes ${kind} ${name} outside of the schema ${room.owner}`,
          mend,
        });
      }
      const targets = [...references, ...columns.flatMap((column) => column.references ?? [])];
      for (const target of targets.filter((to) => schemaOf(to) !== room.owner)) {
        const mend = 'hold the id alone; the other side tells when it is gone';
        findings.push({
          file,
          says: `${name} has a foreign key to ${target}, across schemas`,
          mend,
        });
      }
      return findings;
    }),
  );
}

function schemaOf(name: string): string {
  return name.includes('.') ? name.slice(0, name.indexOf('.')) : '';
}

function ownedTwice(tables: Table[]): Finding[] {
  return tables.flatMap(({ name, room, file }) => {
    const other = tables.find((table) => table.name === name && table.room !== room);
    return other
      ? [
          {
            file,
            says: `${name} is made by ${other.room.name} too`,
            mend: 'a table belongs to one room',
          },
        ]
      : [];
  });
}

function kept(tree: Tree, room: Room, tables: Table[]): Finding[] {
  const file = `${room.folder}/module.ts`;
  if (!tree.has(file)) return [];
  const declared = keepsOf(tree, file);
  return [...declared.findings, ...said(file, declared.keeps, tables, `migration of ${room.name}`)];
}

const KERNEL_KEEPS = 'server/kernel/keeps/kernel-tables.ts';

/** The kernel's tables are no room's, and people are in them all the same. */
function ofKernel(tree: Tree): Finding[] {
  const room: Room = { name: 'kernel', folder: 'server/kernel/db', owner: 'kernel' };
  const declared = kernelKeepsOf(tree, KERNEL_KEEPS);
  const tables = tablesOf(tree, room);
  return [...declared.findings, ...said(KERNEL_KEEPS, declared.keeps, tables, 'kernel migration')];
}

/** Whether what is said fits the tables, and says enough of them. */
function said(file: string, keeps: Kept[], tables: Table[], maker: string): Finding[] {
  const findings: Finding[] = [];
  for (const kept of keeps) {
    const { table, person, line, missing } = kept;
    const columns = tables.find(({ name }) => name === table)?.columns;
    if (!columns)
      findings.push({
        file,
        line,
        says: `keeps ${table}, which no ${maker} makes`,
      });
    else if (!columns.some(({ name }) => name === person)) {
      findings.push({
        file,
        line,
        says: `says that ${table}.${person} names the person; there is no such column`,
      });
    }
    if (columns) findings.push(...feasible(file, kept, columns));
    for (const part of missing)
      findings.push({ file, line, says: `does not say how ${table} is ${part}` });
  }
  for (const { name, columns } of tables) {
    for (const column of columns.filter(namesPerson)) {
      if (keeps.some(({ table, person }) => table === name && person === column.name)) continue;
      const says = `${name}.${column.name} names a person, and keeps: does not say how it is exported and forgotten`;
      findings.push({
        file,
        says,
        mend: `add { table: '${name}', person: '${column.name}', exported: ..., forgotten: ... }`,
      });
    }
  }
  return findings;
}

function namesPerson({ name, references }: Column): boolean {
  return PERSON.test(name) || PEOPLE.test(references ?? '');
}
