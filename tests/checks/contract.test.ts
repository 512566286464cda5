import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from './contract.ts';
import { type Files, found, plantWithTools } from './planted.ts';
import { runTool } from './tool.ts';
import { openTree, type Tree } from './tree.ts';

const CONTRACT = 'contract/openapi.json';
const CLIENT = 'clients/typescript/src/schema.d.ts';

const problem = {
  description: 'No',
  content: { 'application/problem+json': { schema: { type: 'object' } } },
};
const operation = {
  operationId: 'house.welcome.readWelcome',
  summary: 'What is in this house',
  description: 'Told to anyone.',
  tags: ['house'],
  security: [],
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: { type: 'string' } } } },
    429: problem,
  },
};
const document = {
  openapi: '3.1.0',
  info: {
    title: 'Planted',
    version: '1.0.0',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [{ name: 'house', description: 'The house itself' }],
  paths: { '/api/house/welcome': { get: operation as object } },
};

/** A program whose `contract --check` compares its document with the one that lies there. */
const program = (made: object) => `import { readFileSync } from 'node:fs';

const made = ${JSON.stringify(made)};
const lies = JSON.parse(readFileSync('${CONTRACT}', 'utf8'));
if (process.argv[2] !== 'contract' || process.argv[3] !== '--check') throw new Error('asked otherwise');
if (JSON.stringify(made) !== JSON.stringify(lies)) {
  process.stderr.write('contract/openapi.json differs at paths\\n');
  process.exitCode = 1;
}
`;

async function house(lies: object, made: object, files: Files = {}): Promise<Tree> {
  const { root } = plantWithTools({
    [CONTRACT]: JSON.stringify(lies),
    'server/main.ts': program(made),
    'clients/typescript/src/index.ts': 'export {};\n',
    ...files,
  });
  if (files[CLIENT] === undefined)
    await runTool('openapi-typescript', [CONTRACT, '-o', join(root, CLIENT)], root);
  return openTree(root);
}

test('a contract that is what the code says, sound, and the client made of it has no findings', async () => {
  expect(await found(contract, await house(document, document))).toEqual([]);
});

test('a contract that lags behind the code is found', async () => {
  const made = { ...document, paths: {} };
  expect(await found(contract, await house(document, made))).toEqual([
    `${CONTRACT} is not what the actions say: contract/openapi.json differs at paths`,
  ]);
});

test('a contract that redocly would not pass is found', async () => {
  const { summary: _summary, ...wordless } = operation;
  const unsound = { ...document, paths: { '/api/house/welcome': { get: wordless } } };
  expect(await found(contract, await house(unsound, unsound))).toEqual([
    expect.stringMatching(/^contract\/openapi\.json #\/paths\/.*\(operation-summary\)$/),
  ]);
});

test('a contract of which no client can be made is found', async () => {
  const schema = { $ref: '#/components/schemas/Gone' };
  const broken = structuredClone(operation);
  Object.assign(broken.responses[200].content['application/json'], { schema });
  const wrong = { ...document, paths: { '/api/house/welcome': { get: broken } } };
  const all = await found(contract, await house(wrong, wrong, { [CLIENT]: '' }));
  expect(all).toContainEqual(
    expect.stringMatching(/^contract\/openapi\.json no client can be made of it: Can't resolve/),
  );
});

test('a client that was made of something else is found, and one that is missing', async () => {
  const stale = await house(document, document, { [CLIENT]: 'export type paths = never;\n' });
  expect(await found(contract, stale)).toEqual([`${CLIENT} is not made of ${CONTRACT}`]);
  const without = await house(document, document, { [CLIENT]: null });
  expect(await found(contract, without)).toEqual([`${CLIENT} is missing`]);
});

test('a house without contract or without program is found', async () => {
  const tree = plantWithTools({ 'server/house.ts': 'export const house = [];\n' });
  expect(await found(contract, tree)).toEqual([
    'server/main.ts is missing, so the contract cannot be made',
    `${CONTRACT} is missing`,
  ]);
});

test('a contract of edges that says nothing of what it has, or does not parse, is found', async () => {
  const proto = (text: string) =>
    `// Edges.\nsyntax = "proto3";\n\npackage madang.edge.v1;\n\n${text}`;
  const findings = async (text: string) =>
    found(contract, await house(document, document, { 'contract/edge.proto': proto(text) }));
  expect(await findings('// A sign of life.\nmessage Beat {}\n')).toEqual([]);
  expect(await findings('message beat {}\n')).toEqual([
    expect.stringContaining('contract/edge.proto:6 '),
    expect.stringContaining('contract/edge.proto:6 '),
  ]);
  expect(await findings('message {\n')).toContainEqual(
    expect.stringContaining('contract/edge.proto:6 '),
  );
});
