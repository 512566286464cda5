import { accounts } from './capabilities/identity/accounts/module.ts';
import { passwords } from './capabilities/identity/passwords/module.ts';
import { profiles } from './capabilities/identity/profiles/module.ts';
import { sessions } from './capabilities/identity/sessions/module.ts';
import { plays } from './apps/rhythm/plays/module.ts';
import { rivals } from './apps/rhythm/rivals/module.ts';
import { scoreboard } from './apps/rhythm/scoreboard/module.ts';
import { songs } from './apps/rhythm/songs/module.ts';
import type { Plan } from './kernel/house/wiring.ts';

/**
 * THE list of rooms, lower before upper: their tables are made and their ports opened in this order.
 * Nothing is found by magic. An operator's own app is one more line here.
 */
export const house: Plan = {
  capabilities: [profiles, passwords, sessions, accounts],
  apps: {
    rhythm: [scoreboard, songs, plays, rivals],
  },
};
