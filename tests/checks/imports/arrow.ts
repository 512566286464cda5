/** One arrow that may not be drawn, as dependency-cruiser takes it. */
export interface Arrow {
  name: string;
  severity: 'error';
  /** Why, and what to do instead. */
  comment: string;
  from: Ends;
  to: Ends;
}

/** Which files stand at one end of an arrow. */
interface Ends {
  path?: string | string[];
  pathNot?: string | string[];
  orphan?: boolean;
  circular?: boolean;
  couldNotResolve?: boolean;
  dependencyTypes?: string[];
  dependencyTypesNot?: string[];
}

export const TEST = '\\.test\\.ts$';
/** The kernel's and the house's own test kits. */
export const TESTING = '^server/(kernel/)?testing/';
/** What only tests and benches draw on. */
export const PROVING = [TEST, '(^|/)(test-[^/]+|conformance)\\.ts$', '^tests/', '^bench/', TESTING];

/** Forbids an arrow. */
export function arrow(name: string, comment: string, from: Ends, to: Ends): Arrow {
  return { name, severity: 'error', comment, from, to };
}

/** A pattern for this path and no other. */
export function exactly(path: string): string {
  return `^${path.replaceAll('.', '\\.')}$`;
}
