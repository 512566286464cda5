import { port } from '../room/port.ts';
import type { Room } from '../room/room.ts';

/** A room as far as it has people in it. */
export type KeepingRoom = Pick<Room, 'name' | 'keeps' | 'belongings'>;

/** What the open house keeps of people. */
export interface Keeping {
  /** Lower rooms before upper ones, as in `house.ts`; the kernel's own tables first. */
  readonly rooms: readonly KeepingRoom[];
}

/** What the open house keeps of people: for the rooms that export it and forget it. */
export const keeping = port<Keeping>('kernel.keeping');
