import { posix } from 'node:path';
import { type Room, roomsOf } from '../rooms.ts';
import type { Tree } from '../tree.ts';
import { type Arrow, arrow, exactly, PROVING } from './arrow.ts';

/** A room is entered only by its door, by `house.ts` through its module, and through rules it lends. */
export function doors(tree: Tree, lent: string[]): Arrow[] {
  return roomsOf(tree).flatMap((room) => [...door(room, lent)]);
}

function door(room: Room, lent: string[]): Arrow[] {
  const inside = `^${room.folder}/`;
  const isLent = lent.filter((path) => path.startsWith(exactly(room.folder).slice(0, -1)));
  const comment = `${room.name} is entered by ${posix.join(room.folder, 'index.ts')}`;
  const entered = [exactly(`${room.folder}/index.ts`), ...isLent];
  return [
    arrow(
      'door',
      comment,
      // A bench measures what is inside, and a test plants a fault there, so they may go there.
      { pathNot: [inside, '^server/house\\.ts$', '^bench/', '^server/testing/.*\\.test\\.ts$'] },
      { path: inside, pathNot: entered },
    ),
    arrow(
      'door-of-the-house',
      'house.ts lists rooms by their module.ts',
      { path: '^server/house\\.ts$' },
      {
        path: inside,
        pathNot: exactly(`${room.folder}/module.ts`),
      },
    ),
    ...(isLent.length === 0
      ? []
      : [
          arrow(
            'door-of-rules',
            `${comment}; its lent rules are for the browser, benches and other rules`,
            {
              pathNot: [inside, '^web/', '/rules/', ...PROVING],
            },
            { path: isLent },
          ),
        ]),
  ];
}
