import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import type { Madang } from './madang.ts';
import type { Verdict, Visitor } from './visitors.ts';
import { playOf, submit, type ReadChart } from './plays.ts';

/** A visitor at the door, with a session of their own for this one try. */
export interface Someone {
  client: Client;
  id: string;
  refreshToken: string;
  password: string;
}

/** The house that is tried, and what is in it. */
export interface World {
  madang: Madang;
  chart: ReadChart;
  songId: string;
  /** A visitor with a fresh session. */
  visit(visitor: Visitor): Promise<Someone>;
}

/** What is sent to one action so that whoever may call it is answered well. */
export interface Fixture {
  request?(
    world: World,
    who: Someone,
  ): Promise<{
    params?: Record<string, string>;
    query?: Record<string, string>;
    body?: object;
  }>;
  /** What it asks for is the owner's alone: to all others it does not exist. */
  isOwned?: boolean;
  /** What becomes of those who may call, but for whom it makes no sense. */
  otherwise?: Partial<Record<Visitor, Verdict>>;
}

const plain: Fixture = {};
const mail = () => `${randomUUID()}@example.com`;
const PASSWORD = 'three blue cranes';
const NEWCOMER = { name: 'Newcomer', client: 'program' };

const ofChart: Fixture = {
  request: async ({ chart }) => ({ params: { chartId: chart.id, mode: 'easy' } }),
};
const ofSong: Fixture = { request: async ({ songId }) => ({ params: { songId } }) };
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
  'identity.profiles.readMe': plain,
  'identity.profiles.updateMe': { request: async () => ({ body: { language: 'en' } }) },
  'identity.profiles.readPerson': {
    request: async ({ visit }) => ({ params: { personId: (await visit('owner')).id } }),
  },
  'identity.profiles.assignRole': {
    request: async ({ visit }) => ({
      params: { personId: (await visit('other')).id },
      body: { role: 'member' },
    }),
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
