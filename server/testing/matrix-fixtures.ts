import { randomUUID } from 'node:crypto';
import { freshTicket, linkSteam, proofTicket, steamAnswer } from './providers/steam-visits.ts';
import { boardFixtures } from './matrix-boards.ts';
import { catalogueFixtures } from './matrix-catalogue.ts';
import { chatFixtures } from './matrix-chat.ts';
import { factorFixtures } from './matrix-factors.ts';
import type { Fixture } from './matrix-fixture.ts';
import { mailFixtures } from './matrix-mail.ts';
import { memorialFixtures } from './matrix-memorial.ts';
import { notificationFixtures } from './matrix-notifications.ts';
import { peopleFixtures } from './matrix-people.ts';
import { programFixtures } from './matrix-programs.ts';
import { playOf, submit } from './plays.ts';
import { ratingFixtures } from './matrix-ratings.ts';

const plain: Fixture = {};
const mail = () => `${randomUUID()}@example.com`;
const PASSWORD = 'three blue cranes';
const NEWCOMER = { name: 'Newcomer', client: 'program' };

const ofChart: Fixture = {
  request: async ({ chart }) => ({ params: { chartId: chart.id, mode: 'easy' } }),
};
const ofSong: Fixture = { request: async ({ songId }) => ({ params: { songId } }) };
const ofExport: Fixture = {
  isOwned: true,
  async request({ madang, visit }) {
    const { client } = await visit('owner');
    await client.post('/api/identity/exports');
    await madang.work();
    const { body } = await client.get('/api/identity/exports');
    const { items } = body as { items: { id: string }[] };
    return { params: { exportId: items[0]?.id ?? '' } };
  },
};
const keptAlready = 'other: 409 identity.already_member';

/** One for each action: a new action without one fails the matrix. */
export const fixtures: Record<string, Fixture> = {
  'house.welcome.readWelcome': plain,
  'house.tickets.openTicket': plain,
  'identity.accounts.signUp': {
    request: async () => ({ body: { ...NEWCOMER, email: mail(), password: PASSWORD } }),
  },
  'identity.accounts.startGuest': { request: async () => ({ body: NEWCOMER }) },
  'identity.accounts.keepAccount': {
    request: async () => ({ body: { email: mail(), password: PASSWORD } }),
    otherwise: {
      owner: keptAlready,
      other: keptAlready,
      curator: keptAlready,
      administrator: keptAlready,
      unguarded: keptAlready,
    },
  },
  'identity.accounts.changePassword': {
    request: async (_world, { password }) => ({ body: { current: password, password } }),
    otherwise: { guest: 'other: 401 identity.credentials_wrong' },
  },
  ...mailFixtures,
  ...programFixtures,
  ...notificationFixtures,
  'identity.profiles.readMe': plain,
  'identity.profiles.updateMe': { request: async () => ({ body: { language: 'en' } }) },
  'identity.profiles.readPerson': {
    request: async ({ visit }) => ({ params: { personId: (await visit('owner')).id } }),
  },
  ...peopleFixtures,
  'identity.security.listSecurityEvents': plain,
  ...factorFixtures,
  'identity.providers.listProviders': plain,
  'identity.providers.visitProvider': {
    request: async () => ({ params: { provider: 'steam' }, query: { next: '/rhythm' } }),
  },
  'identity.providers.returnVisitor': {
    request: async (world) => ({ params: { provider: 'steam' }, ...(await steamAnswer(world)) }),
  },
  'identity.providers.returnForm': {
    request: async () => ({ params: { provider: 'steam' }, body: { code: 'a', state: 'b' } }),
  },
  'identity.providers.redeemTicket': {
    async request(world) {
      const { ticket, headers } = await freshTicket(world);
      return { body: { ticket, client: 'program' }, headers };
    },
  },
  'identity.providers.inspectTicket': {
    async request(world) {
      const { ticket, headers } = await freshTicket(world);
      return { body: { ticket }, headers };
    },
  },
  'identity.providers.redeemSteamTicket': {
    async request({ steam }) {
      const ticket = randomUUID().replaceAll('-', '');
      steam.tickets.set(ticket, { steamId: '76561198000000001' });
      return { body: { ticket } };
    },
  },
  'identity.providers.listLinks': plain,
  'identity.providers.linkProvider': {
    async request(world, { client }) {
      await client.delete('/api/identity/providers/links/steam');
      const { ticket, headers } = await freshTicket(world);
      return { body: { ticket }, headers };
    },
  },
  'identity.providers.unlinkProvider': {
    async request(world, { client }) {
      await linkSteam(world, client);
      return { params: { provider: 'steam' } };
    },
    otherwise: { guest: 'other: 409 identity.last_door' },
  },
  'identity.providers.beginProof': {
    async request(world, { client }) {
      await linkSteam(world, client);
      return { params: { provider: 'steam' }, body: {} };
    },
  },
  'identity.providers.proveLink': {
    async request(world, who) {
      const { ticket, headers } = await proofTicket(world, who.client);
      return { body: { ticket }, headers };
    },
  },
  'identity.sessions.listKeys': plain,
  'identity.sessions.listSessions': plain,
  'identity.sessions.signIn': {
    async request({ madang }) {
      const email = mail();
      await madang.nobody.post('/api/identity/accounts', {
        ...NEWCOMER,
        email,
        password: PASSWORD,
      });
      return { body: { email, password: PASSWORD, client: 'program' } };
    },
  },
  'identity.sessions.refreshSession': {
    request: async ({ visit }) => ({ body: { refreshToken: (await visit('owner')).refreshToken } }),
  },
  'identity.sessions.endOthers': plain,
  'identity.sessions.endSession': {
    isOwned: true,
    async request({ visit }) {
      const { client } = await visit('owner');
      const { body } = await client.get('/api/identity/sessions');
      const { items } = body as { items: { id: string; current: boolean }[] };
      return { params: { sessionId: items.find(({ current }) => current)?.id ?? '' } };
    },
  },
  'identity.sessions.signOut': plain,
  'identity.exports.startExport': plain,
  'identity.exports.listExports': plain,
  'identity.exports.readExport': ofExport,
  'identity.exports.readFile': ofExport,
  'identity.exports.deleteExport': ofExport,
  'identity.withdrawals.startWithdrawal': {
    otherwise: { unguarded: 'other: 409 identity.last_administrator' },
  },
  'identity.withdrawals.undoWithdrawal': plain,
  ...chatFixtures,
  ...catalogueFixtures,
  'rhythm.songs.listSongs': plain,
  'rhythm.songs.nameCharts': { request: async ({ chart }) => ({ query: { ids: chart.id } }) },
  'rhythm.songs.readSong': ofSong,
  'rhythm.songs.readMusic': ofSong,
  'rhythm.songs.readChart': ofChart,
  'rhythm.plays.listPlays': plain,
  'rhythm.plays.submitPlay': { request: async ({ chart }) => ({ body: playOf(chart, 'easy') }) },
  'rhythm.plays.readPlay': {
    isOwned: true,
    async request({ chart, visit }) {
      const play = playOf(chart, 'hard');
      await submit((await visit('owner')).client, play);
      return { params: { playId: play.id } };
    },
  },
  // A play that stands on no board: for its player, and for who decides about plays.
  'rhythm.plays.readReplay': {
    isOwned: true,
    otherwise: { curator: 'done', administrator: 'done', unguarded: 'done' },
    async request({ chart, visit }) {
      const { client } = await visit('owner');
      const worse = playOf(chart, 'hard', { missRate: 0.6 });
      await submit(client, playOf(chart, 'hard'));
      await submit(client, worse);
      return { params: { playId: worse.id } };
    },
  },
  ...memorialFixtures,
  ...boardFixtures,
  ...ratingFixtures,
};
