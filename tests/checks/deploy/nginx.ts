import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

/** What is wrong with the form of an nginx file: blocks that stay open, directives without an end. */
export function nginx(tree: Tree, file: string): Finding[] {
  const findings: Finding[] = [];
  const open: number[] = [];
  for (const [i, raw] of tree.text(file).split('\n').entries()) {
    const text = raw.replace(/(^|\s)#.*$/, '').trim();
    if (text === '') continue;
    const line = i + 1;
    if (text.endsWith('{')) open.push(line);
    else if (text === '}') {
      if (open.pop() === undefined)
        findings.push({ file, line, says: 'closes a block that none opened' });
    } else if (!text.endsWith(';'))
      findings.push({ file, line, says: 'has a directive without an end' });
  }
  return [
    ...findings,
    ...open.map((line) => ({ file, line, says: 'opens a block that stays open' })),
  ];
}
