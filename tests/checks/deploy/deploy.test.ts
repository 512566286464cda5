import { expect, test } from 'vitest';
import { type Files, found, plant } from '../planted.ts';
import { deploy } from './deploy.ts';

const FILE = 'deploy/docker/Dockerfile';
const DOCKERFILE = `# syntax of a comment
ARG NODE=24.1.0
FROM --platform=linux/amd64 node:\${NODE}-slim AS build
RUN npm ci && \\
    npm run build
FROM node:24.1.0-slim@sha256:${'a'.repeat(64)}
COPY --from=build /app /app
ADD local.tar.gz /app
USER node
HEALTHCHECK --interval=5s \\
  CMD node health.ts
`;
const COMPOSE = `services:
  house:
    build: .
    image: madang
    environment:
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
      LANG: C.UTF-8
  db:
    image: postgres:\${PG:-18.1}-alpine
    environment: ['POSTGRES_PASSWORD=\${POSTGRES_PASSWORD:?say one}', SESSION_TOKEN]
`;
const WORKFLOW = `on: push
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v5
      - uses: ./.github/actions/setup
      - run: npm run check
`;
const KUBERNETES = `kind: Service
metadata: { name: house }
---
kind: Deployment
metadata: { name: house }
spec:
  template:
    spec:
      securityContext: { runAsNonRoot: true }
      containers:
        - image: madang:1.0.0
          env:
            - { name: MADANG_CORE_URL, value: 'http://core:4610' }
            - { name: MADANG_EDGE_SECRET, valueFrom: { secretKeyRef: { name: a, key: b } } }
          readinessProbe: {}
          livenessProbe: {}
          resources: { limits: { memory: 1Gi } }
          securityContext: { allowPrivilegeEscalation: false }
`;
const NGINX = `# A front.
server {
    listen 8080; # inside
    location / {
        proxy_pass http://core;
    }
}
`;
const GOOD: Files = {
  'deploy/kubernetes/house.yaml': KUBERNETES,
  'deploy/nginx/house.conf': NGINX,
  [FILE]: DOCKERFILE,
  '.dockerignore': 'node_modules\n',
  'deploy/docker/compose.yaml': COMPOSE,
  '.github/workflows/check.yml': WORKFLOW,
  'deploy/prometheus/alerts.yaml': 'groups: []\n---\ngroups: []\n',
};

async function findings(change: Files): Promise<string[]> {
  return found(deploy, plant(GOOD, change));
}

test('pinned, unprivileged and watched images, and files that parse, have no findings', async () => {
  expect(await findings({})).toEqual([]);
});

test.each([
  ['node:${NODE}-slim', 'node', `${FILE}:3 uses node without a version`],
  ['node:${NODE}-slim', 'node:latest', `${FILE}:3 uses node:latest, a tag that moves`],
  [
    'node:${NODE}-slim',
    'registry:5000/node',
    `${FILE}:3 uses registry:5000/node without a version`,
  ],
  ['node:${NODE}-slim', 'node:slim', `${FILE}:3 uses node:slim, a tag that moves`],
  ['node:${NODE}-slim', 'node:${NONE}', `${FILE}:3 uses node: without a version`],
  ['USER node\n', '', `${FILE} runs as root`],
  ['USER node', 'USER root', `${FILE}:9 runs as root`],
  ['USER node', 'USER 0:0', `${FILE}:9 runs as root`],
  ['HEALTHCHECK --interval=5s \\\n  CMD node health.ts\n', '', `${FILE} has no HEALTHCHECK`],
  [
    'HEALTHCHECK --interval=5s \\\n  CMD node health.ts',
    'HEALTHCHECK NONE',
    `${FILE} has no HEALTHCHECK`,
  ],
  [
    'ADD local.tar.gz',
    'ADD https://example.org/x.tar.gz',
    `${FILE}:8 adds what an address gives today`,
  ],
])('a Dockerfile with %j changed to %j is found', async (from, to, says) => {
  expect(await findings({ [FILE]: DOCKERFILE.replace(from, to) })).toEqual([says]);
});

test('a user of a stage that is thrown away is none, and an empty Dockerfile builds nothing', async () => {
  const early = DOCKERFILE.replace('USER node\n', '').replace(
    'RUN npm ci',
    'USER node\nRUN npm ci',
  );
  expect(await findings({ [FILE]: early })).toEqual([`${FILE} runs as root`]);
  expect(await findings({ [FILE]: '# nothing\n' })).toEqual([`${FILE} builds from no image`]);
});

test('a Dockerfile without ignore file is found', async () => {
  expect(await findings({ '.dockerignore': null })).toEqual([`${FILE} has no .dockerignore`]);
  expect(
    await findings({ '.dockerignore': null, [`${FILE}.dockerignore`]: 'node_modules\n' }),
  ).toEqual([]);
});

test.each([
  ['image: postgres:${PG:-18.1}-alpine', 'image: postgres', 'db uses postgres without a version'],
  ['image: postgres:${PG:-18.1}-alpine', 'privileged: true', 'db has neither image nor build'],
  [
    '    build: .\n    image: madang\n',
    '    image: madang:1.0.0\n    privileged: true\n',
    'house runs privileged',
  ],
  [
    '    build: .\n',
    '    build: .\n    network_mode: host\n',
    'house shares the network of its machine',
  ],
  [
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
    'POSTGRES_PASSWORD: open-sesame',
    'house writes POSTGRES_PASSWORD into the file; take it from the environment or a secret',
  ],
  [
    'POSTGRES_PASSWORD=${POSTGRES_PASSWORD:?say one}',
    'POSTGRES_PASSWORD=open-sesame',
    'db writes POSTGRES_PASSWORD into the file; take it from the environment or a secret',
  ],
])('a compose file with %j changed to %j is found', async (from, to, says) => {
  const file = 'deploy/docker/compose.yaml';
  expect(await findings({ [file]: COMPOSE.replace(from, to) })).toContain(`${file} ${says}`);
});

test.each([
  ['on: push\n', '', 'says not when it runs (on:)'],
  ['actions/checkout@v5', 'actions/checkout@main', 'uses actions/checkout@main without a version'],
  ['actions/checkout@v5', 'actions/checkout', 'uses actions/checkout without a version'],
])('a workflow with %j changed to %j is found', async (from, to, says) => {
  const file = '.github/workflows/check.yml';
  expect(await findings({ [file]: WORKFLOW.replace(from, to) })).toEqual([`${file} ${says}`]);
});

test.each([
  ['madang:1.0.0', 'madang', 'house uses madang without a version'],
  ['runAsNonRoot: true', 'runAsUser: 1000', 'house may run as root'],
  ['          readinessProbe: {}\n', '', 'house is not asked whether it is ready'],
  ['          livenessProbe: {}\n', '', 'house is not asked whether it lives'],
  ['memory: 1Gi', 'cpu: 1', 'house has no limit of memory'],
  ['allowPrivilegeEscalation: false', 'privileged: true', 'house may gain privileges'],
  [
    'http://core:4610',
    'http://me:open-sesame@core:4610',
    'house writes MADANG_CORE_URL into the file; take it from a secret',
  ],
  ['MADANG_CORE_URL', 'MADANG_CORES', 'house sets MADANG_CORES, which is no setting'],
  ['kind: Service', 'kind: Secret', 'house is a Secret: make it where it is used'],
  ['kind: Service\n', '', 'has no kind or no name'],
])('a file of Kubernetes with %j changed to %j is found', async (from, to, says) => {
  const file = 'deploy/kubernetes/house.yaml';
  expect(await findings({ [file]: KUBERNETES.replace(from, to) })).toEqual([`${file} ${says}`]);
});

test.each([
  ['http://core;', 'http://core', ':5 has a directive without an end'],
  ['    }\n', '', ':2 opens a block that stays open'],
  ['server {\n', '', ':6 closes a block that none opened'],
])('an nginx file with %j changed to %j is found', async (from, to, says) => {
  const file = 'deploy/nginx/house.conf';
  expect(await findings({ [file]: NGINX.replace(from, to) })).toEqual([`${file}${says}`]);
});

test('a compose file with a setting that is none is found', async () => {
  const file = 'deploy/docker/compose.yaml';
  const wrong = COMPOSE.replace('LANG: C.UTF-8', "MADANG_EDGES: '2'");
  expect(await findings({ [file]: wrong })).toEqual([
    `${file} house sets MADANG_EDGES, which is no setting`,
  ]);
});

test.each([
  '.github/workflows/check.yml',
  'deploy/docker/compose.yaml',
  'deploy/prometheus/alerts.yaml',
])('%s that does not parse is found', async (file) => {
  expect(await findings({ [file]: 'a: [1\nb: {' })).toEqual([
    expect.stringContaining(`${file} does not parse: `),
  ]);
  expect(await findings({ [file]: 'a: 1\na: 2\n' })).toEqual([
    expect.stringContaining(`${file} does not parse: Map keys must be unique`),
  ]);
});

test('a workflow without jobs and a compose file without services are found', async () => {
  expect(await findings({ '.github/workflows/check.yml': 'on: push\n' })).toEqual([
    '.github/workflows/check.yml has no jobs',
  ]);
  expect(await findings({ 'deploy/docker/compose.yaml': 'volumes: {}\n' })).toEqual([
    'deploy/docker/compose.yaml has no services',
  ]);
});
