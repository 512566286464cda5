import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Size } from './harness/bench.ts';
import { machine } from './harness/machine.ts';
import { judgeComparison, reportText } from './harness/print.ts';
import { benches } from './benches.ts';

const ROUNDS = { small: 2, full: 5 };

const HELP = `Measures Madang against others that do the same work, in turns on this machine.

Usage: npm run bench -- <name ...> [--size small|full] [--rounds N] [--json FILE]

  --size     small takes seconds and only shows that it runs; full is what counts (default full)
  --rounds   turns of each side (default ${ROUNDS.small} small, ${ROUNDS.full} full)
  --json     also writes everything measured, with versions and the machine, to FILE

Benches:
${benches.map(({ name, says }) => `  ${name.padEnd(10)}${says}`).join('\n')}`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      size: { type: 'string', default: 'full' },
      rounds: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    return values.help ? 0 : 1;
  }
  if (values.size !== 'small' && values.size !== 'full') throw new Error('--size is small or full');
  const size: Size = values.size;
  const rounds = Number(values.rounds ?? ROUNDS[size]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a whole number from 1');
  const chosen = positionals.map(benchOf);
  const results = [];
  for (const bench of chosen) results.push(await runOne(bench, size, rounds));
  if (values.json !== undefined) {
    const file = resolve(values.json);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  }
  return 0;
}

function benchOf(name: string): Bench {
  const found = benches.find((bench) => bench.name === name);
  if (!found)
    throw new Error(`"${name}" is no bench: ${benches.map((each) => each.name).join(', ')}`);
  return found;
}

async function runOne(bench: Bench, size: Size, rounds: number) {
  const on = machine();
  console.log(`\n== ${bench.name} (${size}): ${bench.says}`);
  console.log(`${on.cores} cores ${on.cpu}, ${on.memoryGb} GB, load ${on.loadBefore} before`);
  const say = (text: string) => console.log(`... ${text}`);
  const report = await bench.run({ size, rounds, say });
  console.log(reportText(report));
  const comparisons = report.comparisons.map(judgeComparison);
  return { bench: bench.name, size, rounds, machine: on, ...report, comparisons };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
