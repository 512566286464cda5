import { port } from '../../../../kernel/room/port.ts';
import type { Proof } from '../doors/port.ts';

/** What says who a player of a game is, by a ticket that the game's platform gave the client. */
export interface GameTickets {
  /**
   * Whose ticket it is, by the platform's answer alone.
   * @throws steamTicketWrong, steamBanned, providerUnreachable
   */
  verify(ticket: string): Promise<Proof>;
}

/** The port of game tickets; null in a house without one. */
export const gameTickets = port<GameTickets | null>('identity.providers.gameTickets');
