import { expect, test } from 'vitest';
import { dead } from './dead.ts';
import { CLEAN, found, plantWithTools } from './planted.ts';

test('a house in which all is used has no findings', async () => {
  expect(await found(dead, plantWithTools(CLEAN))).toEqual([]);
});

test('files, exports and dependencies that nothing uses are found', async () => {
  const tree = plantWithTools(CLEAN, {
    'server/kernel/alone.ts': 'export const alone = 1;\n',
    'server/kernel/clock.ts': 'export const used = 1;\nexport const unused = 2;\n',
    'server/main.ts': `${CLEAN['server/main.ts'] ?? ''}import { used } from './kernel/clock.ts';\nimport 'kysely';\nprocess.stdout.write(String(used));\n`,
    'server/package.json': (CLEAN['server/package.json'] ?? '').replace(
      '"exports"',
      '"dependencies": { "fastify": "5.12.8" },\n  "exports"',
    ),
  });
  expect((await found(dead, tree)).toSorted()).toEqual([
    'server/kernel/alone.ts is used by nothing',
    'server/kernel/clock.ts:2 unused is exported and imported nowhere',
    'server/main.ts:5 kysely is imported but no dependency of this package',
    'server/package.json fastify is a dependency that nothing uses',
  ]);
});
