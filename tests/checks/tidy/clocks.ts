import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { lineOf, parse, walk } from '../source.ts';
import { isTest, type Tree, under } from '../tree.ts';

const MENDS: Record<string, string> = {
  'new Date()': 'ctx.now, or the time as an argument',
  'Date()': 'ctx.now, or the time as an argument',
  'Date.now': 'ctx.now, or the time as an argument',
  'performance.now': 'ctx.now, or a measure of the kernel',
  'process.hrtime': 'ctx.now, or a measure of the kernel',
  'Math.random': 'ctx.chance, or the number as an argument',
  'process.env': 'ctx.config: the kernel reads the environment once',
};

/** Where the world is read: the kernel and the command line; test kits prove things with it. */
const ALLOWED = /^server\/(main\.ts$|kernel\/|testing\/)/;

/** Time, randomness and environment come from outside, or nothing can be tested or replayed. */
export function clocks(tree: Tree): Finding[] {
  return under(tree, 'server', '.ts')
    .filter((file) => !ALLOWED.test(file) && !isTest(file))
    .flatMap((file) => inFile(tree, file));
}

function inFile(tree: Tree, file: string): Finding[] {
  const findings: Finding[] = [];
  walk(parse(tree, file), (node) => {
    const use = useOf(node);
    const mend = use === undefined ? undefined : MENDS[use];
    if (use !== undefined && mend !== undefined)
      findings.push({ file, line: lineOf(node), says: `uses ${use}`, mend });
  });
  return findings;
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText()}.${node.name.text}`;
  return undefined;
}
