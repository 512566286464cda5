import type { Room } from '../rooms.ts';
import { type Tree, under } from '../tree.ts';
import { type Column, madeBy, type Tie } from './sql.ts';

/** A table with the room that makes it. */
export interface Table {
  /** `schema.table` */
  name: string;
  room: Room;
  file: string;
  columns: Column[];
  ties: Tie[];
}

/** The migrations of a room. */
export function migrationsOf(tree: Tree, room: Room): string[] {
  return under(tree, `${room.folder}/migrations`, '.sql');
}

/** The tables a room creates, with all columns its migrations ever gave them. */
export function tablesOf(tree: Tree, room: Room): Table[] {
  const made = migrationsOf(tree, room).flatMap((file) =>
    madeBy(tree.text(file)).map((thing) => ({ ...thing, file })),
  );
  return made
    .filter(({ kind }) => kind === 'table')
    .map(({ name, file }) => {
      const about = made.filter((thing) => thing.name === name);
      const loosened = about.flatMap((thing) => thing.loosened);
      const columns = about
        .flatMap((thing) => thing.columns)
        .map((column) => (loosened.includes(column.name) ? { ...column, nullable: true } : column));
      return { name, room, file, columns, ties: about.flatMap(({ ties }) => ties) };
    });
}
