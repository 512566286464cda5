import { flushCompileCache } from 'node:module';
import { elapsedMs } from '../kernel/clock.ts';
import type { Config } from '../kernel/config/config.ts';
import { furnishHouse, openHttpDoor, openJobs, type House } from '../kernel/house/open.ts';
import { openLog, type Log } from '../kernel/log/log.ts';
import { buildWeb } from './build-web.ts';
import type { Command } from './command.ts';
import { openConfigured } from './open.ts';
import { openToEdges } from './open-to-edges.ts';

/** Starts the house and serves until it is told to stop. */
export const start: Command = {
  name: 'start',
  says: 'start the house (what npm start does)',
  usage: '',
  help: `Starts everything that MADANG_ROLES asks for (by default the web server, the end of its sockets
and the jobs) on the embedded PostgreSQL, or on the one of DATABASE_URL; an edge alone needs neither. Builds the web app when its sources changed.
Settings are environment variables; all stand in .env.example. Ctrl-C drains and stops all.`,
  async run({ config: read, print }) {
    const config = read();
    const log = openLog(config.logLevel);
    const stop = stopSignal(log);
    const closers: (() => Promise<void>)[] = [];
    try {
      await openAll({ config, log, stop, closers, print });
      // Now, not at the end: a house that is killed has no end, and would compile anew each time.
      flushCompileCache();
      // What only the start needed goes now: a house at rest would keep it until it is busy.
      globalThis.gc?.({ type: 'major', flavor: 'last-resort' });
      await stop.asked;
      log.info('closing: requests and jobs at hand end first');
    } catch (error) {
      // A start that was told to stop ends as it was told to.
      if (!stop.signal.aborted) throw error;
    } finally {
      // The last opened first: doors, then jobs, then the database under them.
      for (const close of closers.toReversed()) await close();
    }
    return 0;
  },
};

interface Opening {
  config: Config;
  log: Log;
  stop: StopSignal;
  /** What was opened adds here how it is closed. */
  closers: (() => Promise<void>)[];
  print(text: string): void;
}

async function openAll(opening: Opening): Promise<void> {
  const { config, log, stop, closers, print } = opening;
  if (!config.roles.has('http') && config.roles.has('edge')) return openAsEdge(opening);
  const web = config.roles.has('http') ? buildWeb(log, stop.signal) : null;
  const opened = await openConfigured(config, log, stop.signal);
  closers.push(opened.close);
  const { house } = opened;
  if (config.adminFactors === 'optional') {
    log.warn(
      'administrators need no second factor: set MADANG_ADMIN_FACTORS=required for real use',
    );
  }
  await furnishHouse(house);
  if (config.roles.has('jobs')) {
    const crew = await openJobs(house);
    closers.push(() => crew.stop());
  }
  if (!web) return;
  const door = await openHttpDoor(house, web);
  closers.push(() => door.close());
  const edges = await openToEdges(config, log, door);
  // Before the door: an edge that goes to another core finishes here what it asked.
  if (edges) closers.push(() => edges.close());
  const address = await door.listen();
  await web.built;
  print(greeting(house, address, config, edges?.address ?? null));
}

/** Ends sockets for a core elsewhere. */
async function openAsEdge({ config, log, closers, print }: Opening): Promise<void> {
  const { openEdge } = await import('../kernel/realtime/edge/open-edge.ts');
  const edge = await openEdge(config, log);
  closers.push(() => edge.close());
  const address = await edge.listen();
  const cores = config.edge.cores.join(', ');
  print(`\n  Madang is open: ${address}\n\n  An edge of ${cores}    Stop: Ctrl-C\n`);
}

function greeting(house: House, address: string, config: Config, edges: string | null): string {
  const lines = ['', `  Madang is open: ${config.publicUrl ?? address}`, ''];
  const people = house.wiring.rooms.flatMap((room) => room.samplePeople ?? []);
  if (config.samples && people.length > 0) {
    lines.push('  Sample accounts (all with the same password):');
    for (const { name, email } of people) lines.push(`    ${email}  ${name}`);
    lines.push(`  Password: ${people[0]?.password ?? ''}`, '');
  }
  if (edges !== null) lines.push(`  Edges: ${edges}`, '');
  lines.push(`  API: ${address}/api/docs    Stop: Ctrl-C`, '');
  return lines.join('\n');
}

interface StopSignal {
  /** Aborted at the first signal: a start under way is given up. */
  signal: AbortSignal;
  /** Resolves at the first signal. */
  asked: Promise<void>;
}

/** Two signals within this time are one wish: a terminal and npm may both pass on a single Ctrl-C. */
const SAME_WISH_MS = 1_000;

/** Listens for the signals that ask a program to stop; asked again a little later, it ends at once. */
function stopSignal(log: Log): StopSignal {
  const controller = new AbortController();
  let askedMs = 0;
  const asked = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted && elapsedMs() - askedMs < SAME_WISH_MS) return;
        if (controller.signal.aborted) {
          log.warn('stopped without draining: asked twice');
          process.exit(130);
        }
        askedMs = elapsedMs();
        controller.abort(new Error(`stopped by ${name}`));
        resolve();
      });
    }
  });
  return { signal: controller.signal, asked };
}
