import { expect, test } from 'vitest';
import { found, plantWithTools } from './planted.ts';
import { types } from './types.ts';

test('wrong types are found where they are, others are not', async () => {
  const tree = plantWithTools({
    'package.json': '{ "type": "module" }\n',
    'server/right.ts': 'export const right: number = 1;\n',
    'server/wrong.ts':
      'export const fine = 1;\nexport const wrong: string = 1;\nexport enum No { A }\n',
  });
  expect(await found(types, tree)).toEqual([
    "server/wrong.ts:2 TS2322: Type 'number' is not assignable to type 'string'.",
    "server/wrong.ts:3 TS1294: This syntax is not allowed when 'erasableSyntaxOnly' is enabled.",
  ]);
});

test('wrong types in components are found, and what Svelte itself warns of', async () => {
  const tree = plantWithTools({
    'package.json': '{ "type": "module" }\n',
    'server/right.ts': 'export const right: number = 1;\n',
    'web/tsconfig.json': '{ "extends": "../tsconfig.json", "include": ["src"], "exclude": [] }\n',
    'web/src/Wrong.svelte': `<script lang="ts">
  const wrong: string = 1;
</script>

<img src={wrong} />
`,
    'web/src/Right.svelte': '<p>right</p>\n',
  });
  expect(await found(types, tree)).toEqual([
    expect.stringMatching(/^web\/src\/Wrong\.svelte:5 .*alt[\s\S]*a11y_missing_attribute\)$/),
    "web/src/Wrong.svelte:2 Type 'number' is not assignable to type 'string'. (error 2322)",
  ]);
});
