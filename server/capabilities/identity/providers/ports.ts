import { bind } from '../../../kernel/room/port.ts';
import { linkDoors } from '../doors/index.ts';
import { openDoors, openGameTickets } from './doors/open.ts';
import { doors } from './doors/port.ts';
import { gameTickets } from './games/port.ts';
import { linkedDoors } from './links.ts';

/** The world outside, as it is configured, and what the room counts among the ways in. */
export const ports = [
  bind(doors, openDoors),
  bind(gameTickets, openGameTickets),
  bind(linkDoors, async () => linkedDoors),
];
