import { port } from '../../../../kernel/room/port.ts';
import type { Letter } from '../rules/letter.ts';

/** A letter as it is handed over. */
export interface Parcel extends Letter {
  /** The same at every attempt (RFC 5322, 3.6.4): a mailbox that knows it already may drop the second. */
  messageId: string;
  to: string;
}

/** `taken`: somebody else's duty now. `refused`: nobody takes it, and never will. */
export type Handover = 'taken' | 'refused';

/** Hands letters to the outside world. */
export interface Mailer {
  /** @throws whatever may be better at the next attempt: no connection, a full mailbox, a wrong password */
  handOver(parcel: Parcel): Promise<Handover>;
}

/** The port of letters. */
export const mailer = port<Mailer>('identity.mailer');
