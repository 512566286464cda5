import { randomUUID } from 'node:crypto';
import { giveRole } from '../capabilities/identity/profiles/index.ts';
import { startSession } from '../capabilities/identity/sessions/index.ts';
import { makeServiceToken } from '../capabilities/programs/tokens/index.ts';
import { offered } from '../kernel/action/offered.ts';
import { giveFactor } from './factor.ts';
import { openMadang, type Madang } from './madang.ts';
import type { Someone, World } from './matrix-fixture.ts';
import { readChart } from './plays.ts';
import { startSteamOnly } from './providers/steam-only.ts';
import { roleOf, VISITORS, type Visitor } from './visitors.ts';

const PASSWORD = 'three blue cranes';

/** A house, and one person for each kind of visitor. */
export async function openWorld(options: Parameters<typeof openMadang>[0] = {}): Promise<World> {
  const { steam, config } = await startSteamOnly();
  const madang = await openMadang({ ...options, config: { ...config, ...options.config } });
  const close = async () => {
    await madang.close();
    await steam.close();
  };
  return castIn({ madang: { ...madang, close }, steam });
}

/** One new person for each kind of visitor, in a house that is open. */
export async function castIn({ madang, steam }: Pick<World, 'madang' | 'steam'>): Promise<World> {
  // Steam dates its answers: its clock goes as that of the house does.
  steam.now = () => madang.clock.now();
  const ctx = madang.house.context('matrix');
  const people = new Map<Visitor, string>();
  for (const visitor of VISITORS) {
    const role = roleOf(visitor);
    if (role === null || role === 'guest') continue;
    const signedUp = await madang.nobody.post('/api/identity/accounts', {
      email: `${visitor}-${randomUUID()}@example.com`,
      password: PASSWORD,
      name: visitor,
      client: 'program',
    });
    people.set(visitor, signedUp.body.me.id);
    if (role !== 'member') await giveRole(ctx, signedUp.body.me.id, role);
    if (visitor === 'administrator') await giveFactor(ctx, signedUp.body.me.id);
  }
  const songs = await madang.nobody.get('/api/rhythm/songs');
  const items = songs.body.items as { id: string; charts: { id: string; locked: boolean }[] }[];
  // Songs that an earlier cast saved may have no chart, or none that is open.
  const song = items
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .find(({ charts: [first] }) => first?.locked === false);
  const chart = await readChart(madang.nobody, song?.charts[0]?.id ?? '');
  // One of them for all visits of this cast: a house has only so many.
  const program = madang.bearer(await serviceToken(madang));
  return {
    madang,
    steam,
    chart,
    songId: song?.id ?? '',
    visit: (visitor) =>
      visitor === 'program'
        ? Promise.resolve({ client: program, id: '', refreshToken: '', password: '' })
        : visit(madang, visitor, people),
  };
}

async function visit(
  madang: Madang,
  visitor: Exclude<Visitor, 'program'>,
  people: Map<Visitor, string>,
): Promise<Someone> {
  if (visitor === 'nobody')
    return { client: madang.nobody, id: '', refreshToken: '', password: '' };
  // A guest may become a member on the way, so each try has a new one.
  if (visitor === 'guest') {
    const guest = await madang.person('guest');
    return { client: guest, id: guest.id, refreshToken: guest.refreshToken, password: PASSWORD };
  }
  // Of sessions of one instant any might be the one that makes room for the next.
  madang.clock.advance({ ms: 1 });
  const id = people.get(visitor) ?? '';
  // Of too many sessions the oldest makes room: they must not all be of one moment.
  madang.clock.advance({ ms: 1 });
  const ctx = madang.house.context('matrix');
  const { accessToken, refreshToken = '' } = await ctx.transaction((ctx) =>
    startSession(ctx, id, 'program', visitor === 'administrator' ? 2 : 1),
  );
  return { client: madang.bearer(accessToken), id, refreshToken, password: PASSWORD };
}

/** A service token for all that programs may do. */
async function serviceToken(madang: Madang): Promise<string> {
  const ctx = madang.house.context('matrix');
  const operations = ctx.port(offered).map(({ operation }) => operation);
  const wanted = { name: 'program', operations, expiresAt: null };
  return (await makeServiceToken(ctx, wanted)).token;
}
