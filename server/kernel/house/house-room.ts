import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { purgeKeys } from '../http/purge-keys.ts';
import type { Room, SamplePerson } from '../room/room.ts';

const WELCOME_LIMIT = { max: 120, windowS: 60, by: 'address' } as const;

const Welcome = strict({
  apps: Type.Array(Type.String(), { description: 'the apps of this house' }),
  samples: Type.Array(
    strict({ name: Type.String(), email: Type.String(), password: Type.String() }),
    { description: 'accounts to try the house with; empty where samples are off' },
  ),
});

/** The room of the house itself: what a visitor is told before they sign in, and the kernel's jobs. */
export function houseRoom(rooms: Room[]): Room {
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
  return {
    name: 'house',
    says: 'The house itself: what a visitor is told before they sign in',
    folder: import.meta.dirname,
    needs: [],
    actions: [readWelcome],
    jobs: [purgeKeys],
  };
}
