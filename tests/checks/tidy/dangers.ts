import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { lineOf, parse, stringOf, walk } from '../source.ts';
import { isTest, type Tree } from '../tree.ts';

/** Functions of node:crypto that take an algorithm by its name, and which are approved. */
const APPROVED = new Map([
  ['createHash', /^sha(256|384|512)$/],
  ['createHmac', /^sha(256|384|512)$/],
  ['hkdfSync', /^sha(256|384|512)$/],
  ['createCipheriv', /^aes-256-gcm$/],
  ['createDecipheriv', /^aes-256-gcm$/],
]);

/** Patterns that are put together, each with its reason. */
const PATTERNS = new Map([
  ['server/kernel/http/faults.ts', 'the paths of actions, which hold none'],
]);

/** A constant of ours: what nobody sends. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

/** Patterns made of what somebody sent, and algorithms that are broken, unknown or chosen elsewhere. */
export function dangers(tree: Tree): Finding[] {
  return tree.files
    .filter((file) => /^(server|web\/src)\/.*\.(ts|svelte)$/.test(file))
    .filter((file) => !isTest(file) && !/\/testing\//.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => inFile(tree, file));
}

function inFile(tree: Tree, file: string): Finding[] {
  const findings: Finding[] = [];
  const constants = new Map<string, string>();
  walk(parse(tree, file), (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const text = stringOf(node.initializer);
      if (text !== undefined) constants.set(node.name.text, text);
    }
    const says = patternOf(node, file) ?? algorithmOf(node, constants);
    if (says !== undefined)
      findings.push({ file, line: lineOf(node), says, mend: 'use a constant' });
  });
  return findings;
}

function patternOf(node: ts.Node, file: string): string | undefined {
  const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (!isMade || node.expression.getText() !== 'RegExp' || PATTERNS.has(file)) return undefined;
  const [pattern] = node.arguments ?? [];
  return pattern && isConstant(pattern) ? undefined : 'makes a pattern of what is no constant';
}

function isConstant(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return CONSTANT.test(node.text);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.every(({ expression }) => isConstant(expression));
  return ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node);
}

function algorithmOf(node: ts.Node, constants: Map<string, string>): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const approved = APPROVED.get(node.expression.getText());
  const [first] = node.arguments;
  if (!approved || !first) return undefined;
  const name = ts.isIdentifier(first) ? constants.get(first.text) : stringOf(first);
  if (name === undefined) return `takes an algorithm that does not stand here`;
  return approved.test(name) ? undefined : `uses ${name}`;
}
