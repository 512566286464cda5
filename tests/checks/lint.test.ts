import { expect, test } from 'vitest';
import { format } from './format.ts';
import { lint } from './lint.ts';
import { CLEAN, type Files, found, plantWithTools } from './planted.ts';

const FILE = 'server/kernel/clock.ts';

/** Which rules of the linter a file of this content breaks, in order of its lines. */
async function broken(code: string, file = FILE): Promise<string[]> {
  const all = await found(lint, plantWithTools(CLEAN, { [file]: code }));
  return all.map(
    (text) => `${text.split(' ')[0] ?? ''} ${/[\w-]+\([\w-]+\)$/.exec(text)?.[0] ?? text}`,
  );
}

test('a clean house has no findings', async () => {
  expect(await found(lint, plantWithTools(CLEAN))).toEqual([]);
});

// Each call costs a process: so many rules stand in one file, each on its line.
test('what may be wrong in any file is found, with the types known', async () => {
  const code = `async function act(): Promise<number> {
  return 1;
}
export const a: any = 1;
export function b(): void {
  act();
}
export const c = [1].forEach(async () => void (await act()));
export const d = (given: number | null) => given!;
export const e = (given: unknown) => given == 1;
export default a;
export const f = () => {
  throw 'text';
};
export const g = (given: 'x' | 'y') => {
  switch (given) {
    case 'x':
      return 1;
  }
  return 2;
};
export const h = () => {
  try {
    b();
  } catch {}
};
var i = 1;
export { i };
import { readFile } from 'fs';
export { readFile };
export const j = (values: string[]) => values.sort();
// @ts-expect-error
export const k: string = 1;
export async function l(): Promise<number> {
  try {
    return act();
  } catch (error) {
    throw new Error('again');
  }
}
`;
  const rules = await broken(code);
  const wanted = [
    `${FILE}:4 typescript(no-explicit-any)`,
    `${FILE}:6 typescript(no-floating-promises)`,
    `${FILE}:8 typescript(no-misused-promises)`,
    `${FILE}:9 typescript(no-non-null-assertion)`,
    `${FILE}:10 eslint(eqeqeq)`,
    `${FILE}:11 import(no-default-export)`,
    `${FILE}:13 typescript(only-throw-error)`,
    `${FILE}:16 typescript(switch-exhaustiveness-check)`,
    `${FILE}:25 eslint(no-empty)`,
    `${FILE}:27 eslint(no-var)`,
    `${FILE}:29 unicorn(prefer-node-protocol)`,
    `${FILE}:32 typescript(ban-ts-comment)`,
    `${FILE}:36 typescript(return-await)`,
    `${FILE}:38 eslint(preserve-caught-error)`,
  ];
  expect(rules).toEqual(expect.arrayContaining(wanted));
});

test('code that is made of text is found', async () => {
  const code = `export const a = (text: string) => eval(text);
export const b = (text: string) => new Function(text);
export const c = () => setTimeout('work()', 1);
`;
  expect(await broken(code)).toEqual(
    expect.arrayContaining([
      `${FILE}:1 eslint(no-eval)`,
      `${FILE}:2 eslint(no-new-func)`,
      `${FILE}:3 typescript(no-implied-eval)`,
    ]),
  );
});

test('the console is for the command line and the log, leaving for the command line alone', async () => {
  const code =
    "export const a = () => console.log('a');\nexport const b = () => process.exit(1);\n";
  const files = [FILE, 'server/main.ts', 'server/kernel/log/log.ts', 'bench/run.ts'];
  const tree = plantWithTools(Object.fromEntries(files.map((file) => [file, code])));
  expect((await found(lint, tree)).toSorted()).toEqual([
    expect.stringMatching(/^server\/kernel\/clock\.ts:1 .*eslint\(no-console\)$/),
    expect.stringMatching(/^server\/kernel\/clock\.ts:2 .*unicorn\(no-process-exit\)$/),
    expect.stringMatching(/^server\/kernel\/log\/log\.ts:2 .*unicorn\(no-process-exit\)$/),
  ]);
});

test('imports in a circle are found', async () => {
  const files: Files = {
    [FILE]: "import { b } from './day.ts';\nexport const a = () => b;\n",
    'server/kernel/day.ts': "import { a } from './clock.ts';\nexport const b = () => a;\n",
  };
  expect(await found(lint, plantWithTools(CLEAN, files))).toContainEqual(
    expect.stringContaining('import(no-cycle)'),
  );
});

test('tests that do not run, are mocked or called the same are found', async () => {
  const file = 'server/kernel/clock.test.ts';
  const code = `import { describe, expect, it, vi } from 'vitest';
vi.mock('./clock.ts');
describe.skip('a', () => {
  it.only('x', () => expect(1).toBe(1));
  it('y', () => expect(1).toBe(1));
  it('y', () => expect(2).toBe(2));
  it.todo('z');
  it.skip('w', () => expect(1).toBe(1));
});
`;
  expect((await broken(code, file)).toSorted()).toEqual([
    `${file}:2 vitest(no-restricted-vi-methods)`,
    `${file}:3 vitest(no-disabled-tests)`,
    `${file}:4 vitest(no-focused-tests)`,
    `${file}:6 vitest(no-identical-title)`,
    `${file}:7 vitest(warn-todo)`,
    `${file}:8 vitest(no-disabled-tests)`,
  ]);
});

test('a file that is not as oxfmt writes it is found, and one that does not parse', async () => {
  const tree = plantWithTools(CLEAN, {
    [FILE]: 'export const a = {b:1};;\n',
    'server/kernel/day.ts': 'export const a = { b: 1 };\n',
    'deploy/compose.yaml': 'services: [1\nb: {',
  });
  const all = await found(format, tree);
  expect(all.filter((text) => text.includes('day.ts'))).toEqual([]);
  expect(all).toContain(`${FILE} is not formatted`);
  expect(all).toContainEqual(expect.stringMatching(/^deploy\/compose\.yaml:2 .*mapping values/));
});
