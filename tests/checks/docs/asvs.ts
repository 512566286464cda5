import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

const TABLE = 'docs/security.md';
const ROW = /^\| (\d+\.\d+\.\d+) \|(.*)\|\s*$/;
const VERDICTS = ['met', 'partly', 'no', 'not ours'];

/**
 * The table of the verification standard: each requirement stands in it once, is met by the word of a
 * test that is linked (links look whether it is there), or says in words where it falls short.
 */
export function asvs(tree: Tree): Finding[] {
  if (!tree.has(TABLE)) return [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [i, text] of tree.text(TABLE).split('\n').entries()) {
    const [, number = '', rest = ''] = ROW.exec(text) ?? [];
    if (number === '') continue;
    const tell = (says: string, mend: string) =>
      findings.push({ file: TABLE, line: i + 1, says: `${number} ${says}`, mend });
    const [, verdict = '', shown = ''] = rest.split('|').map((cell) => cell.trim());
    if (seen.has(number)) tell('stands in the table twice', 'keep one of the rows');
    seen.add(number);
    if (!VERDICTS.includes(verdict)) {
      tell(`has the verdict "${verdict}"`, `say one of ${VERDICTS.join(', ')}`);
    }
    const isProved = /\]\([^)]*(\.test\.ts|tests\/checks\/[^)]*)\)/.test(shown);
    if (verdict === 'met' && !isProved) tell('is met, but no test says so', 'link the test');
    if (shown.length < 5) tell('says nothing of why', 'say it in a few words');
  }
  return findings;
}
