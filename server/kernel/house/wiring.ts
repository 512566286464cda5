import type { AnyAction } from '../action/action.ts';
import type { AnyListener } from '../events/event.ts';
import { HouseError } from '../faults/house-error.ts';
import type { AnyJob } from '../jobs/job.ts';
import type { AnyChannel } from '../realtime/channel.ts';
import type { Room } from '../room/room.ts';
import { houseRoom } from './house-room.ts';

/** All that the open rooms bring, gathered. */
export interface Wiring {
  rooms: Room[];
  actions: AnyAction[];
  channels: AnyChannel[];
  listeners: AnyListener[];
  jobs: AnyJob[];
  /** Names of listeners by the name of the event. */
  listenersOf: Map<string, string[]>;
  /** Rooms of apps that are switched off: closed to everybody, but what they keep of people is known. */
  shut: Room[];
}

/** A house as `house.ts` lists it. */
export interface Plan {
  /** Rooms below the apps, always there when somebody needs them. */
  capabilities: Room[];
  /** Rooms by app. */
  apps: Record<string, Room[]>;
}

/**
 * The rooms to open: those of the chosen apps, and what they need, in the order of the list.
 * @throws HouseError for an app that is not in the list
 */
export function chooseRooms(plan: Plan, apps: ReadonlySet<string> | null): Room[] {
  const unknown = [...(apps ?? [])].find((app) => !Object.hasOwn(plan.apps, app));
  if (unknown !== undefined) {
    throw new HouseError(
      `MADANG_APPS names "${unknown}", which is not an app of this house: it has ${Object.keys(plan.apps).join(', ')}.`,
    );
  }
  const chosen = Object.entries(plan.apps)
    .filter(([app]) => apps === null || apps.has(app))
    .flatMap(([, rooms]) => rooms);
  // Identity is the ground floor: without it nobody could come in.
  return [...plan.capabilities, ...chosen];
}

/** The rooms of the apps that are not chosen, in the order of the list. */
export function shutRooms(plan: Plan, apps: ReadonlySet<string> | null): Room[] {
  return Object.entries(plan.apps)
    .filter(([app]) => apps !== null && !apps.has(app))
    .flatMap(([, rooms]) => rooms);
}

/** Gathers what rooms bring; refuses two of a name, which would silently shadow one another. */
export function wire(rooms: Room[], shut: Room[] = []): Wiring {
  const all = [houseRoom(rooms, shut), ...rooms];
  const wiring: Wiring = {
    rooms: all,
    actions: all.flatMap((room) => room.actions),
    channels: all.flatMap((room) => room.channels ?? []),
    listeners: all.flatMap((room) => room.listeners ?? []),
    jobs: all.flatMap((room) => room.jobs ?? []),
    listenersOf: new Map(),
    shut,
  };
  refuseTwins(
    'room',
    [...all, ...shut].map(({ name }) => name),
  );
  refuseTwins(
    'channel',
    wiring.channels.map(({ topic }) => topic),
  );
  refuseTwins(
    'action',
    wiring.actions.map(({ spec }) => spec.operation),
  );
  refuseTwins(
    'ref',
    all.flatMap((room) => room.refs ?? []).map(({ kind }) => kind),
  );
  refuseTwins(
    'route',
    wiring.actions.map(({ spec }) => `${spec.method} ${spec.path}`),
  );
  refuseTwins(
    'listener',
    wiring.listeners.map(({ name }) => name),
  );
  refuseTwins(
    'job',
    wiring.jobs.map(({ name }) => name),
  );
  refuseTwins(
    'kind of news',
    all.flatMap((room) => room.news ?? []).map(({ name }) => name),
  );
  for (const { name, on } of wiring.listeners) {
    wiring.listenersOf.set(on.name, [...(wiring.listenersOf.get(on.name) ?? []), name]);
  }
  return wiring;
}

function refuseTwins(what: string, names: string[]): void {
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin !== undefined) throw new Error(`two of a name: ${what} ${twin}`);
}
