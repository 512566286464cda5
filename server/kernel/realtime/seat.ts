import type { Actor } from '../action/permission.ts';
import type { Caller } from '../context/context.ts';

/** Where somebody sits: who they are, and where they came from. */
export interface Seat {
  readonly actor: Actor;
  readonly caller: Caller;
}
