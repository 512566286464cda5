import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { house as plan } from '../../house.ts';
import { chooseRooms, wire } from '../house/wiring.ts';
import { openApi } from './openapi.ts';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  security: object[];
  responses: Record<string, object>;
  'x-permission'?: string;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
}

const ROOT = join(import.meta.dirname, '../../..');
const wiring = wire(chooseRooms(plan, null));
const { actions } = wiring;
const document = openApi(wiring) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('every action is in it once, under its own address', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(
    [...actions.map(({ spec }) => spec.operation), 'house.realtime.openSocket'].toSorted(),
  );
  for (const { spec } of actions) {
    const path = `/api${spec.path.replace(/:(\w+)/g, '{$1}')}`;
    expect(document.paths[path]?.[spec.method.toLowerCase()]?.operationId).toBe(spec.operation);
  }
});

test('every parameter of a path is described, and nothing else as one', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const told = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name);
    expect(told.toSorted(), operation.operationId).toEqual(inPath.toSorted());
  }
});

test('who may call is what the action says', () => {
  for (const { spec } of actions) {
    const operation = operations.find(
      (each) => each.operation.operationId === spec.operation,
    )?.operation;
    expect(operation?.['x-permission']).toBe(spec.permission);
    expect(operation?.security).toHaveLength(spec.permission === 'anyone' ? 0 : 1);
    expect(Boolean(operation?.responses['401']), spec.operation).toBe(
      spec.permission !== 'anyone' || (spec.faults ?? []).some(({ kind }) => kind.status === 401),
    );
    for (const { kind } of spec.faults ?? []) {
      expect(JSON.stringify(operation?.responses[kind.status]), spec.operation).toContain(
        kind.code,
      );
    }
  }
});

/** What a provider sends back is not ours to name; it is bounded in number and size. */
const FOREIGN = ['identity.providers.returnVisitor', 'identity.providers.returnForm'];

test('every schema names what it holds and refuses the rest in what is sent', () => {
  for (const { spec } of actions) {
    for (const part of [spec.params, spec.query, spec.body]) {
      if (!part) continue;
      const schema = part as { additionalProperties?: unknown; maxProperties?: number };
      const { additionalProperties: rest, maxProperties } = schema;
      if (rest === false) continue;
      expect(FOREIGN, spec.operation).toContain(spec.operation);
      expect([rest, maxProperties]).toEqual([
        { type: 'string', maxLength: expect.any(Number) },
        expect.any(Number),
      ]);
    }
  }
});

test('it is valid OpenAPI', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madang-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document));
    await writeFile(join(folder, 'redocly.yaml'), 'extends: [spec]\n');
    const redocly = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
    const { bin } = JSON.parse(await readFile(redocly, 'utf8')) as { bin: Record<string, string> };
    const cli = join(dirname(redocly), bin['redocly'] ?? '');
    const env = {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    };
    const checked = await promisify(execFile)(
      process.execPath,
      [cli, 'lint', file, '--config', join(folder, 'redocly.yaml'), '--format', 'json'],
      { env, cwd: ROOT, maxBuffer: 1 << 24 },
    ).catch((error: { stdout: string }) => error);
    const { totals, problems } = JSON.parse(checked.stdout) as {
      totals: { errors: number };
      problems: { message: string }[];
    };
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(totals.errors).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
