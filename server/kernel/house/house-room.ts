import { action } from '../action/action.ts';
import { offered } from '../action/offered.ts';
import { strict, Type } from '../action/schema.ts';
import { forgetOrigins } from '../events/forget-origins.ts';
import { purgeKeys } from '../http/purge-keys.ts';
import { keeping } from '../keeps/keeping.ts';
import { kernelBelongings, kernelKeeps } from '../keeps/kernel-tables.ts';
import { openPlaces } from '../place/mmdb.ts';
import { places } from '../place/place.ts';
import { openTicket } from '../realtime/tickets.ts';
import { announced } from '../room/announced.ts';
import { newsKinds } from '../room/news.ts';
import { unreadCounts } from '../room/unread.ts';
import { bind } from '../room/port.ts';
import { refKinds, type RefKind } from '../room/ref.ts';
import type { Room, SamplePerson } from '../room/room.ts';
import { openSecrets } from '../secrets/sealing.ts';
import { secrets } from '../secrets/secrets.ts';
import { openLocalStorage } from '../storage/local.ts';
import { storage } from '../storage/port.ts';

const WELCOME_LIMIT = { max: 120, windowS: 60, by: 'address' } as const;

const Welcome = strict({
  apps: Type.Array(Type.String(), { description: 'the apps of this house' }),
  samples: Type.Array(
    strict({ name: Type.String(), email: Type.String(), password: Type.String() }),
    { description: 'accounts to try the house with; empty where samples are off' },
  ),
});

/**
 * The room of the house itself: what a visitor is told before they sign in, and the kernel's jobs.
 * @param shut rooms of apps that are switched off
 */
export function houseRoom(rooms: Room[], shut: Room[]): Room {
  const apps = [
    ...new Set(rooms.filter((room) => room.isApp).map((room) => room.name.split('.')[0] ?? '')),
  ];
  const samples: SamplePerson[] = rooms.flatMap((room) => room.samplePeople ?? []);
  const readWelcome = action({
    operation: 'house.welcome.readWelcome',
    summary: 'What is in this house',
    method: 'GET',
    path: '/house/welcome',
    permission: 'anyone',
    limit: WELCOME_LIMIT,
    output: Welcome,
    async run(ctx) {
      return { apps, samples: ctx.config.samples ? samples : [] };
    },
  });
  const house: Room = {
    name: 'house',
    says: 'The house itself: what a visitor is told before they sign in',
    folder: import.meta.dirname,
    needs: [],
    actions: [readWelcome, openTicket],
    jobs: [purgeKeys, forgetOrigins],
    ports: [
      bind(secrets, async (config) => openSecrets(config.secretsDir)),
      bind(places, async (config) => openPlaces(config.geoipFile)),
      bind(storage, async (config) => openLocalStorage(config.dataDir)),
      bind(announced, async () => rooms.flatMap((room) => room.announces ?? [])),
      bind(refKinds, async () => refsOf(rooms)),
      bind(newsKinds, async () => rooms.flatMap((room) => room.news ?? [])),
      bind(unreadCounts, async () => rooms.flatMap((room) => room.counts ?? [])),
      bind(offered, async () => offeredBy(rooms)),
      bind(keeping, async () => ({ open: [house, ...rooms], shut })),
    ],
    keeps: kernelKeeps,
    belongings: kernelBelongings,
  };
  return house;
}

/** The kinds of things that rooms speak of, by their word. */
function refsOf(rooms: Room[]): ReadonlyMap<string, RefKind> {
  return new Map(rooms.flatMap((room) => room.refs ?? []).map((ref) => [ref.kind, ref]));
}

/** What programs with a service token may call. */
function offeredBy(rooms: Room[]) {
  return rooms
    .flatMap((room) => room.actions)
    .filter(({ spec }) => spec.permission === 'program')
    .map(({ spec: { operation, summary } }) => ({ operation, summary }));
}
