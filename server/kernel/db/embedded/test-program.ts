import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import { openEmbedded, type EmbeddedOptions } from './open-embedded.ts';

/**
 * A program for the tests to kill: locks or opens a folder, writes one line of JSON about how that
 * went, and closes when its standard input ends.
 * Argument: `{ only?: 'lock' }` and the options of `openEmbedded` as JSON, without log and signal.
 */
const silent = { info() {}, warn() {}, error() {} };
const wanted = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions & { only?: 'lock' };
const say = (about: object) => process.stdout.write(`${JSON.stringify(about)}\n`);

try {
  await (wanted.only === 'lock' ? lockOnly() : open());
} catch (error) {
  say({ won: false, program: process.pid, error: (error as Error).message });
  process.exitCode = 3;
}

async function lockOnly(): Promise<void> {
  await lockFolder(wanted.folder);
  say({ won: true, program: process.pid });
  process.stdin.resume();
}

async function open(): Promise<void> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort(new Error('told to stop')));
  const embedded = await openEmbedded({ ...wanted, log: silent, signal: stop.signal });
  process.once('SIGINT', () => void drain(embedded.url).then(() => process.stdin.destroy()));
  process.stdin.once('close', () => void embedded.close()).resume();
  const { url, adminUrl, pid } = embedded;
  say({ won: true, program: process.pid, url, adminUrl, pid, tookMs: performance.now() });
}

/** What a program does when Ctrl-C reaches it: its last words to the database. */
async function drain(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('create table last_words as select now()');
  await client.end();
  say({ drained: true });
}
