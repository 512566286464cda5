import { describe, expect, test } from 'vitest';
import { house as plan } from '../../house.ts';
import { action } from '../action/action.ts';
import { strict } from '../action/schema.ts';
import { event, listener } from '../events/event.ts';
import { HouseError } from '../faults/house-error.ts';
import { job } from '../jobs/job.ts';
import { channel } from '../realtime/channel.ts';
import { refKind } from '../room/ref.ts';
import type { Room } from '../room/room.ts';
import { PLAIN } from '../testing/small-house.ts';
import { chooseRooms, shutRooms, wire } from './wiring.ts';

const read = (operation: string, path: string) =>
  action({ ...PLAIN, operation, path, run: async () => ({}) });
const room = (name: string, more: Partial<Room> = {}): Room => ({
  name,
  says: 'a test',
  folder: import.meta.dirname,
  needs: [],
  actions: [],
  ...more,
});
const happened = event('a.b.happened', 'it happened', strict({}));
const hear = (name: string) => listener({ name, on: happened, run: async () => undefined });
const work = (name: string) => job({ name, says: name, run: async () => undefined });
const song = refKind({ kind: 'song', talk: 'open', reach: async () => new Map() });
const yard = (name: string, topic: string) =>
  channel({ name, topic, says: name, permission: 'anyone', mayJoin: async () => undefined });

describe('rooms are gathered', () => {
  test('with the house itself first, and listeners by what they hear', () => {
    const one = room('a.one', {
      listeners: [hear('a.one.onHappened')],
      jobs: [work('a.one.work')],
    });
    const two = room('a.two', { listeners: [hear('a.two.onHappened')] });
    const wiring = wire([one, two]);
    expect(wiring.rooms.map(({ name }) => name)).toEqual(['house', 'a.one', 'a.two']);
    expect(wiring.listenersOf.get(happened.name)).toEqual(['a.one.onHappened', 'a.two.onHappened']);
    expect(wiring.jobs.map(({ name }) => name)).toContain('a.one.work');
  });

  test.each<[string, Room[]]>([
    ['room a.one', [room('a.one'), room('a.one')]],
    [
      'action a.one.read',
      [room('a.one', { actions: [read('a.one.read', '/x'), read('a.one.read', '/y')] })],
    ],
    [
      'route GET /x',
      [room('a.one', { actions: [read('a.one.read', '/x'), read('a.one.see', '/x')] })],
    ],
    [
      'listener a.on',
      [room('a.one', { listeners: [hear('a.on')] }), room('a.two', { listeners: [hear('a.on')] })],
    ],
    ['job a.work', [room('a.one', { jobs: [work('a.work'), work('a.work')] })]],
    ['ref song', [room('a.one', { refs: [song] }), room('a.two', { refs: [song] })]],
    ['channel a/b', [room('a.one', { channels: [yard('a.x', 'a/b'), yard('a.y', 'a/b')] })]],
  ])('two of a name are refused: %s', (twin, rooms) => {
    expect(() => wire(rooms)).toThrow(`two of a name: ${twin}`);
  });
});

describe('apps are chosen', () => {
  const small = {
    capabilities: [room('ground.people')],
    apps: { one: [room('one.a', { isApp: true })], two: [room('two.a', { isApp: true })] },
  };
  const namesOf = (apps: string[] | null) =>
    chooseRooms(small, apps && new Set(apps)).map(({ name }) => name);

  test('all of them, unless some are named', () => {
    expect(namesOf(null)).toEqual(['ground.people', 'one.a', 'two.a']);
    expect(namesOf(['two'])).toEqual(['ground.people', 'two.a']);
  });

  test('those of the others are shut: known, and entered by nobody', () => {
    const namesOfShut = (apps: string[] | null) =>
      shutRooms(small, apps && new Set(apps)).map(({ name }) => name);
    expect([namesOfShut(null), namesOfShut(['two']), namesOfShut([])]).toEqual([
      [],
      ['one.a'],
      ['one.a', 'two.a'],
    ]);
    const shut = room('one.a', {
      actions: [read('one.a.read', '/x')],
      listeners: [hear('one.a.onHappened')],
      jobs: [work('one.a.work')],
    });
    const wiring = wire([room('two.a')], [shut]);
    expect(wiring.rooms.map(({ name }) => name)).toEqual(['house', 'two.a']);
    expect(wiring.actions.map(({ spec }) => spec.operation)).not.toContain('one.a.read');
    expect(wiring.jobs.map(({ name }) => name)).not.toContain('one.a.work');
    expect(wiring.listenersOf.size).toBe(0);
    expect(() => wire([room('one.a')], [shut])).toThrow('two of a name: room one.a');
  });

  test.each(['three', 'toString', '__proto__', 'constructor'])(
    '%s is no app of this house',
    (app) => {
      expect(() => namesOf([app])).toThrow(HouseError);
      expect(() => namesOf([app])).toThrow(
        `"${app}", which is not an app of this house: it has one, two.`,
      );
    },
  );

  test('a visitor is told which apps are open', async () => {
    const wiring = wire(chooseRooms(small, new Set(['two'])));
    const welcome = wiring.actions.find(
      ({ spec }) => spec.operation === 'house.welcome.readWelcome',
    );
    const ctx = { config: { samples: false } } as never;
    expect(await welcome?.spec.run(ctx, {} as never)).toEqual({ apps: ['two'], samples: [] });
  });
});

describe('the house as it is listed', () => {
  test('is gathered without twins, and every room that is needed is there, below', () => {
    const rooms = chooseRooms(plan, null);
    expect(() => wire(rooms)).not.toThrow();
    const names = rooms.map(({ name }) => name);
    for (const { name, needs } of rooms) {
      for (const need of needs) expect(names, `${name} needs ${need}`).toContain(need);
    }
  });

  test('every event that is heard is told by a room', () => {
    const { listeners, rooms } = wire(chooseRooms(plan, null));
    const told = rooms.flatMap((each) => each.tells ?? []).map(({ name }) => name);
    for (const { name, on } of listeners)
      expect(told, `${name} hears ${on.name}`).toContain(on.name);
  });
});
