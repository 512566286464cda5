import type pg from 'pg';

/** Prepared statements a connection may hold; texts beyond it are sent unnamed. */
const NAMES_MAX = 2000;

const names = new Map<string, string>();

/**
 * The name under which a SQL text is prepared, the same on every connection of the process;
 * undefined when so many texts were seen that somebody must be building them from values.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX) return undefined;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Lets all statements that are sent through a connection before anything is waited for travel
 * together: each packet is a system call here and wakes the server up there.
 */
export function sendTogether({ connection: { stream } }: pg.Client | pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
