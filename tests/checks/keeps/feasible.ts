import type { Finding } from '../finding.ts';
import type { Room } from '../rooms.ts';
import type { Tree } from '../tree.ts';
import { keepsOf, type Kept } from './declared.ts';
import type { Column } from './sql.ts';
import type { Table } from './tables.ts';

const WAYS = ['deleted', 'anonymised', 'kept by law'];

/** Whether the house can do what an entry of `keeps` says: it is done by the entry alone. */
export function feasible(file: string, kept: Kept, columns: readonly Column[]): Finding[] {
  const { table, person, line, forgotten, omit, blank, hasLaw } = kept;
  const finding = (says: string, mend?: string): Finding => ({
    file,
    line,
    says,
    ...(mend === undefined ? {} : { mend }),
  });
  const findings: Finding[] = [];
  if (omit === undefined || blank === undefined)
    return [finding(`omit: and blank: of ${table} must be lists of columns, written out`)];
  for (const name of [...omit, ...blank].filter(
    (each) => !columns.some((column) => column.name === each),
  ))
    findings.push(finding(`names the column ${name}, which ${table} does not have`));
  if (forgotten !== undefined && !WAYS.includes(forgotten))
    findings.push(finding(`forgets ${table} in no way there is: "${forgotten}"`, WAYS.join(', ')));
  if (forgotten === 'kept by law' && !hasLaw)
    findings.push(
      finding(`keeps ${table} by a law that it does not name`, 'add law: which, and how long'),
    );
  if (blank.length > 0 && forgotten !== 'anonymised')
    findings.push(finding(`blanks columns of ${table}, whose rows are not anonymised`));
  if (forgotten !== 'anonymised') return findings;
  const fixed = columns.filter(
    ({ name, nullable }) => !nullable && [person, ...blank].includes(name),
  );
  return [
    ...findings,
    ...fixed.map(({ name }) =>
      finding(
        `cannot blank ${table}.${name}, which may not be null`,
        'delete the rows, or let the column be null',
      ),
    ),
  ];
}

/**
 * Foreign keys that would hold a person's rows when they are to be deleted: what leans on such a row
 * goes with it, or lets it go. So tables that know the person through another one only are forgotten too.
 */
export function held(tree: Tree, rooms: readonly Room[], tables: readonly Table[]): Finding[] {
  const deleted = new Set(
    rooms
      .map((room) => `${room.folder}/module.ts`)
      .filter((file) => tree.has(file))
      .flatMap((file) => keepsOf(tree, file).keeps)
      .filter(({ forgotten }) => forgotten === 'deleted')
      .map(({ table }) => table),
  );
  return tables.flatMap(({ name, file, ties }) =>
    ties
      .filter(({ to, letsGo }) => deleted.has(to) && !letsGo)
      .map(({ to }) => ({
        file,
        says: `${name} would hold rows of ${to} that must be deleted with their person`,
        mend: 'on delete cascade, or on delete set null',
      })),
  );
}
