import { readMigrations, type Migration } from '../db/migrate.ts';
import type { Room } from '../room/room.ts';

interface Entity {
  room: string;
  table: string;
  columns: { name: string; type: string; key: string }[];
  references: { table: string; column: string }[];
}

const CREATE = /create table (?:if not exists )?([\w.]+) \(([\s\S]*?)\n\)/g;
const COLUMN = /^\s{2}(\w+) ((?:double precision|timestamptz|[a-z0-9]+)(?:\[\])?)/;
const NOT_COLUMNS = new Set(['primary', 'constraint', 'unique', 'check', 'foreign', 'exclude']);

/** The entity diagrams as Markdown with Mermaid, one per schema, from the rooms' migrations. */
export async function entityDiagram(rooms: Room[]): Promise<string> {
  const migrations = (
    await Promise.all(rooms.map((room) => readMigrations(room.name, room.folder)))
  ).flat();
  const entities = migrations.flatMap(entitiesOf);
  const bySchema = Map.groupBy(entities, ({ table }) => table.split('.')[0] ?? '');
  const parts = [...bySchema].map(([schema, own]) => `## ${schema}\n\n${diagram(own)}\n`);
  return `# Entities

Written from the migrations by \`npm run madang -- docs\`; do not edit. Each table belongs to one
room; across schemas one holds an id, never a foreign key.

${parts.join('\n')}`;
}

function entitiesOf({ room, sql }: Migration): Entity[] {
  const bare = sql.replace(/--.*$/gm, '');
  return [...bare.matchAll(CREATE)].map(([, table = '', body = '']) => {
    const primary = /primary key \(([^)]*)\)/
      .exec(body)?.[1]
      ?.split(',')
      .map((name) => name.trim());
    const columns = [];
    const references = [];
    for (const line of body.split('\n')) {
      const [, name = '', type = ''] = COLUMN.exec(line) ?? [];
      if (name === '' || NOT_COLUMNS.has(name)) continue;
      const isKey = line.includes('primary key') || primary?.includes(name);
      const target = /references ([\w.]+)/.exec(line)?.[1];
      if (target) references.push({ table: target, column: name });
      columns.push({
        name,
        type: type.replace('[]', '_array').replace(' ', '_'),
        key: keyMark(isKey, target),
      });
    }
    return { room, table, columns, references };
  });
}

function keyMark(isKey: boolean | undefined, target: string | undefined): string {
  const marks = [isKey ? 'PK' : '', target ? 'FK' : ''].filter(Boolean);
  return marks.join(', ');
}

function diagram(entities: Entity[]): string {
  const short = (table: string) => table.split('.')[1] ?? table;
  const blocks = entities.map(({ table, columns, room }) => {
    const lines = columns.map(
      ({ name, type, key }) => `    ${type} ${name}${key ? ` ${key}` : ''}`,
    );
    return `  %% ${room}\n  ${short(table)} {\n${lines.join('\n')}\n  }`;
  });
  const ties = entities.flatMap(({ table, references }) =>
    references.map((each) => `  ${short(each.table)} ||--o{ ${short(table)} : ${each.column}`),
  );
  return `\`\`\`mermaid\nerDiagram\n${[...blocks, ...ties].join('\n')}\n\`\`\``;
}
