import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { lineOf, parse, walk } from '../source.ts';
import { isTest, type Tree } from '../tree.ts';

/** A test that sleeps is slow on a fast machine and wrong on a slow one. */
export function sleeps(tree: Tree): Finding[] {
  return tree.files.filter(isTest).flatMap((file) => {
    const findings: Finding[] = [];
    walk(parse(tree, file), (node) => {
      if (!isSleep(node)) return;
      findings.push({
        file,
        line: lineOf(node),
        says: 'sleeps',
        mend: 'wait for the condition: expect.poll, or the event itself',
      });
    });
    return findings;
  });
}

function isSleep(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) {
    return /timers\/promises['"]$/.test(node.moduleSpecifier.getText());
  }
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression.getText();
  const [first, second] = node.arguments;
  if (/^(sleep|wait|delay|pause)$/.test(called))
    return first !== undefined && ts.isNumericLiteral(first);
  return called === 'setTimeout' && isInPromise(node) && isCallback(first) && !isGiven(second);
}

function isInPromise(node: ts.Node): boolean {
  const isPromise = (above: ts.Node) =>
    ts.isNewExpression(above) && above.expression.getText() === 'Promise';
  return ts.findAncestor(node, isPromise) !== undefined;
}

/** `new Promise((resolve) => setTimeout(resolve, 50))`, however its argument is called. */
function isCallback(node: ts.Node | undefined): boolean {
  return node !== undefined && ts.isIdentifier(node);
}

/** Whether a time is an argument from outside: then this is a real clock that is handed to what is tested. */
function isGiven(time: ts.Node | undefined): boolean {
  if (!time || !ts.isIdentifier(time)) return false;
  const takesIt = (above: ts.Node) =>
    ts.isFunctionLike(above) && above.parameters.some(({ name }) => name.getText() === time.text);
  return ts.findAncestor(time, takesIt) !== undefined;
}
