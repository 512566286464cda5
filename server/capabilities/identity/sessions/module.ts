import { secondFactor } from '../../../kernel/action/second-factor.ts';
import { authentication } from '../../../kernel/http/authentication.ts';
import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { endOthers } from './actions/end-others.ts';
import { endSession } from './actions/end-session.ts';
import { listKeys } from './actions/list-keys.ts';
import { listSessions } from './actions/list-sessions.ts';
import { proveSession } from './actions/prove-session.ts';
import { refreshSession } from './actions/refresh-session.ts';
import { signIn } from './actions/sign-in.ts';
import { signOut } from './actions/sign-out.ts';
import { purgeSessions } from './jobs/purge-sessions.ts';
import { turnKeys } from './jobs/turn-keys.ts';
import { sessionFactors } from './second-factor.ts';
import { obeyOrder } from './tokens/obey-order.ts';
import { openTokens } from './tokens/jose.ts';
import { tokens } from './tokens/port.ts';
import { sessionHolds, sessionsEnded, signedIn, tokenReused } from './sessions.ts';

export const sessions = room({
  name: 'identity.sessions',
  says: 'Devices that are signed in, and their tokens',
  folder: import.meta.dirname,
  needs: ['identity.doors', 'identity.factors', 'identity.passwords', 'identity.profiles'],
  actions: [
    signIn,
    refreshSession,
    proveSession,
    listSessions,
    endSession,
    endOthers,
    signOut,
    listKeys,
  ],
  tells: [signedIn, tokenReused, sessionsEnded],
  jobs: [purgeSessions, turnKeys],
  ports: [
    bind(tokens, (config) => openTokens(config.secretsDir)),
    bind(authentication, async (_config, opened) => ({
      verify: opened(tokens).verify,
      holds: sessionHolds,
      obey: (order, now) => obeyOrder(opened(tokens), order, now),
    })),
    bind(secondFactor, async () => sessionFactors),
  ],
  keeps: [
    {
      table: 'identity.session',
      person: 'person_id',
      exported: 'devices with place and time',
      forgotten: 'deleted',
    },
  ],
});
