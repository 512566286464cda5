import type { TSchema } from 'typebox';

/** A kind of thing that happens, declared by the room that tells it. */
export interface EventKind<T> {
  /** `<app>.<room>.<whatHappened>` */
  readonly name: string;
  /** One line for the event map. */
  readonly says: string;
  readonly schema: TSchema;
  /** Whether its listeners are told from where it was asked: the address, the program, the session. */
  readonly withOrigin?: boolean;
  readonly payload?: T;
}
