import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../house.ts';
import { giveRole } from '../capabilities/identity/profiles/index.ts';
import { startSession } from '../capabilities/identity/sessions/index.ts';
import { playUnknown } from '../apps/rhythm/plays/faults.ts';
import { viewPlay } from '../apps/rhythm/plays/view.ts';
import { findPlays } from '../apps/rhythm/plays/store.ts';
import type { AnyAction } from '../kernel/action/action.ts';
import type { Context } from '../kernel/context/context.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import type { Room } from '../kernel/room/room.ts';
import { openMadang, type Madang } from './madang.ts';
import { roleOf, wrongVerdicts } from './matrix.ts';
import { VISITORS, type Visitor } from './visitors.ts';
import type { Someone, World } from './matrix-fixtures.ts';
import { readChart } from './plays.ts';

vi.setConfig({ testTimeout: 120_000 });
const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
const PASSWORD = 'three blue cranes';

const opened: Madang[] = [];
afterAll(async () => {
  for (const madang of opened) await madang.close();
});

/** A house with these rooms, and one person for each kind of visitor. */
async function openWorld(withRooms: Room[]): Promise<World> {
  const madang = await openMadang({ rooms: withRooms });
  opened.push(madang);
  const ctx = madang.house.context('matrix');
  const people = new Map<Visitor, string>();
  for (const visitor of VISITORS) {
    const role = roleOf(visitor);
    if (role === null) continue;
    if (role === 'guest') continue;
    const signedUp = await madang.nobody.post('/api/identity/accounts', {
      email: `${visitor}-${randomUUID()}@example.com`,
      password: PASSWORD,
      name: visitor,
      client: 'program',
    });
    people.set(visitor, signedUp.body.me.id);
    if (role !== 'member') await giveRole(ctx, signedUp.body.me.id, role);
  }
  const songs = await madang.nobody.get('/api/rhythm/songs');
  const [song] = songs.body.items as { id: string; charts: { id: string }[] }[];
  const chart = await readChart(madang.nobody, song?.charts[0]?.id ?? '');
  return {
    madang,
    chart,
    songId: song?.id ?? '',
    visit: (visitor) => visit(madang, visitor, people),
  };
}

async function visit(
  madang: Madang,
  visitor: Visitor,
  people: Map<Visitor, string>,
): Promise<Someone> {
  if (visitor === 'nobody')
    return { client: madang.nobody, id: '', refreshToken: '', password: '' };
  // A guest may become a member on the way, so each try has a new one.
  if (visitor === 'guest') {
    const guest = await madang.person('guest');
    return { client: guest, id: guest.id, refreshToken: guest.refreshToken, password: PASSWORD };
  }
  const id = people.get(visitor) ?? '';
  const ctx = madang.house.context('matrix');
  const { accessToken, refreshToken = '' } = await ctx.transaction((ctx) =>
    startSession(ctx, id, 'program'),
  );
  return { client: madang.bearer(accessToken), id, refreshToken, password: PASSWORD };
}

/** The rooms with one action replaced. */
function withAction(operation: string, change: Partial<AnyAction['spec']>): Room[] {
  const swap = (action: AnyAction): AnyAction =>
    action.spec.operation === operation ? { spec: { ...action.spec, ...change } } : action;
  return rooms.map((room) => ({ ...room, actions: room.actions.map((action) => swap(action)) }));
}

let world: World;
beforeAll(async () => {
  world = await openWorld(rooms);
});

test('every action does for every visitor what its permission says, and owners alone see what is theirs', async () => {
  expect(await wrongVerdicts(world, actions)).toEqual([]);
});

test('answering all of them the house logged no error', () => {
  expect(world.madang.logged()).not.toContain('"level":50');
});

test('a permission that was loosened is noticed', async () => {
  // Its room asks once more inside; here even that was forgotten.
  const change = { permission: 'member', run: async () => null } as const;
  const loose = await openWorld(withAction('identity.profiles.assignRole', change));
  expect(await wrongAmong(loose, 'identity.profiles.assignRole')).toEqual([
    ['owner', 'not allowed', 'done'],
    ['other', 'not allowed', 'done'],
    ['curator', 'not allowed', 'done'],
  ]);
});

test('a permission that was tightened is noticed', async () => {
  const tight = await openWorld(
    withAction('identity.profiles.readPerson', { permission: 'member' }),
  );
  expect(await wrongAmong(tight, 'identity.profiles.readPerson')).toEqual([
    ['nobody', 'done', 'who are you'],
    ['guest', 'done', 'not allowed'],
  ]);
});

test('an action that shows what is another’s is noticed', async () => {
  const run = async (ctx: Context, { playId }: { playId: string }) => {
    const [row] = await findPlays(ctx.db, [playId]);
    if (!row) throw playUnknown();
    return { ...viewPlay(row), log: null };
  };
  const leaky = await openWorld(withAction('rhythm.plays.readPlay', { run }));
  expect(await wrongAmong(leaky, 'rhythm.plays.readPlay')).toEqual([
    ['guest', 'nothing here', 'done'],
    ['other', 'nothing here', 'done'],
    ['curator', 'nothing here', 'done'],
    ['administrator', 'nothing here', 'done'],
  ]);
});

test('an action that nobody thought of fails the matrix', async () => {
  const [first] = actions;
  if (!first) throw new Error('the house has no actions');
  const unthought = { spec: { ...first.spec, operation: 'small.things.unthought' } };
  await expect(wrongVerdicts(world, [...actions, unthought])).rejects.toThrow(
    'no fixture of the matrix for small.things.unthought',
  );
  await expect(wrongVerdicts(world, actions.slice(1))).rejects.toThrow(
    'no action for the fixtures',
  );
});

/** What the matrix has to say of a house; all of it is about the one action that was changed. */
async function wrongAmong(of: World, operation: string) {
  const wrong = await wrongVerdicts(of, actions);
  expect(new Set(wrong.map((each) => each.operation))).toEqual(new Set([operation]));
  return wrong.map(({ visitor, wanted, got }) => [visitor, wanted, got]);
}
