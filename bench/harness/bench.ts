/** How much a bench does: `small` rots never (it runs in the checks), `full` is what figures are quoted of. */
export type Size = 'small' | 'full';

/** One call of a bench. */
export interface Run {
  size: Size;
  /** Turns of each side that are measured; a warm-up turn comes before. */
  rounds: number;
  /** Tells the person at the terminal what goes on. */
  say(text: string): void;
}

/** What one side measured, one value a round. */
export interface Side {
  name: string;
  values: number[];
  /** CPU time of the side's server process, microseconds a request, one value a round. */
  cpuUs?: number[];
}

/** Two sides that did the same work in turns. */
export interface Comparison {
  what: string;
  unit: string;
  /** Whether a higher or a lower value is the better one. */
  better: 'higher' | 'lower';
  ours: Side;
  peer: Side;
  /** The least (for `higher`) or most (for `lower`) that ours / peer may be; null = for knowing only. */
  goal: number | null;
}

/** A figure that is held against a limit, or told for knowing. */
export interface Figure {
  what: string;
  unit: string;
  values: number[];
  max: number | null;
}

/** What a bench found. */
export interface Report {
  comparisons: Comparison[];
  figures: Figure[];
  /** What was checked of both sides' work; a bench throws when one of these is not so. */
  checked: string[];
  skipped: string[];
  /** What was done, in numbers. */
  sizes: Record<string, number | string>;
  versions: Record<string, string>;
}

/** A bench as the runner knows it. */
export interface Bench {
  name: string;
  says: string;
  run(run: Run): Promise<Report>;
}

/** A report with nothing in it yet. */
export function emptyReport(): Report {
  return { comparisons: [], figures: [], checked: [], skipped: [], sizes: {}, versions: {} };
}

/**
 * Ends a bench whose sides did not do the same.
 * @throws Error naming what differs
 */
export function mustBeSame(report: Report, what: string, ours: unknown, theirs: unknown): void {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
  if (a !== b) {
    throw new Error(`not the same work: ${what}: ours ${a.slice(0, 400)}, peer ${b.slice(0, 400)}`);
  }
  if (!report.checked.includes(what)) report.checked.push(what);
}
