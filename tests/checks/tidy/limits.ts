import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { lineOf, nameText, parse, walk } from '../source.ts';
import { isTest, type Tree } from '../tree.ts';

/** Limits stand together in a room's `limits.ts`, where they can be read, compared and told. */
export function limits(tree: Tree): Finding[] {
  return tree.files
    .filter((file) => /^server\/(apps|capabilities)\/.*\.ts$/.test(file) && !isTest(file))
    .filter((file) => !file.endsWith('/limits.ts'))
    .flatMap((file) => inFile(tree, file));
}

function inFile(tree: Tree, file: string): Finding[] {
  const findings: Finding[] = [];
  walk(parse(tree, file), (node) => {
    if (!ts.isPropertyAssignment(node) || nameText(node.name) !== 'limit') return;
    walk(node.initializer, (part) => {
      if (!ts.isNumericLiteral(part) || isFirstOfPage(node, part)) return;
      const mend = "name it in the room's limits.ts, with its unit and reason";
      findings.push({
        file,
        line: lineOf(part),
        says: `limit: holds the bare number ${part.getText()}`,
        mend,
      });
    });
  });
  return findings;
}

/** A page of a list has at least one thing on it: `limit: Type.Integer({ minimum: 1 })` limits nothing. */
function isFirstOfPage(limit: ts.PropertyAssignment, number: ts.NumericLiteral): boolean {
  const { parent } = number;
  const isMinimum = ts.isPropertyAssignment(parent) && nameText(parent.name) === 'minimum';
  return isMinimum && parent !== limit && number.text === '1';
}
