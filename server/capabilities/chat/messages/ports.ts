import { bind } from '../../../kernel/room/port.ts';
import { conversation } from '../rooms/index.ts';
import { desk, openDesk } from './desk.ts';
import { notes } from './notes.ts';
import { settling } from './settling.ts';

/** What this room opens: its desk, what it remembers of it, and what the room of rooms asks of it. */
export const messagePorts = [
  bind(desk, async () => openDesk()),
  bind(conversation, async () => notes),
  bind(settling, async () => ({ asked: 0 })),
];
