import type { Tree } from './tree.ts';

/** One thing that is not as the house wants it. */
export interface Finding {
  /** Path below the root, with forward slashes. */
  file: string;
  /** Counted from 1; left out when the whole file is meant. */
  line?: number;
  /** What is wrong and, where it isn't obvious, why that matters. */
  says: string;
  /** What to do about it. */
  mend?: string;
}

/** One line of the check: a question about the whole tree. */
export interface Step {
  name: string;
  /** What it asks, in one line for `--help`. */
  asks: string;
  /** @throws Error when the question could not be asked at all: a tool that is missing or broke. */
  run(tree: Tree): Promise<Finding[]>;
}

/** Findings in the order in which a reader walks the tree. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.says.localeCompare(b.says),
  );
}
