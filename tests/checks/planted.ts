import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Step } from './finding.ts';
import { HOUSE } from './tool.ts';
import { openTree, type Tree } from './tree.ts';

/** Files by path; `null` takes one away from those it is laid over. */
export type Files = Record<string, string | null>;

/** Configurations that a planted tree takes from the house, so that it is judged by the same. */
const CONFIGURATIONS = ['.oxlintrc.json', '.oxfmtrc.json', 'tsconfig.json', 'knip.json'];

/** Writes files into a folder of their own, which goes when the test is over. */
export function plant(...layers: Files[]): Tree {
  const root = mkdtempSync(join(tmpdir(), 'madang-planted-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(Object.assign({}, ...layers) as Files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return openTree(root);
}

/** A planted tree with the house's installed tools and their configurations. */
export function plantWithTools(...layers: Files[]): Tree {
  const { root } = plant(...layers);
  symlinkSync(join(HOUSE, 'node_modules'), join(root, 'node_modules'));
  for (const file of CONFIGURATIONS) cpSync(join(HOUSE, file), join(root, file));
  return openTree(root);
}

/** What a step finds, as `file:line says`, one a line: what a person would read. */
export async function found(step: Step, tree: Tree): Promise<string[]> {
  const findings = await step.run(tree);
  return findings.map(({ file, line, says }) =>
    [line === undefined ? file : `${file}:${line}`, says].join(' '),
  );
}

/** A line-counting filler: `count` lines of code that nothing is wrong with. */
export function lines(count: number): string {
  return Array.from({ length: count }, (_line, i) => `export const line${i} = ${i};\n`).join('');
}

const README = (name: string) =>
  `# ${name}\n\nWhat it is for.\n\n## Words\n\n## Tells\n\n## Hears\n`;

const KERNEL: Files = {
  'server/kernel/action/action.ts': `export function action<T>(spec: T): T {\n  return spec;\n}\n`,
  'server/kernel/room/room.ts': `export function room<T>(spec: T): T {\n  return spec;\n}\n`,
  'server/kernel/db/db.ts': `export function query(text: string): string {\n  return text;\n}\n`,
  'server/kernel/db/migrations/001-event.sql': 'create table kernel.event (id uuid primary key);\n',
};

/** The room that others look down to. */
const PROFILES: Files = {
  'server/capabilities/identity/profiles/README.md': README('profiles'),
  'server/capabilities/identity/profiles/index.ts': `export { readMe } from './actions/read-me.ts';\n`,
  'server/capabilities/identity/profiles/limits.ts': `export const READ_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;\n`,
  'server/capabilities/identity/profiles/module.ts': `import { room } from '../../../kernel/room/room.ts';
import { readMe } from './actions/read-me.ts';

export const profiles = room({
  name: 'identity.profiles',
  folder: import.meta.dirname,
  needs: [],
  actions: [readMe],
  keeps: [{ table: 'identity.person', person: 'id', exported: 'the name', forgotten: 'deleted' }],
});
`,
  'server/capabilities/identity/profiles/actions/read-me.ts': `import { action } from '../../../../kernel/action/action.ts';
import { READ_LIMIT } from '../limits.ts';
import { nameOf } from '../rules/name.ts';
import { readPerson } from '../store.ts';

export const readMe = action({
  operation: 'identity.profiles.readMe',
  method: 'GET',
  path: '/identity/profiles/me',
  permission: 'guest',
  limit: READ_LIMIT,
  run: (id: string) => nameOf(readPerson(id)),
});
`,
  'server/capabilities/identity/profiles/rules/name.ts': `export function nameOf(row: string): string {\n  return row.trim();\n}\n`,
  'server/capabilities/identity/profiles/store.ts': `import { query } from '../../../kernel/db/db.ts';

export function readPerson(id: string): string {
  return query(\`select name from identity.person where id = '\${id}'\`);
}
`,
  'server/capabilities/identity/profiles/migrations/001-person.sql': `create table identity.person (id uuid primary key, name text not null);\n`,
  'server/capabilities/identity/profiles/profiles.test.ts': `import { expect, test } from 'vitest';
import { readMe } from './index.ts';

test('one reads one\\'s own name', () => expect(readMe.run('1')).toContain('select'));
`,
  'server/capabilities/identity/profiles/outsider.test.ts': `import { expect, test } from 'vitest';
import { readMe } from './index.ts';

test('nobody reads a profile', () => expect(readMe.permission).toBe('guest'));
`,
};

const PLAYS: Files = {
  'server/apps/rhythm/plays/README.md': README('plays'),
  'server/apps/rhythm/plays/index.ts': `export { submitPlay } from './actions/submit-play.ts';\n`,
  'server/apps/rhythm/plays/limits.ts': `export const SUBMIT_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;\n`,
  'server/apps/rhythm/plays/module.ts': `import { room } from '../../../kernel/room/room.ts';
import { submitPlay } from './actions/submit-play.ts';

export const plays = room({
  name: 'rhythm.plays',
  folder: import.meta.dirname,
  needs: ['identity.profiles'],
  actions: [submitPlay],
  keeps: [{ table: 'rhythm.play', person: 'player_id', exported: 'all plays', forgotten: 'deleted' }],
});
`,
  'server/apps/rhythm/plays/actions/submit-play.ts': `import { readMe } from '../../../../capabilities/identity/profiles/index.ts';
import { action } from '../../../../kernel/action/action.ts';
import { SUBMIT_LIMIT } from '../limits.ts';
import { judge } from '../rules/judge.ts';
import { insertPlay } from '../store.ts';

export const submitPlay = action({
  operation: 'rhythm.plays.submitPlay',
  method: 'POST',
  path: '/rhythm/plays',
  permission: 'guest',
  limit: SUBMIT_LIMIT,
  run: (hits: number) => insertPlay(readMe.run('1'), judge(hits)),
});
`,
  'server/apps/rhythm/plays/rules/judge.ts': `export function judge(hits: number): number {\n  return hits * 10;\n}\n`,
  'server/apps/rhythm/plays/store.ts': `import { query } from '../../../kernel/db/db.ts';

export function insertPlay(player: string, score: number): string {
  return query(\`insert into rhythm.play (player_id, score) values (\${player}, \${score})\`);
}
`,
  'server/apps/rhythm/plays/migrations/001-play.sql': `-- Every play, not only the best.
create table rhythm.play (
  id uuid primary key,
  player_id uuid not null,
  score integer not null check (score between 0 and 10000000)
);
`,
  'server/apps/rhythm/plays/plays.test.ts': `import { expect, test } from 'vitest';
import { submitPlay } from './index.ts';

test('a play is kept', () => expect(submitPlay.run(1)).toContain('rhythm.play'));
`,
  'server/apps/rhythm/plays/outsider.test.ts': `import { expect, test } from 'vitest';
import { submitPlay } from './index.ts';

test('nobody submits a play', () => expect(submitPlay.permission).toBe('guest'));
`,
};

/** The smallest house that keeps every rule: two rooms, a kernel, a command line, its documents. */
export const CLEAN: Files = {
  'package.json': `{ "name": "planted", "private": true, "type": "module", "workspaces": ["server"], "devDependencies": { "vitest": "5.1.1" }, "scripts": { "check": "true" } }\n`,
  'server/package.json': `{
  "name": "@madang/server",
  "private": true,
  "type": "module",
  "exports": { "./rhythm/judge": "./apps/rhythm/plays/rules/judge.ts" }
}
`,
  'server/main.ts': `import { house } from './house.ts';\n\nprocess.stdout.write(String(house.length));\n`,
  'server/house.ts': `import { plays } from './apps/rhythm/plays/module.ts';
import { profiles } from './capabilities/identity/profiles/module.ts';

export const house = [profiles, plays];
`,
  'ARCHITECTURE.md':
    '# Map\n\n- `identity.profiles`: who one is\n- `rhythm/plays`: what one played\n',
  'README.md': '# Planted\n\nSee the [map](ARCHITECTURE.md#map), then `npm run check`.\n',
  ...KERNEL,
  ...PROFILES,
  ...PLAYS,
};
