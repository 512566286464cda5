import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Client from '../../clients/typescript/src/index.ts';
import { makeServiceToken } from '../../server/capabilities/programs/tokens/index.ts';
import { openMadang, type Madang } from '../../server/testing/madang.ts';
import { playOf, readChart, type ReadChart } from '../../server/testing/plays.ts';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), '../bin/tsc');
const PACKAGE = join(import.meta.dirname, '../../clients/typescript');

let madang: Madang;
let address: string;
let folder: string;
let client: typeof Client;
let chart: ReadChart;
beforeAll(async () => {
  // As it is published: built, and loaded by its own name's files.
  folder = await mkdtemp(join(tmpdir(), 'madang-client-'));
  const build = [join(PACKAGE, 'build.mjs'), folder];
  await promisify(execFile)(process.execPath, build);
  await symlink(join(PACKAGE, '../../node_modules'), join(folder, 'node_modules'));
  client = (await import(pathToFileURL(join(folder, 'index.js')).href)) as typeof Client;
  // The clock of the house is that of the client here: it looks at when its token ends.
  madang = await openMadang();
  madang.clock.advance({ s: (Date.now() - madang.clock.now().getTime()) / 1000 });
  address = await madang.door.listen();
  chart = await readChart(madang.nobody, 'arirang_0');
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true });
});

describe('a game with the TypeScript client', () => {
  test('opens an account, plays, and finds its place on the board', async () => {
    const game = client.openMadang({ address: `${address}/` });
    const { me } = await game.startGuest('Curly');
    const play = playOf(chart, 'easy');
    const result = await game.submitPlay(play);
    expect(result).toMatchObject({ newRecord: true, play: { id: play.id, verified: true } });
    expect(await game.submitPlay(play), 'sent twice, counted once').toEqual(result);
    const path = { chartId: chart.id, mode: 'easy' as const };
    const { items } = await game.answer(
      game.api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}', { params: { path } }),
    );
    expect(items[0]).toMatchObject({ person: { id: me.id, name: 'Curly' } });
  });

  test('renews its tokens once, however many calls find them ended, and remembers them', async () => {
    const store = client.memoryStore();
    const game = client.openMadang({ address, store });
    await game.startGuest('Moe');
    const first = await store.read();
    await store.write({ ...(first as Client.Tokens), expiresAt: new Date().toISOString() });
    const read = () => game.answer(game.api.GET('/api/identity/profiles/me'));
    const answers = await Promise.all([read(), read(), read()]);
    expect(new Set(answers.map(({ name }) => name))).toEqual(new Set(['Moe']));
    const second = await store.read();
    expect(second?.refreshToken).not.toBe(first?.refreshToken);
    const later = client.openMadang({ address, store });
    const me = await later.answer(later.api.GET('/api/identity/profiles/me'));
    expect(me.name).toBe('Moe');
    await later.signOut();
    expect(await store.read()).toBeNull();
  });

  test('tells refusals by their code', async () => {
    const game = client.openMadang({ address });
    await game.startGuest('Larry');
    const wrong = game.submitPlay({ ...playOf(chart, 'easy'), chartId: 'no-such-song_0' });
    await expect(wrong).rejects.toMatchObject({
      name: 'MadangProblem',
      status: 404,
      code: 'rhythm.chart_unknown',
      requestId: expect.any(String),
    });
    const right = game.signIn('nobody@example.com', 'three blue cranes');
    await expect(right).rejects.toMatchObject({ code: 'identity.credentials_wrong' });
  });

  test('sends again what got lost on the way, and it counts once', async () => {
    let lost = 0;
    const careless = async (request: Request) => {
      const response = await fetch(request);
      if (!request.url.endsWith('/plays') || ++lost > 3) return response;
      if (lost === 1) throw new TypeError('fetch failed');
      return new Response('busy', {
        status: lost === 2 ? 503 : 429,
        headers: { 'retry-after': '0' },
      });
    };
    const patience = { pauseMs: 1 };
    const game = client.openMadang({ address, fetch: careless, patience });
    await game.startGuest('Shemp');
    const result = await game.submitPlay(playOf(chart, 'hard'));
    expect(lost).toBe(4);
    expect(result.record.plays).toBe(1);
    const dead = client.openMadang({
      address: 'http://127.0.0.1:9',
      patience: { triesMax: 2, pauseMs: 1 },
    });
    await expect(dead.startGuest('Nobody')).rejects.toMatchObject({
      status: 0,
      code: 'client.unreachable',
    });
  });
});

describe('a dedicated server with the TypeScript client', () => {
  test('submits the plays of its players, and nothing else', async () => {
    const ctx = madang.house.context('test');
    const wanted = {
      name: 'Match server',
      operations: ['rhythm.plays.relayPlay'],
      expiresAt: null,
    };
    const { token } = await makeServiceToken(ctx, wanted);
    const server = client.openMadang({ address, serviceToken: token, patience: { triesMax: 1 } });
    const player = await madang.person('member');
    const result = await server.relayPlay({ ...playOf(chart, 'hard'), playerId: player.id });
    expect(result.play.verified).toBe(true);
    const { body } = await player.get('/api/rhythm/plays');
    expect(body.items).toMatchObject([{ id: result.play.id }]);
    const nobody = { ...playOf(chart, 'hard'), playerId: crypto.randomUUID() };
    await expect(server.relayPlay(nobody)).rejects.toMatchObject({
      code: 'identity.person_unknown',
    });
    await expect(server.submitPlay(playOf(chart, 'hard'))).rejects.toMatchObject({ status: 403 });
  });

  test('reads webhooks that its house signed, and no others', async () => {
    const key = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const { signedHeaders } = await import('../../server/capabilities/programs/webhooks/index.ts');
    const body = JSON.stringify({ type: 'rhythm.record.set', timestamp: '', data: { score: 1 } });
    const atS = Math.floor(Date.now() / 1000);
    const headers = signedHeaders(Buffer.alloc(32, 7), { id: 'one', atS, body });
    const { id, message } = await client.readWebhook(key, headers, body);
    expect([id, message.data]).toEqual(['one', { score: 1 }]);
    await expect(client.readWebhook(key, headers, `${body} `)).rejects.toThrow('signature');
    const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
    await expect(client.readWebhook(other, headers, body)).rejects.toThrow('signature');
    const old = signedHeaders(Buffer.alloc(32, 7), { id: 'one', atS: atS - 301, body });
    await expect(client.readWebhook(key, old, body)).rejects.toThrow('too old');
  });
});

describe('the walks that are shown to game teams', () => {
  const environment = () => {
    const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
    return { cwd: folder, env: { ...process.env, PATH: path, HOUSE: address } };
  };
  /** A project of a game team around the files of a folder. */
  const project = async (name: string) => {
    const path = join(folder, name, 'tsconfig.json');
    const own = { module: 'nodenext', target: 'es2024', strict: true, skipLibCheck: true };
    const types = { types: ['node'], typeRoots: [join(PACKAGE, '../../node_modules/@types')] };
    const compilerOptions = { ...own, ...types };
    await writeFile(path, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    await writeFile(join(folder, name, 'package.json'), '{ "type": "module" }');
    return path;
  };
  const SAID = /^Curly: \d+, \d+ of \d+\ntop: \S+\n$/;

  test('in TypeScript, as it stands', async () => {
    const walk = join(PACKAGE, 'samples/walk.ts');
    await mkdir(join(folder, 'own/node_modules/@madang/client'), { recursive: true });
    const installed = join(folder, 'own/node_modules/@madang/client');
    await cp(join(PACKAGE, 'package.json'), join(installed, 'package.json'));
    await mkdir(join(installed, 'dist'));
    const built = (await readdir(folder)).filter((name) => /\.(js|d\.ts)$/.test(name));
    for (const name of built) await cp(join(folder, name), join(installed, 'dist', name));
    await cp(walk, join(folder, 'own/walk.ts'));
    await cp(join(PACKAGE, 'src/schema.d.ts'), join(installed, 'src/schema.d.ts'));
    await promisify(execFile)(process.execPath, [tsc, '--noEmit', '-p', await project('own')]);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(folder, 'own/walk.ts')],
      environment(),
    );
    expect(stdout).toMatch(SAID);
  });

  test('in curl, as it stands', async () => {
    const walk = join(PACKAGE, 'samples/walk.sh');
    const { stdout } = await promisify(execFile)('bash', [walk], environment());
    expect(stdout).toMatch(SAID);
  });
});
