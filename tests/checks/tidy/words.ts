import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

interface Word {
  pattern: RegExp;
  says: string;
  mend: string;
}

/** Written in halves, so that this file keeps its own rule. */
const WORDS: Word[] = [
  {
    pattern: new RegExp(`\\b(TO${'DO'}|FIX${'ME'})\\b`),
    says: 'leaves work in a comment',
    mend: 'do it, or open an issue',
  },
  {
    pattern: new RegExp(`(?<![\\w.~$})-])/(wor${'k'}|roo${'t'}|tmp/pla${'n'})(?=/|['"\`\\s]|$)`),
    says: 'names a folder of one machine',
    mend: 'take it from the configuration, or from import.meta.dirname',
  },
  {
    pattern: new RegExp(`@ts-(ign${'ore'}|no${'check'})`),
    says: 'silences the type checker',
    mend: 'give the value its type',
  },
  {
    pattern: /(?:\/\/|\/\*|<!--)\s*(?:ox|es)lint-disable(?!.*\s--\s\S)/,
    says: 'silences the linter without a reason',
    mend: 'mend it; else write `oxlint-disable-next-line rule -- why`',
  },
];

/** Nobody reads them line by line. */
const UNREAD = /(^|\/)package-lock\.json$|\.svg$/;

/** Words that no file of the tree may hold. */
export function words(tree: Tree): Finding[] {
  return tree.files
    .filter((file) => !UNREAD.test(file) && !tree.text(file).includes('\0'))
    .flatMap((file) =>
      tree
        .text(file)
        .split('\n')
        .flatMap((text, i) => inLine(file, text, i + 1)),
    );
}

function inLine(file: string, text: string, line: number): Finding[] {
  return WORDS.flatMap(({ pattern, says, mend }) => {
    const found = pattern.exec(text);
    return found ? [{ file, line, says: `${says}: "${found[0].trim()}"`, mend }] : [];
  });
}
