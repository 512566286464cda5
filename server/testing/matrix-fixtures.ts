import { randomUUID } from 'node:crypto';
import { freshTicket, linkSteam, steamAnswer } from './providers/steam-visits.ts';
import { factorFixtures } from './matrix-factors.ts';
import type { Fixture } from './matrix-fixture.ts';
import { mailFixtures } from './matrix-mail.ts';
import { playOf, submit } from './plays.ts';

const plain: Fixture = {};
const mail = () => `${randomUUID()}@example.com`;
const PASSWORD = 'three blue cranes';
const NEWCOMER = { name: 'Newcomer', client: 'program' };

const ofChart: Fixture = {
  request: async ({ chart }) => ({ params: { chartId: chart.id, mode: 'easy' } }),
};
const ofSong: Fixture = { request: async ({ songId }) => ({ params: { songId } }) };
const ofOther: Fixture = {
  request: async ({ visit }) => ({ params: { personId: (await visit('other')).id } }),
};
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
    },
  },
  'identity.accounts.changePassword': {
    request: async (_world, { password }) => ({ body: { current: password, password } }),
    otherwise: { guest: 'other: 401 identity.credentials_wrong' },
  },
  ...mailFixtures,
  'identity.profiles.readMe': plain,
  'identity.profiles.updateMe': { request: async () => ({ body: { language: 'en' } }) },
  'identity.profiles.readPerson': {
    request: async ({ visit }) => ({ params: { personId: (await visit('owner')).id } }),
  },
  'identity.blocks.blockPerson': {
    request: async ({ madang }) => ({ body: { personId: (await madang.person()).id } }),
  },
  'identity.blocks.unblockPerson': ofOther,
  'identity.blocks.readBlock': ofOther,
  'identity.blocks.listBlocks': plain,
  'identity.consents.listDocuments': plain,
  'identity.consents.readDocument': { request: async () => ({ params: { document: 'terms' } }) },
  'identity.consents.listConsents': plain,
  'identity.consents.listHistory': plain,
  'identity.consents.giveConsent': {
    request: async ({ madang }) => {
      const terms = await madang.nobody.get('/api/identity/consents/documents/terms');
      return { body: { document: 'terms', version: terms.body.version } };
    },
  },
  'identity.consents.withdrawConsent': { request: async () => ({ params: { document: 'news' } }) },
  'identity.roles.listPeople': plain,
  'identity.roles.listChanges': plain,
  'identity.roles.assignRole': {
    request: async ({ visit }) => ({
      params: { personId: (await visit('other')).id },
      body: { role: 'member', reason: 'as it was' },
    }),
  },
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
    otherwise: { administrator: 'other: 409 identity.last_administrator' },
  },
  'identity.withdrawals.undoWithdrawal': plain,
  'rhythm.songs.listSongs': plain,
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
  'rhythm.scoreboard.readBoard': ofChart,
  'rhythm.scoreboard.readAround': ofChart,
  'rhythm.scoreboard.readMine': ofChart,
  'rhythm.scoreboard.listRecords': plain,
  'rhythm.rivals.listOvertakings': plain,
};
