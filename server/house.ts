import { accounts } from './capabilities/identity/accounts/module.ts';
import { factors } from './capabilities/identity/factors/module.ts';
import { doors } from './capabilities/identity/doors/module.ts';
import { emails } from './capabilities/identity/emails/module.ts';
import { mail } from './capabilities/identity/mail/module.ts';
import { blocks } from './capabilities/identity/blocks/module.ts';
import { consents } from './capabilities/identity/consents/module.ts';
import { passkeys } from './capabilities/identity/passkeys/module.ts';
import { providers } from './capabilities/identity/providers/module.ts';
import { roles } from './capabilities/identity/roles/module.ts';
import { exports } from './capabilities/identity/exports/module.ts';
import { withdrawals } from './capabilities/identity/withdrawals/module.ts';
import { devices } from './capabilities/notifications/devices/module.ts';
import { digests } from './capabilities/notifications/digests/module.ts';
import { news } from './capabilities/notifications/news/module.ts';
import { preferences } from './capabilities/notifications/preferences/module.ts';
import { passwords } from './capabilities/identity/passwords/module.ts';
import { profiles } from './capabilities/identity/profiles/module.ts';
import { security } from './capabilities/identity/security/module.ts';
import { sessions } from './capabilities/identity/sessions/module.ts';
import { inbox } from './capabilities/chat/inbox/module.ts';
import { messages } from './capabilities/chat/messages/module.ts';
import { rooms } from './capabilities/chat/rooms/module.ts';
import { memorial } from './apps/rhythm/memorial/module.ts';
import { catalogue } from './apps/rhythm/catalogue/module.ts';
import { tokens } from './capabilities/programs/tokens/module.ts';
import { webhooks } from './capabilities/programs/webhooks/module.ts';
import { plays } from './apps/rhythm/plays/module.ts';
import { progress } from './apps/rhythm/progress/module.ts';
import { ratings } from './apps/rhythm/ratings/module.ts';
import { reviews } from './apps/rhythm/reviews/module.ts';
import { rivals } from './apps/rhythm/rivals/module.ts';
import { scoreboard } from './apps/rhythm/scoreboard/module.ts';
import { songs } from './apps/rhythm/songs/module.ts';
import type { Plan } from './kernel/house/wiring.ts';

/**
 * THE list of rooms, lower before upper: their tables are made and their ports opened in this order.
 * Nothing is found by magic. An operator's own app is one more line here.
 */
export const house: Plan = {
  capabilities: [
    profiles,
    passwords,
    doors,
    mail,
    factors,
    sessions,
    accounts,
    emails,
    passkeys,
    providers,
    blocks,
    consents,
    roles,
    exports,
    withdrawals,
    security,
    tokens,
    webhooks,
    preferences,
    devices,
    news,
    digests,
    rooms,
    messages,
    inbox,
  ],
  apps: {
    rhythm: [scoreboard, songs, catalogue, memorial, plays, ratings, progress, rivals, reviews],
  },
};
