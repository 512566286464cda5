import type { Finding } from '../finding.ts';
import { bareSql } from '../keeps/sql.ts';
import type { Tree } from '../tree.ts';

const NAME = /^(\d{3})-[a-z0-9]+(-[a-z0-9]+)*\.sql$/;
const BACKWARD = /\b(drop\s+(table|schema|column|view)|truncate|rename\s+(to|column))\b/i;

/** Migrations run in the order of their numbers, forward only, and only add. */
export function migrations(tree: Tree): Finding[] {
  const folders = Map.groupBy(
    tree.files.filter((file) => file.includes('/migrations/')),
    (file) => file.slice(0, file.lastIndexOf('/')),
  );
  return [...folders.values()].flatMap((files) => [
    ...files.flatMap((file) => ofFile(tree, file)),
    ...ofOrder(files),
  ]);
}

function ofFile(tree: Tree, file: string): Finding[] {
  if (!NAME.test(nameOf(file))) return [{ file, says: 'is not named like 001-noun.sql' }];
  const found = BACKWARD.exec(bareSql(tree.text(file)));
  if (!found) return [];
  const mend = 'add beside it; the program before this one may still be running';
  return [{ file, says: `takes away what older programs use: "${found[0]}"`, mend }];
}

function ofOrder(files: string[]): Finding[] {
  return files
    .filter((file) => NAME.test(nameOf(file)))
    .toSorted()
    .flatMap((file, i) => {
      const number = Number(nameOf(file).slice(0, 3));
      const mend = 'numbers begin at 001 and leave no gap, none twice';
      return number === i + 1
        ? []
        : [{ file, says: `is number ${number} in place ${i + 1}`, mend }];
    });
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
