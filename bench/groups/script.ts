/** One request of a virtual user; texts hold `{names}` of what is known or was kept. */
export interface Step {
  name: string;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  /** The status of success. */
  status: number;
  /** What of the answer is kept, by the name under which later steps find it: dots lead inside. */
  keep?: Record<string, string>;
  /** What the answer's text must hold. */
  holds?: string;
}

/** One frame that is said over a socket, and a text by which its answer is known. */
export interface Word {
  say: unknown;
  until: string;
  keep?: Record<string, string>;
}

/**
 * What one virtual user does, for a server that speaks it: any server, told as data. Sockets take the
 * place of some of the steps.
 */
export interface Script {
  name: string;
  headers: Record<string, string>;
  steps: Step[];
  socket?: {
    path: string;
    protocol?: string;
    /** Asked before the socket is opened. */
    ticket?: Omit<Step, 'name'>;
    instead: Record<string, Word[]>;
  };
}

/** So many users a second, for so long. */
export interface Phase {
  perSecond: number;
  seconds: number;
}

/** Everything a load process needs. */
export interface Plan {
  url: string;
  script: Script;
  /** What is known of each user: at least `token`. */
  users: Record<string, string>[];
  phases: Phase[];
  /** Whether sockets take their steps. */
  sockets: boolean;
}

/** What became of it; times in milliseconds. */
export interface Found {
  users: number;
  requests: number;
  /** Of users who did not come to the end: what went wrong first. */
  failed: string[];
  latencyMs: Spread;
  durationMs: Spread;
  steps: Record<string, Spread>;
}

/** Where many values lie. */
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** A value with its `{names}` filled in. */
export function filled<T>(value: T, known: Record<string, string>): T {
  const text = JSON.stringify(value).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const found = known[name];
    return found === undefined ? whole : JSON.stringify(found).slice(1, -1);
  });
  return JSON.parse(text) as T;
}

/** What is at the end of a path of dots, as text. @throws Error when nothing is there */
export function pick(value: unknown, path: string): string {
  let at = value;
  for (const name of path.split('.')) at = (at as Record<string, unknown> | null)?.[name];
  if (typeof at !== 'string' && typeof at !== 'number') throw new Error(`nothing at ${path}`);
  return String(at);
}
