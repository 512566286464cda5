/** A column as a migration writes it. */
export interface Column {
  name: string;
  /** The table it points to, `schema.table`. */
  references?: string;
  /** Whether it may hold nothing. */
  nullable: boolean;
}

/** A foreign key, of a column or of the table. */
export interface Tie {
  to: string;
  /** Whether its rows go, or let go, when the row it points to goes. */
  letsGo: boolean;
}

/** What one migration makes. */
export interface Made {
  kind: string;
  /** As written: `schema.name`, or a bare name. */
  name: string;
  /** Of tables only; of `alter table`, the columns it adds. */
  columns: Column[];
  /** Table constraints that point elsewhere. */
  references: string[];
  /** All foreign keys: those of columns, and those of the table. */
  ties: Tie[];
  /** Of `alter table`: columns that may hold nothing from now on. */
  loosened: string[];
}

/** SQL without comments and without what stands in quotes: only names and keywords are left. */
export function bareSql(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );
}

const CREATE =
  /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(table|materialized\s+view|view|type|function|sequence|domain)\s+(?:if\s+not\s+exists\s+)?([\w."]+)/gi;
const ALTER = /\balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?([\w."]+)([^;]*)/gi;
const REFERENCES = /\breferences\s+([\w."]+)/i;
const LETS_GO = /\bon\s+delete\s+(cascade|set\s+null)\b/i;
const LOOSENED = /\balter\s+(?:column\s+)?([\w"]+)\s+drop\s+not\s+null\b/gi;
const NOT_NULL = /\b(not\s+null|primary\s+key)\b/i;
/** Words with which a table constraint begins, where a column would begin with its name. */
const CONSTRAINT = /^(constraint|primary|unique|check|foreign|exclude|like)\b/i;

/** Everything that a migration creates, and the columns it adds to what is there. */
export function madeBy(sql: string): Made[] {
  const bare = bareSql(sql);
  const created = [...bare.matchAll(CREATE)].map((match): Made => {
    const [whole, kind = '', name = ''] = match;
    const body = /^table$/i.test(kind) ? parenthesised(bare, match.index + whole.length) : '';
    return { kind: kind.toLowerCase(), name: unquoted(name), ...columnsIn(body), loosened: [] };
  });
  const altered = [...bare.matchAll(ALTER)].map(([, name = '', rest = '']): Made => {
    const added = atTopLevel(rest).flatMap(
      (part) => /^\s*add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?([\s\S]*)/i.exec(part)?.[1] ?? [],
    );
    const loosened = [...rest.matchAll(LOOSENED)].map(([, column = '']) => unquoted(column));
    return { kind: 'alter table', name: unquoted(name), ...columnsIn(added.join(',')), loosened };
  });
  return [...created, ...altered];
}

function columnsIn(body: string): Pick<Made, 'columns' | 'references' | 'ties'> {
  const columns: Column[] = [];
  const references: string[] = [];
  const ties: Tie[] = [];
  const inKey = primaryKey(body);
  for (const part of atTopLevel(body).map((text) => text.trim())) {
    const target = REFERENCES.exec(part)?.[1];
    const name = /^[\w"]+/.exec(part)?.[0];
    if (name === undefined) continue;
    if (target !== undefined) ties.push({ to: unquoted(target), letsGo: LETS_GO.test(part) });
    if (!CONSTRAINT.test(part)) {
      columns.push({
        name: unquoted(name),
        nullable: !NOT_NULL.test(part) && !inKey.includes(unquoted(name)),
        ...(target === undefined ? {} : { references: unquoted(target) }),
      });
    } else if (target !== undefined) references.push(unquoted(target));
  }
  return { columns, references, ties };
}

/** The columns of a primary key that stands at the end of a table. */
function primaryKey(body: string): string[] {
  const [, columns = ''] = /\bprimary\s+key\s*\(([^)]*)\)/i.exec(body) ?? [];
  return columns.split(',').map((name) => unquoted(name.trim()));
}

/** What stands between the first parenthesis from `from` on and its partner. */
function parenthesised(sql: string, from: number): string {
  const start = sql.indexOf('(', from);
  const end = sql.indexOf(';', from);
  if (start < 0 || (end >= 0 && end < start)) return '';
  let depth = 0;
  for (let i = start; i < sql.length; i++) {
    if (sql[i] === '(') depth += 1;
    if (sql[i] === ')') depth -= 1;
    if (depth === 0) return sql.slice(start + 1, i);
  }
  return sql.slice(start + 1);
}

/** Splits at commas that stand in no parenthesis. */
function atTopLevel(sql: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of sql) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts;
}

function unquoted(name: string): string {
  return name.replaceAll('"', '').toLowerCase();
}
