import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

const TABLE = 'docs/security.md';
const ROW = /^\| (\d+\.\d+\.\d+) \|(.*)\|\s*$/;
const VERDICTS = ['met', 'partly', 'no', 'not ours'];
/** How the text above the table counts it. */
const COUNTED =
  /All (\d+) requirements[\s\S]*?: (\d+) are met, (\d+) partly, (\d+) not, (\d+) are not ours/;

/**
 * The table of the verification standard: each requirement stands in it once, is met by the word of a
 * test that is linked (links look whether it is there), or says in words where it falls short; and the
 * text counts them as they are.
 */
export function asvs(tree: Tree): Finding[] {
  if (!tree.has(TABLE)) return [];
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const [i, text] of tree.text(TABLE).split('\n').entries()) {
    const [, number = '', rest = ''] = ROW.exec(text) ?? [];
    if (number === '') continue;
    const tell = (says: string, mend: string) =>
      findings.push({ file: TABLE, line: i + 1, says: `${number} ${says}`, mend });
    const [, verdict = '', shown = ''] = rest.split('|').map((cell) => cell.trim());
    if (seen.has(number)) tell('stands in the table twice', 'keep one of the rows');
    seen.set(number, verdict);
    if (!VERDICTS.includes(verdict)) {
      tell(`has the verdict "${verdict}"`, `say one of ${VERDICTS.join(', ')}`);
    }
    const isProved = /\]\([^)]*(\.test\.ts|tests\/checks\/[^)]*)\)/.test(shown);
    if (verdict === 'met' && !isProved) tell('is met, but no test says so', 'link the test');
    if (shown.length < 5) tell('says nothing of why', 'say it in a few words');
  }
  return [...findings, ...miscounted(tree, [...seen.values()])];
}

function miscounted(tree: Tree, verdicts: string[]): Finding[] {
  const found = COUNTED.exec(tree.text(TABLE));
  if (!found) return [];
  const counts = VERDICTS.map((each) => verdicts.filter((verdict) => verdict === each).length);
  const [told, real] = [found.slice(1).join(', '), [verdicts.length, ...counts].join(', ')];
  if (told === real) return [];
  return [{ file: TABLE, says: `counts ${told} where there are ${real}`, mend: 'count again' }];
}
