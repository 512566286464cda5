import { expect, test } from 'vitest';
import { CLEAN, type Files, found, plant } from '../planted.ts';
import { docs } from './docs.ts';

async function findings(change: Files): Promise<string[]> {
  return found(docs, plant(CLEAN, change));
}

test('documents that say what is true have no findings', async () => {
  expect(await findings({})).toEqual([]);
});

test('links that lead nowhere are found: to files, to folders, to headings', async () => {
  const text = `# Guide

[gone](gone.md), [up](../ARCHITECTURE.md), ![picture](pictures/yard.png "The yard")
[folder](../server/kernel), [root](/README.md#planted)
[heading](../ARCHITECTURE.md#territory) and [own](#마당-the-yard-2)
[reference][a]

[a]: missing/place.md

## 마당, the \`yard\`!

## 마당 the yard 2
`;
  expect(await findings({ 'docs/guide.md': text })).toEqual([
    'docs/guide.md:3 links to gone.md, which is not there',
    'docs/guide.md:3 links to pictures/yard.png, which is not there',
    'docs/guide.md:5 links to ../ARCHITECTURE.md#territory, but ARCHITECTURE.md has no such heading',
    'docs/guide.md:8 links to missing/place.md, which is not there',
  ]);
});

test('addresses and what stands in code are no links', async () => {
  const text =
    '# A\n\n[b](https://example.org/x) `[c](gone.md)` [d](mailto:a@example.org)\n\n```md\n[e](gone.md)\n```\n';
  expect(await findings({ 'docs/guide.md': text })).toEqual([]);
});

test('the second of two equal headings has an anchor of its own', async () => {
  const text = '# A\n\n[first](#b), [second](#b-1), [third](#b-2)\n\n## B\n\n## B\n';
  expect(await findings({ 'docs/guide.md': text })).toEqual([
    'docs/guide.md:3 links to #b-2, but docs/guide.md has no such heading',
  ]);
});

test('commands that are not there are found', async () => {
  const text = [
    'npm ci && npm run check -- tidy',
    'npm start',
    'npm run build -w web',
    'npm run dev --workspace web',
    'npm run nothing:here',
    'node server/main.ts start && node bench/gone.ts',
  ];
  const web = { 'web/package.json': '{ "scripts": { "build": "vite build" } }' };
  expect(await findings({ ...web, 'README.md': `\`\`\`sh\n${text.join('\n')}\n\`\`\`\n` })).toEqual(
    [
      'README.md:3 tells to run the script start, which package.json does not have',
      'README.md:5 tells to run the script dev, which web/package.json does not have',
      'README.md:6 tells to run the script nothing:here, which package.json does not have',
      'README.md:7 tells to run bench/gone.ts, which is not there',
    ],
  );
});

test('a room that the map leaves out is found, and a map that is missing', async () => {
  expect(
    await findings({ 'ARCHITECTURE.md': '# Map\n\n- `identity.profiles`\n- displays of rhythm\n' }),
  ).toEqual(['ARCHITECTURE.md does not name rhythm.plays']);
  expect(await findings({ 'ARCHITECTURE.md': null, 'README.md': '# Planted\n' })).toEqual([
    'ARCHITECTURE.md is missing: it is the map of the rooms',
  ]);
});

test('generated documents that lag behind are found', async () => {
  const program = "process.stderr.write('docs/entities.md differs\\n');\nprocess.exitCode = 1;\n";
  expect(await findings({ 'server/main.ts': program })).toEqual([
    'docs is not what the code says: docs/entities.md differs',
  ]);
});

test('a security table that is counted wrong is found, one that is counted right is not', async () => {
  const row = (number: string, verdict: string) =>
    `| ${number} | something | ${verdict} | [clock](../server/kernel/clock.test.ts): it says why |`;
  const table = [
    '| no. | asks | verdict | shown by |',
    '|---|---|---|---|',
    row('1.1.1', 'met'),
    row('1.1.2', 'met'),
    row('1.1.3', 'partly'),
    row('1.1.4', 'no'),
    row('1.1.5', 'not ours'),
  ].join('\n');
  const counted = async (text: string) =>
    (
      await findings({
        'docs/security.md': `# Security\n\n${text}\n\n${table}\n`,
        'server/kernel/clock.test.ts': 'export {};\n',
      })
    ).filter((each) => each.startsWith('docs/security.md'));
  const right =
    'All 5 requirements of the standard, in\nwords: 2 are met, 1 partly, 1 not, 1 are not ours.';
  expect(await counted(right)).toEqual([]);
  expect(await counted(right.replace('2 are met', '3 are met'))).toEqual([
    'docs/security.md counts 5, 3, 1, 1, 1 where there are 5, 2, 1, 1, 1',
  ]);
});

test('a requirement of the security table without a test, a verdict or a reason is found', async () => {
  const rows = [
    '| no. | asks | verdict | shown by |',
    '|---|---|---|---|',
    '| 1.1.1 | input is decoded once | met | [pages](../server/kernel/clock.ts) |',
    '| 1.1.2 | output is encoded | maybe | because it is so |',
    '| 1.1.2 | output is encoded | no | nobody did it yet |',
    '| 1.1.3 | there is no LDAP | not ours | x |',
  ];
  const found = (
    await findings({ 'docs/security.md': `# Security\n\n${rows.join('\n')}\n` })
  ).filter((each) => !each.includes('is not there'));
  expect(found).toEqual([
    'docs/security.md:5 1.1.1 is met, but no test says so',
    'docs/security.md:6 1.1.2 has the verdict "maybe"',
    'docs/security.md:7 1.1.2 stands in the table twice',
    'docs/security.md:8 1.1.3 says nothing of why',
  ]);
});
