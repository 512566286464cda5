import { port } from '../room/port.ts';

/** An operation that takes service tokens. */
export interface Offered {
  operation: string;
  summary: string;
}

/** The operations of this house that take service tokens; the house itself binds it. */
export const offered = port<readonly Offered[]>('kernel.offered');
