import { decodeJwt } from 'jose';
import { inject } from 'vitest';
import { house as plan } from '../house.ts';
import { startGuest } from '../capabilities/identity/accounts/index.ts';
import { giveRole } from '../capabilities/identity/profiles/index.ts';
import { startSession, tokens } from '../capabilities/identity/sessions/index.ts';
import { asksForFactor, type Role } from '../kernel/action/permission.ts';
import { chooseRooms, shutRooms } from '../kernel/house/wiring.ts';
import type { PortBinding } from '../kernel/room/port.ts';
import { room, type Room } from '../kernel/room/room.ts';
import {
  openTestHouse,
  type TestHouse,
  type TestHouseOptions,
} from '../kernel/testing/test-house.ts';
import type { Mailer } from '../capabilities/identity/mail/index.ts';
import { clientOf, type Client } from './client.ts';
import { giveFactor } from './factor.ts';
import { memoryMailer, type KeptLetter } from './letters.ts';

const TOKEN_FRESH_MS = 4 * 60_000;

/** A person of a test, signed in; as a client they stay so, whatever the clock does. */
export interface TestPerson extends Client {
  id: string;
  name: string;
  accessToken: string;
  refreshToken: string;
}

/** A test house of Madang with ways to bring people in. */
export interface Madang extends TestHouse {
  /** Nobody: no token. */
  nobody: Client;
  /**
   * A new person with a role; the name is theirs alone unless given. An administrator has a second
   * factor, and came in by it.
   */
  person(role?: Role, name?: string): Promise<TestPerson>;
  /** Works through the jobs that are due; @returns the letters sent so far, oldest first. */
  letters(): Promise<KeptLetter[]>;
  /** Somebody with this token at the door. */
  bearer(accessToken: string): Client;
}

/** What of the house is another in a test. */
interface Stand {
  /** Apps to open; all unless said. */
  apps?: string[];
  mailer?: Mailer;
  /** Bound instead of what the rooms bind. */
  ports?: PortBinding[];
  /** Changes each room: one that fails in a certain place, say. */
  change?(room: Room): Room;
}

/** Opens a house with all rooms, or the chosen apps, on a fresh database of this test file. */
export async function openMadang(options: Partial<TestHouseOptions> & Stand = {}): Promise<Madang> {
  const apps = options.apps ? new Set(options.apps) : null;
  const chosen = options.rooms ?? chooseRooms(plan, apps);
  const rooms = chosen.map((each) => options.change?.(each) ?? each);
  const post = memoryMailer(rooms, options.mailer);
  const bound = { name: 'test', says: 'bound by a test', folder: import.meta.dirname, needs: [] };
  const last = room({ ...bound, actions: [], ports: options.ports ?? [] });
  const test = await openTestHouse({
    ground: inject('ground'),
    shut: options.rooms ? [] : shutRooms(plan, apps),
    ...options,
    rooms: [...post.rooms, last],
  });
  let count = 0;
  return {
    ...test,
    nobody: clientOf(test.door, async () => null),
    bearer: (token) => clientOf(test.door, async () => token),
    async letters() {
      await test.work();
      return post.letters();
    },
    async person(role = 'member', name = `person ${++count}`) {
      const ctx = test.house.context('test person');
      const guest = await startGuest(ctx, { name, client: 'program' });
      const personId = guest.me.id;
      const signed =
        role === 'guest'
          ? guest
          : await ctx.transaction(async (ctx) => {
              await giveRole(ctx, personId, role);
              if (!asksForFactor(role)) return startSession(ctx, personId, 'program');
              await giveFactor(ctx, personId);
              return startSession(ctx, personId, 'program', 2);
            });
      const { accessToken, refreshToken = '' } = signed;
      const client = clientOf(test.door, lastingToken(test, accessToken, personId));
      return { ...client, id: personId, name, accessToken, refreshToken };
    },
  };
}

/** The session's token, signed anew when the test's clock has made it old: tests of other things last. */
function lastingToken(test: TestHouse, first: string, personId: string): () => Promise<string> {
  let token = first;
  let signedMs = test.clock.now().getTime();
  return async () => {
    const now = test.clock.now();
    if (now.getTime() - signedMs < TOKEN_FRESH_MS) return token;
    const ctx = test.house.context('test token');
    const claims = decodeJwt<{ role: Role; sid: string }>(token);
    token = await ctx
      .port(tokens)
      .sign({ personId, role: claims.role, sessionId: claims.sid, provedAt: now }, now, 5);
    signedMs = now.getTime();
    return token;
  };
}
