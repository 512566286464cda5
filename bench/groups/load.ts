import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Found, Phase, Plan, Script } from './script.ts';

/** As the original's own load test has them: a thousand users in ninety seconds. */
export const PHASES: Phase[] = [
  { perSecond: 5, seconds: 20 },
  { perSecond: 10, seconds: 30 },
  { perSecond: 15, seconds: 40 },
];

/** A script that comes with this bench, or one of one's own. */
export async function readScript(file: string): Promise<Script> {
  const path = file.includes('/') ? file : join(import.meta.dirname, 'scripts', `${file}.json`);
  return JSON.parse(await readFile(path, 'utf8')) as Script;
}

/** Lets the users of a plan live, in a process of their own. */
export async function letLive(plan: Plan): Promise<Found> {
  const child = fork(join(import.meta.dirname, 'load-process.ts'), []);
  try {
    await once(child, 'message');
    child.send(plan);
    const [told] = (await once(child, 'message')) as [{ found?: Found; broken?: string }];
    if (!told.found) throw new Error(`the load broke: ${told.broken ?? 'nothing was told'}`);
    return told.found;
  } finally {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  }
}
