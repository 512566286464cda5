import ts from 'typescript';
import type { Tree } from './tree.ts';

const parsed = new WeakMap<Tree, Map<string, ts.SourceFile>>();

/** The syntax tree of a `.ts` file, or of the scripts of a `.svelte` file with its line numbers kept. */
export function parse(tree: Tree, file: string): ts.SourceFile {
  const known = parsed.get(tree) ?? new Map<string, ts.SourceFile>();
  parsed.set(tree, known);
  const source =
    known.get(file) ??
    ts.createSourceFile(
      file,
      file.endsWith('.svelte') ? scriptsOf(tree.text(file)) : tree.text(file),
      ts.ScriptTarget.ESNext,
      true,
      ts.ScriptKind.TS,
    );
  known.set(file, source);
  return source;
}

/** Everything outside of `<script>` blanked out, so that what is left stands on the same lines. */
function scriptsOf(svelte: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  let script = '';
  let from = 0;
  for (const match of svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const body = match[1] ?? '';
    const start = match.index + match[0].indexOf('>') + 1;
    script += blank(svelte.slice(from, start)) + body;
    from = start + body.length;
  }
  return script + blank(svelte.slice(from));
}

/** Calls `visit` for a node and all below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Line of a node's first character, counted from 1. */
export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** A module that a file names: statically, by re-export, by `import()` or in a type. */
export interface Import {
  specifier: string;
  line: number;
}

/** All modules that a file names. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  walk(source, (node) => {
    const named = specifierOf(node);
    if (named && ts.isStringLiteralLike(named))
      found.push({ specifier: named.text, line: lineOf(node) });
  });
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  return undefined;
}

/** The value of a property of an object literal; a shorthand `{ keeps }` gives the name `keeps`. */
export function property(object: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  for (const entry of object.properties) {
    if (!entry.name || nameText(entry.name) !== name) continue;
    if (ts.isPropertyAssignment(entry)) return bare(entry.initializer);
    if (ts.isShorthandPropertyAssignment(entry)) return entry.name;
    return entry;
  }
  return undefined;
}

/** The text of a string literal without anything to fill in; undefined for all else. */
export function stringOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The texts of an array of string literals; undefined when it is anything else. */
export function stringsOf(node: ts.Node | undefined): string[] | undefined {
  if (!node || !ts.isArrayLiteralExpression(node)) return undefined;
  const texts = node.elements.map(stringOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The object given to the first call of `callee({...})`, with its call. */
export function objectGivenTo(
  source: ts.Node,
  callee: string,
): { call: ts.CallExpression; object: ts.ObjectLiteralExpression } | undefined {
  let found: { call: ts.CallExpression; object: ts.ObjectLiteralExpression } | undefined;
  walk(source, (node) => {
    if (found || !ts.isCallExpression(node) || node.expression.getText() !== callee) return;
    const object = node.arguments[0];
    if (object && ts.isObjectLiteralExpression(object)) found = { call: node, object };
  });
  return found;
}

/** An expression without `as const`, `satisfies T` and parentheses around it. */
export function bare(node: ts.Expression): ts.Expression {
  const isWrapped =
    ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node);
  return isWrapped ? bare(node.expression) : node;
}

/** The name of a declaration or property as written, without quotes. */
export function nameText(name: ts.Node): string {
  return ts.isStringLiteralLike(name) ? name.text : name.getText();
}
