/** `npm run check [-- step...]`: everything that is checked, not hoped for. See CONTRIBUTING.md. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asText, runSteps } from './run.ts';
import { STEPS } from './steps.ts';
import { HOUSE } from './tool.ts';
import { openTree } from './tree.ts';

const HELP = `Usage: npm run check [-- <step>... --root <folder>]

Asks whether the house keeps its rules; all steps, or those named. Exit code 1 when one fails.

${STEPS.map(({ name, asks }) => `  ${name.padEnd(10)}${asks}?`).join('\n')}
`;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, root: { type: 'string', default: HOUSE } },
    allowPositionals: true,
  });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const unknown = positionals.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no step. See --help.`);
  const wanted = STEPS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const outcomes = await runSteps(
    wanted,
    openTree(resolve(values.root)),
    availableParallelism(),
    (outcome) => print(asText(outcome)),
  );
  const failed = outcomes.filter(
    ({ findings, broke }) => findings.length > 0 || broke !== undefined,
  );
  print(
    failed.length === 0
      ? '\nThe house keeps its rules.'
      : `\nFailed: ${failed.map(({ step }) => step.name).join(', ')}.`,
  );
  return failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
