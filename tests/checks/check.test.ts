import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Step } from './finding.ts';
import { CLEAN, plant } from './planted.ts';
import { asText, type Outcome, runSteps } from './run.ts';
import { STEPS } from './steps.ts';
import { HOUSE } from './tool.ts';
import { openTree } from './tree.ts';

function check(...args: string[]): { code: number | null; out: string; err: string } {
  const script = join(import.meta.dirname, 'check.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const step = (name: string, run: Step['run']): Step => ({ name, asks: 'is it', run });

test('a clean tree ends with 0 and one line for each step', () => {
  const { root } = plant(CLEAN);
  const { code, out } = check('needs', 'tidy', 'names', 'keeps', 'deploy', '--root', root);
  expect(out.replace(/ +\d+\.\d s/g, ' N s')).toBe(
    'ok      needs N s\nok      tidy N s\nok      names N s\nok      keeps N s\nok      deploy N s\n\nThe house keeps its rules.\n',
  );
  expect(code).toBe(0);
});

test('a finding is told with its place and how to mend it, the other steps run, and it ends with 1', () => {
  const { root } = plant(CLEAN, { 'server/kernel/utils.ts': 'export const x = 1;\n' });
  const { code, out } = check('tidy', 'names', '--root', root);
  expect(out).toContain('failed  tidy');
  expect(out).toContain(
    '    server/kernel/utils.ts  stands in a drawer, "utils.ts"\n      mend: name it after the noun it is about\n',
  );
  expect(out).toContain('ok      names');
  expect(out).toContain('Failed: tidy.');
  expect(code).toBe(1);
});

test('help names every step; an unknown one is refused', () => {
  const { code, out } = check('--help');
  for (const { name, asks } of STEPS)
    expect(out).toMatch(new RegExp(`^  ${name} +${asks.slice(0, 20)}`, 'm'));
  expect(code).toBe(0);
  expect(check('tidiness')).toMatchObject({ code: 2, err: '"tidiness" is no step. See --help.\n' });
});

test('a step that breaks fails with its reason and keeps none from running', async () => {
  const told: Outcome[] = [];
  const steps = [
    step('breaks', () => Promise.reject(new Error('oxlint is not installed'))),
    step('finds', async () => [{ file: 'a.ts', line: 2, says: 'is\nwrong' }]),
    step('passes', async () => []),
  ];
  await runSteps(steps, plant({}), 2, (outcome) => told.push(outcome));
  const texts = told.map((outcome) => asText({ ...outcome, tookMs: 1200 }));
  expect(texts).toEqual([
    'failed  breaks     1.2 s  could not be asked\n    oxlint is not installed',
    'failed  finds      1.2 s  1 found\n    a.ts:2  is wrong',
    'ok      passes     1.2 s',
  ]);
});

test('outcomes are told in the order of the steps, however they end', async () => {
  const told: string[] = [];
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const steps = [
    step('slow', () => gate.then(() => [])),
    step('quick', async () => []),
    step('last', async () => {
      open();
      return [];
    }),
  ];
  await runSteps(steps, plant({}), 2, ({ step: { name } }) => told.push(name));
  expect(told).toEqual(['slow', 'quick', 'last']);
});

test('a file that goes while it is checked breaks nothing', () => {
  const { root } = plant({ 'a.ts': 'a\n' });
  const tree = openTree(root);
  rmSync(join(root, 'a.ts'));
  expect([tree.text('a.ts'), tree.bytes('a.ts')]).toEqual(['', 0]);
});

test('in a work tree of git the ignored is left out, the untracked and the deleted are not confused', () => {
  const { root } = plant({
    '.gitignore': 'secret.env\n',
    'a.ts': 'a\n',
    'b.ts': 'b\n',
    'secret.env': 'x\n',
  });
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root });
  git('init', '--quiet');
  git('add', 'a.ts', 'b.ts');
  rmSync(join(root, 'b.ts'));
  expect(openTree(root).files).toEqual(['.gitignore', 'a.ts']);
  expect(openTree(HOUSE).has('package.json')).toBe(true);
});
