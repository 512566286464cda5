import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { installOwn } from '../harness/own-package.ts';
import { makeDataFolder, runCommand, startProgram } from '../harness/program.ts';

const execFileP = promisify(execFile);
const RUNNER = join(import.meta.dirname, 'runner');
const PAGES = { small: ['/sign-in'], full: ['/', '/rhythm', '/sign-in'] };
/** Points that may be missing of 100. */
const MISSING_MAX = { performance: 5, accessibility: 0, 'best-practices': 0 } as const;
type Category = keyof typeof MISSING_MAX;
const CATEGORIES = Object.keys(MISSING_MAX) as Category[];
const CHROMIUM_FLAGS = '--headless=new --no-sandbox --disable-quic --no-first-run';

/** What Lighthouse writes down of one page, as far as it is read here. */
interface Audit {
  categories: Record<Category, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
  finalDisplayedUrl: string;
  runtimeError?: { message: string };
}

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  await installOwn(RUNNER, 'lighthouse');
  await runCommand('build-web');
  const folder = await makeDataFolder();
  const program = await startProgram(folder, ['/readyz', '/']);
  const samples = new Map<string, { unit: string; values: number[]; max: number | null }>();
  const keep = (what: string, unit: string, value: number, max: number | null) => {
    const known = samples.get(what) ?? { unit, values: [], max };
    known.values.push(value);
    samples.set(what, known);
  };
  try {
    for (let round = 0; round < (run.size === 'small' ? 1 : run.rounds); round++) {
      for (const path of PAGES[run.size]) {
        run.say(`round ${round + 1}: ${path}`);
        const audit = await auditPage(program.url + path, join(folder, 'audit.json'));
        mustBeSame(report, `${path} was shown`, new URL(audit.finalDisplayedUrl).pathname, path);
        for (const name of CATEGORIES) {
          const missing = 100 - Math.round(100 * audit.categories[name].score);
          keep(`${path}, ${name}: missing of 100`, 'points', missing, MISSING_MAX[name]);
        }
        for (const name of ['largest-contentful-paint', 'total-blocking-time']) {
          keep(`${path}, ${name}`, 'ms', audit.audits[name]?.numericValue ?? NaN, null);
        }
      }
    }
  } finally {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  }
  for (const [what, sample] of samples) report.figures.push({ what, ...sample });
  report.versions = await runnerVersions();
  return report;
}

/** Looks at one page as a phone on a slow connection, Lighthouse's own profile, in a fresh Chromium. */
async function auditPage(url: string, file: string): Promise<Audit> {
  const cli = join(RUNNER, 'node_modules/lighthouse/cli/index.js');
  const args = [
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${CHROMIUM_FLAGS}`,
    '--no-enable-error-reporting',
  ];
  const env = { ...process.env, CHROME_PATH: await sparticuz.executablePath() };
  await execFileP(process.execPath, [cli, ...args], { env });
  const audit = JSON.parse(await readFile(file, 'utf8')) as Audit;
  if (audit.runtimeError) throw new Error(`${url}: ${audit.runtimeError.message}`);
  return audit;
}

async function runnerVersions(): Promise<Record<string, string>> {
  const text = await readFile(join(RUNNER, 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies;
}

/** The pages as Lighthouse judges them. */
export const lighthouse: Bench = {
  name: 'lighthouse',
  says: 'the pages as Lighthouse judges them on a phone',
  run,
};
