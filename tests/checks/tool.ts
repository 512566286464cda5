import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Tree } from './tree.ts';

/** The repository these checks belong to: where their tools and configurations stand. */
export const HOUSE = resolve(import.meta.dirname, '../..');

/** How a command ended and what it said. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a Node script in a folder, with this Node first on the path of whatever it starts. */
export function runScript(script: string, args: string[], cwd: string): Promise<Ran> {
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  // Tools draw for people where they see CI; what they say is read by a program here.
  const { CI: _ci, ...own } = process.env;
  const env = { ...own, PATH: path, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off' };
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ran: Ran = { code: 1, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => (ran.out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (ran.err += part));
    child.once('error', fail);
    child.once('close', (code) => settle({ ...ran, code: code ?? 1 }));
  });
}

/**
 * Runs the command of an installed package (`oxlint`, or `tsc` of `typescript`) in a folder.
 * @throws Error when the package is not installed
 */
export function runTool(pkg: string, args: string[], cwd: string, bin = pkg): Promise<Ran> {
  return runScript(commandOf(pkg, bin), args, cwd);
}

/** What a tool answered as JSON. @throws Error with what it said instead */
export function answer<T>(tool: string, { code, out, err }: Ran): T {
  try {
    return JSON.parse(out) as T;
  } catch (error) {
    const said = `${err}\n${out}`.trim().slice(0, 2000);
    throw new Error(`${tool} ended with ${code} and no findings to read:\n${said}`, {
      cause: error,
    });
  }
}

/** The tree's own configuration of a tool, else the house's. */
export function configOf(tree: Tree, file: string): string {
  return existsSync(join(tree.root, file)) ? join(tree.root, file) : join(HOUSE, file);
}

function commandOf(pkg: string, bin: string): string {
  for (const place of [HOUSE, join(HOUSE, 'web'), join(HOUSE, 'server')]) {
    const folder = join(place, 'node_modules', pkg);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      bin: string | Record<string, string>;
    };
    const path = typeof bins === 'string' ? bins : bins[bin];
    if (path !== undefined) return join(folder, path);
  }
  throw new Error(`${pkg} is not installed: run npm ci`);
}
