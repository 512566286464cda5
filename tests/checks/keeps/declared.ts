import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { resolveImport } from '../rooms.ts';
import { bare, lineOf, objectGivenTo, parse, property, stringOf } from '../source.ts';
import type { Tree } from '../tree.ts';

/** One entry of a room's `keeps`. */
export interface Kept {
  table: string;
  person: string;
  line: number;
  /** Which of `exported` and `forgotten` it leaves out. */
  missing: string[];
}

/** What a `module.ts` says in `keeps:`, written there or in a constant beside it. */
export function keepsOf(tree: Tree, file: string): { keeps: Kept[]; findings: Finding[] } {
  const object = objectGivenTo(parse(tree, file), 'room')?.object;
  const value = object && property(object, 'keeps');
  if (!object || !value) return { keeps: [], findings: [] };
  const list = ts.isIdentifier(value) ? constant(tree, file, value.text) : value;
  const unreadable = {
    file,
    line: lineOf(value),
    says: 'keeps: must be a list of objects, written out',
  };
  if (!list || !ts.isArrayLiteralExpression(list)) return { keeps: [], findings: [unreadable] };
  const keeps = list.elements.map(entry);
  const readable = keeps.filter((kept) => kept !== undefined);
  return { keeps: readable, findings: readable.length === keeps.length ? [] : [unreadable] };
}

function entry(node: ts.Expression): Kept | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const table = stringOf(property(node, 'table'));
  const person = stringOf(property(node, 'person'));
  if (table === undefined || person === undefined) return undefined;
  const missing = ['exported', 'forgotten'].filter((name) => !property(node, name));
  return { table, person, line: lineOf(node), missing };
}

/** The value of a constant of this file, or of the file in the room it is imported from. */
function constant(tree: Tree, file: string, name: string): ts.Expression | undefined {
  for (const statement of parse(tree, file).statements) {
    if (ts.isVariableStatement(statement)) {
      const declared = statement.declarationList.declarations.find(
        (one) => one.name.getText() === name,
      );
      if (declared?.initializer) return bare(declared.initializer);
    }
    if (!ts.isImportDeclaration(statement)) continue;
    const from = resolveImport(file, stringOf(statement.moduleSpecifier) ?? '');
    const bindings = statement.importClause?.namedBindings;
    if (from === undefined || !tree.has(from) || !bindings || !ts.isNamedImports(bindings))
      continue;
    const found = bindings.elements.find((element) => element.name.text === name);
    if (found) return constant(tree, from, (found.propertyName ?? found.name).text);
  }
  return undefined;
}
