import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../../house.ts';
import type { AnyAction } from '../../kernel/action/action.ts';
import { chooseRooms, wire } from '../../kernel/house/wiring.ts';
import type { Answer } from '../client.ts';
import { fittingParts, requestOf } from '../fitting-request.ts';
import type { World } from '../matrix-fixture.ts';
import { openWorld } from '../world.ts';
import { withAction } from './with-action.ts';

vi.setConfig({ testTimeout: 120_000 });

const EVIL = 'https://evil.example';
const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
let world: World;
beforeAll(async () => {
  world = await openWorld({ config: { trustedProxies: 1 } });
});
afterAll(() => world.madang.close());

/** How files begin that are what they say. */
const STARTS: Record<string, string> = {
  'application/zip': 'PK',
  'audio/wav': 'RIFF',
  'audio/ogg': 'OggS',
  'audio/flac': 'fLaC',
};

/** Whether what was sent is of the type that it is said to be, and says how its letters are written. */
function fitsItsType({ headers, raw }: Answer): boolean {
  if (raw.length === 0) return true;
  const type = String(headers['content-type']);
  if (/^application\/(problem\+)?json(; charset=utf-8)?$/.test(type)) return isJson(raw);
  const start = STARTS[type];
  if (start !== undefined) return raw.toString('latin1').startsWith(start);
  return /^text\/.*; charset=utf-8$/.test(type);
}

function isJson(raw: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
    return true;
  } catch {
    return false;
  }
}

/** What a foreign page, a frame or a cache could do with the answer of an action. */
async function carelessIn(of: World, { spec }: AnyAction): Promise<string[]> {
  const careless: string[] = [];
  for (const visitor of ['owner', 'nobody'] as const) {
    const who = await of.visit(visitor);
    const parts = await fittingParts(of, spec, who);
    const answer = await who.client.send(
      requestOf(spec, {
        ...parts,
        headers: {
          ...parts.headers,
          origin: EVIL,
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'javascript',
          forwarded: 'host=evil.example',
        },
      }),
    );
    const { headers } = answer;
    const found = (what: string) => careless.push(`${visitor}: ${what}`);
    const shared = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
    if (shared.length > 0) found(`another site may read it: ${shared.join()}`);
    if (headers['x-frame-options'] !== 'DENY') found('it may be framed');
    if (headers['x-content-type-options'] !== 'nosniff') found('its type may be guessed');
    if (headers['cross-origin-resource-policy'] !== 'same-origin') found('it may be embedded');
    for (const rule of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      if (!String(headers['content-security-policy']).includes(rule)) found(`no ${rule}`);
    if (!fitsItsType(answer)) found(`it is no ${headers['content-type']}`);
    const cache = String(headers['cache-control']);
    const isPersonal = visitor === 'owner' && spec.permission !== 'anyone';
    if (isPersonal && !/private|no-store/.test(cache)) found(`caches may keep it: ${cache}`);
    if (/public/.test(cache) && answer.cookies.length > 0) found('a cache may keep its cookie');
    if (JSON.stringify([headers, answer.body]).includes('evil.example')) found('it says evil');
  }
  return careless;
}

test('no answer may be read by another site, framed, guessed, kept for others or poisoned by its Host', async () => {
  const wrong: Record<string, string[]> = {};
  for (const action of actions) {
    const careless = await carelessIn(world, action);
    if (careless.length > 0) wrong[action.spec.operation] = careless;
  }
  expect(wrong).toEqual({});
});

test('no browser is allowed to ask from another site: a preflight gets nothing', async () => {
  for (const { spec } of actions) {
    const url = `/api${spec.path.replace(/:\w+/g, 'x')}`;
    const answer = await world.madang.nobody.send({
      method: 'OPTIONS',
      url,
      headers: {
        origin: EVIL,
        'access-control-request-method': spec.method,
        'access-control-request-headers': 'authorization, content-type',
      },
    });
    expect(answer.status, spec.operation).toBeGreaterThanOrEqual(400);
    const shared = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
    expect(shared, spec.operation).toEqual([]);
  }
});

test('what a cache may keep for all is the same for all', async () => {
  const open = actions.filter(({ spec }) => /public/.test(spec.cache ?? ''));
  for (const { spec } of open) {
    expect(spec.permission, spec.operation).toBe('anyone');
    const [nobody, owner] = [await world.visit('nobody'), await world.visit('owner')];
    const request = requestOf(spec, await fittingParts(world, spec, nobody));
    const answers = [await nobody.client.send(request), await owner.client.send(request)];
    expect(answers[1]?.body, spec.operation).toEqual(answers[0]?.body);
  }
});

test('a personal answer that caches may keep is noticed', async () => {
  const operation = 'identity.profiles.readMe';
  const planted = withAction(rooms, operation, { cache: 'public, max-age=60' });
  const faulty = await openWorld({ rooms: planted });
  try {
    const action = wire(planted).actions.find(({ spec }) => spec.operation === operation);
    if (!action) throw new Error('no such action');
    expect(await carelessIn(faulty, action)).toEqual([
      'owner: caches may keep it: public, max-age=60',
    ]);
  } finally {
    await faulty.madang.close();
  }
});
