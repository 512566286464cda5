import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTree } from './checks/tree.ts';
import { prepareWeb } from './checks/web-ready.ts';

const ROOT = join(import.meta.dirname, '..');
const HELP = `Usage: npm test [-- options] [files ...]

Runs all tests: server, web, checks, benches in their small size, and journeys in a real browser.

  --distributed   the tests against the PostgreSQL of MADANG_TEST_DATABASE_URL instead
  --project NAME  one project of vitest.config.ts
  --help          this text
`;

/** Runs Vitest with the reporter that closes with the line `N passed, N failed`. */
async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      distributed: { type: 'boolean' },
      project: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  // What the web app's tests rest on is generated, and a fresh clone has none of it yet.
  await prepareWeb(openTree(ROOT));
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const config = values.distributed ? 'vitest.distributed.config.ts' : 'vitest.config.ts';
  const project = values.project === undefined ? [] : ['--project', values.project];
  const reporter = join(import.meta.dirname, 'count-reporter.ts');
  const child = spawn(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      config,
      '--reporter',
      'default',
      '--reporter',
      reporter,
      ...project,
      ...positionals,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await run(process.argv.slice(2));
