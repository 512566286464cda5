import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { resolveImport } from '../rooms.ts';
import { bare, lineOf, objectGivenTo, parse, property, stringOf, stringsOf } from '../source.ts';
import type { Tree } from '../tree.ts';

/** One entry of a room's `keeps`. */
export interface Kept {
  table: string;
  person: string;
  line: number;
  /** Which of `exported` and `forgotten` it leaves out. */
  missing: string[];
  /** What becomes of it; undefined when that is not written out. */
  forgotten: string | undefined;
  /** Columns that it names, by what they are named for; undefined when they are not written out. */
  omit: string[] | undefined;
  blank: string[] | undefined;
  /** Whether it names a law. */
  hasLaw: boolean;
}

/** What a `module.ts` says in `keeps:`, written there or in a constant beside it. */
export function keepsOf(tree: Tree, file: string): { keeps: Kept[]; findings: Finding[] } {
  const object = objectGivenTo(parse(tree, file), 'room')?.object;
  const value = object && property(object, 'keeps');
  if (!object || !value) return { keeps: [], findings: [] };
  const list = ts.isIdentifier(value) ? constant(tree, file, value.text) : value;
  return entriesOf(file, lineOf(value), list);
}

/** The keeps of the kernel's own tables, which are a constant of this name. */
export function kernelKeepsOf(tree: Tree, file: string): { keeps: Kept[]; findings: Finding[] } {
  if (!tree.has(file)) return { keeps: [], findings: [] };
  return entriesOf(file, 1, constant(tree, file, 'kernelKeeps'));
}

function entriesOf(file: string, line: number, list: ts.Node | undefined) {
  const unreadable = {
    file,
    line,
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
  const texts = (name: string) => {
    const value = property(node, name);
    return value ? stringsOf(value) : [];
  };
  return {
    table,
    person,
    line: lineOf(node),
    missing,
    forgotten: stringOf(property(node, 'forgotten')),
    omit: texts('omit'),
    blank: texts('blank'),
    hasLaw: property(node, 'law') !== undefined,
  };
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
