import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../house.ts';
import { playUnknown } from '../apps/rhythm/plays/faults.ts';
import { viewPlay } from '../apps/rhythm/plays/view.ts';
import { findPlays } from '../apps/rhythm/plays/store.ts';
import type { AnyAction } from '../kernel/action/action.ts';
import { asksForFactor } from '../kernel/action/permission.ts';
import { secondFactor } from '../kernel/action/second-factor.ts';
import type { Context } from '../kernel/context/context.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import { bind, type PortBinding } from '../kernel/room/port.ts';
import type { Room } from '../kernel/room/room.ts';
import type { Madang } from './madang.ts';
import { wrongVerdicts } from './matrix.ts';
import type { World } from './matrix-fixture.ts';
import { openWorld } from './world.ts';

vi.setConfig({ testTimeout: 120_000 });
const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);

const opened: Madang[] = [];
afterAll(async () => {
  for (const madang of opened) await madang.close();
});

/** A house with these rooms, and one person for each kind of visitor; closed in the end. */
async function openRooms(withRooms: Room[], ports: PortBinding[] = []): Promise<World> {
  const opening = await openWorld({ rooms: withRooms, ports });
  opened.push(opening.madang);
  return opening;
}

/** The rooms with one action replaced. */
function withAction(operation: string, change: Partial<AnyAction['spec']>): Room[] {
  const swap = (action: AnyAction): AnyAction =>
    action.spec.operation === operation ? { spec: { ...action.spec, ...change } } : action;
  return rooms.map((room) => ({ ...room, actions: room.actions.map((action) => swap(action)) }));
}

let world: World;
beforeAll(async () => {
  world = await openRooms(rooms);
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
  const loose = await openRooms(withAction('identity.roles.assignRole', change));
  expect(await wrongAmong(loose, 'identity.roles.assignRole')).toEqual([
    ['owner', 'not allowed', 'done'],
    ['other', 'not allowed', 'done'],
    ['curator', 'not allowed', 'done'],
    ['unguarded', 'factor needed', 'done'],
  ]);
});

test('a house that believes everybody to have shown a second factor is noticed', async () => {
  const stateOf = async () => 'shown' as const;
  const believing = bind(secondFactor, async () => ({ stateOf, show: async () => undefined }));
  const credulous = await openRooms(rooms, [believing]);
  const asking = actions.filter(({ spec }) => asksForFactor(spec.permission));
  const wrong = await wrongVerdicts(credulous, actions);
  expect(wrong.map(({ operation, visitor, got }) => [operation, visitor, got])).toEqual([
    // Changing factors asks as well, of those who have one.
    ['identity.passkeys.removePasskey', 'unguarded', 'nothing here'],
    ...asking.map(({ spec }) => [spec.operation, 'unguarded', 'done']),
  ]);
});

test('a permission that was tightened is noticed', async () => {
  const tight = await openRooms(
    withAction('identity.profiles.readPerson', { permission: 'member' }),
  );
  expect(await wrongAmong(tight, 'identity.profiles.readPerson')).toEqual([
    ['nobody', 'done', 'who are you'],
    ['guest', 'done', 'not allowed'],
    ['program', 'done', 'not allowed'],
  ]);
});

test('an action that shows what is another’s is noticed', async () => {
  const run = async (ctx: Context, { playId }: { playId: string }) => {
    const [row] = await findPlays(ctx.db, [playId]);
    if (!row) throw playUnknown();
    return { ...viewPlay(row), log: null };
  };
  const leaky = await openRooms(withAction('rhythm.plays.readPlay', { run }));
  expect(await wrongAmong(leaky, 'rhythm.plays.readPlay')).toEqual([
    ['guest', 'nothing here', 'done'],
    ['other', 'nothing here', 'done'],
    ['curator', 'nothing here', 'done'],
    ['administrator', 'nothing here', 'done'],
    ['unguarded', 'nothing here', 'done'],
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
