import { posix } from 'node:path';
import type { Tree } from './tree.ts';

/** Capabilities by storey, the ground first: one looks down, never sideways. */
export const STOREYS: Readonly<Record<string, readonly string[]>> = {
  ground: ['identity'],
  middle: ['media', 'presence', 'notifications', 'search', 'journal', 'programs'],
  upper: ['chat', 'social', 'moderation', 'progression', 'booking', 'payments'],
};

/** One noun of the product and where it stands. */
export interface Room {
  /** `<app>.<room>`, or `<capability>` for a capability that is one room. */
  name: string;
  /** `server/apps/rhythm/plays` */
  folder: string;
  /** The app or capability: also its Postgres schema. */
  owner: string;
}

/**
 * The rooms of a tree, by folder: `server/apps/<app>/<room>` and
 * `server/capabilities/<capability>[/<room>]`. A capability with a `module.ts` of its own is one
 * room; in all others each folder is a room, whether or not it is finished.
 */
export function roomsOf({ files }: Tree): Room[] {
  const rooms = new Map<string, Room>();
  for (const file of files) {
    const [top, floor, owner, inner, ...rest] = file.split('/');
    if (top !== 'server' || !owner || !inner) continue;
    if (floor !== 'apps' && floor !== 'capabilities') continue;
    const house = `server/${floor}/${owner}`;
    if (floor === 'capabilities' && files.includes(`${house}/module.ts`)) {
      rooms.set(house, { name: owner, folder: house, owner });
    } else if (rest.length > 0) {
      const folder = `${house}/${inner}`;
      rooms.set(folder, { name: `${owner}.${inner}`, folder, owner });
    }
  }
  return [...rooms.values()];
}

/** The room a file stands in, if it stands in one. */
export function roomAt(rooms: readonly Room[], file: string): Room | undefined {
  return rooms.find((room) => file.startsWith(`${room.folder}/`));
}

/** Where a relative import leads, as a path below the root; undefined for packages. */
export function resolveImport(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

/** `submit-play` as an identifier: `submitPlay`. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

/** The modules that `server/package.json` lends to the web app and the bench: path below the root by name. */
export function lentModules(tree: Tree): Map<string, string> {
  if (!tree.has('server/package.json')) return new Map();
  const { exports = {} } = JSON.parse(tree.text('server/package.json')) as {
    exports?: Record<string, string>;
  };
  return new Map(
    Object.entries(exports).map(([name, path]) => [
      posix.join('@madang/server', name),
      posix.join('server', path),
    ]),
  );
}
