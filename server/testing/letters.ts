import { mailer, type Mailer, type Parcel } from '../capabilities/identity/mail/index.ts';
import { bind } from '../kernel/room/port.ts';
import type { Room } from '../kernel/room/room.ts';

/** A letter as it was handed over. */
export interface KeptLetter extends Parcel {
  /** The one address that the letter leads to, or null. */
  link: string | null;
}

/**
 * The rooms, with a mailer that keeps what it is given: no test writes to the console or the world.
 * @param instead a mailer that a test brings
 */
export function memoryMailer(
  rooms: Room[],
  instead?: Mailer,
): { rooms: Room[]; letters(): KeptLetter[] } {
  const kept: KeptLetter[] = [];
  const memory: Mailer = {
    async handOver(parcel) {
      kept.push({ ...parcel, link: /^https?:\/\/\S+$/m.exec(parcel.text)?.[0] ?? null });
      return 'taken';
    },
  };
  const bound = bind(mailer, async () => instead ?? memory);
  return {
    rooms: rooms.map((room) => ({
      ...room,
      ports: (room.ports ?? []).map((each) => (each.port.name === mailer.name ? bound : each)),
    })),
    letters: () => [...kept],
  };
}
