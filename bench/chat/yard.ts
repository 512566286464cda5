import type pg from 'pg';
import type { BenchCluster } from '../harness/database.ts';
import { personId, seedPeople, signCallers } from '../harness/people.ts';
import { startServer, type Server } from '../harness/servers.ts';
import { POOL, startHouse } from '../plays/yard.ts';
import type { Crowd } from './crowd.ts';
import type { DialectName } from './dialects.ts';
import { startOverEdge } from './over-edge.ts';

/** Rooms and who is in them. */
export interface Place {
  rooms: number;
  perRoom: number;
}

/** Ours, ours with its sockets ended by an edge, and the peers. */
export type ContenderName = DialectName | 'edge';

/** A server that people talk on. */
export interface Contender {
  name: ContenderName;
  dialect: DialectName;
  /** Its sockets are at its address. */
  server: Server;
  /** Where tickets are given. */
  ticketsUrl: string;
  /** The messages it has stored; null where it stores none. */
  stored(): Promise<number | null>;
}

const OURS = 'chat_ours';
const OURS_WITH_EDGE = 'chat_edge';
const THEIRS = 'chat_socket_io';
const LANES = 3;

/** Each session as if the person had signed in: the socket asks whether it is open. */
const SESSIONS = `
  insert into identity.session
    (id, person_id, client, address, agent, created_at, last_seen_at, expires_at, proved_at)
  select ids.session::uuid, ids.person::uuid, 'program', '', '', now(), now(), now() + interval '1 day', now()
  from jsonb_to_recordset($1::jsonb) ids (session text, person text)`;
const ROOMS = `
  insert into chat.room (id, kind, title, members, made_at, last_at)
  select md5('room ' || n)::uuid, 'group', '방 ' || n, $2, now(), now() from generate_series(1, $1) n`;
const MEMBERS = `
  insert into chat.member (room_id, person_id, role, came_at, came_seq, changed_seq)
  select md5('room ' || ids.room)::uuid, ids.person::uuid, 'member', now(), 0, 0
  from jsonb_to_recordset($1::jsonb) ids (room int, person text)`;
const PEER_TABLE = `
  create table message (
    seq bigserial, room_id uuid not null, id uuid not null, sender_id uuid not null,
    text text not null, at timestamptz not null, primary key (room_id, seq), unique (room_id, id));
  grant all on message to madang; grant all on sequence message_seq_seq to madang`;

/** The two databases; in ours people, who are signed in, and their rooms. */
export async function openYard(cluster: BenchCluster, { rooms, perRoom }: Place) {
  const count = rooms * perRoom;
  const url = await cluster.makeHouse(OURS);
  const people = Array.from({ length: count }, (_, i) => i + 1);
  await cluster.admin(OURS, async (client) => {
    await seedPeople(client, count);
    const sessions = people.map((n) => ({ session: personId(-n), person: personId(n) }));
    await client.query(SESSIONS, [JSON.stringify(sessions)]);
    await client.query(ROOMS, [rooms, perRoom]);
    const members = people.map((n) => ({ room: roomOf(n, perRoom), person: personId(n) }));
    await client.query(MEMBERS, [JSON.stringify(members)]);
    await client.query('vacuum analyze');
  });
  const edgeUrl = await cluster.copy(OURS, OURS_WITH_EDGE);
  const peerUrl = await cluster.copy('template1', THEIRS);
  await cluster.admin(THEIRS, (client) => client.query(PEER_TABLE));
  const callers = await signCallers(cluster.folder, count);
  const ids = await cluster.admin(OURS, (client) => roomIds(client, rooms));
  const crowd: Crowd['people'] = callers.map(({ id, token }, i) => ({
    id,
    token,
    rooms: [ids[roomOf(i + 1, perRoom) - 1] ?? ''],
  }));
  const storedIn = (database: string, text: string) => () =>
    cluster.admin(database, (client) => countIn(client, text));
  return {
    crowd,
    ours: async (nodeArgs: string[] = []): Promise<Contender> => {
      const server = await startHouse(cluster, url, 'http,edge,jobs', { nodeArgs });
      const stored = storedIn(OURS, OUR_COUNT);
      return { name: 'ours', dialect: 'ours', server, ticketsUrl: server.url, stored };
    },
    async edge(): Promise<Contender> {
      const { core, server } = await startOverEdge(cluster, edgeUrl);
      const stored = storedIn(OURS_WITH_EDGE, OUR_COUNT);
      return { name: 'edge', dialect: 'ours', server, ticketsUrl: core.url, stored };
    },
    async bare(): Promise<Contender> {
      const server = await peer('bare ws, nothing stored', 'bare-process.ts', {});
      const stored = async () => null;
      return { name: 'bare', dialect: 'bare', server, ticketsUrl: server.url, stored };
    },
    async socketIo(): Promise<Contender> {
      const server = await peer('Socket.IO, one INSERT a message', 'socket-io/server.js', {
        DATABASE_URL: peerUrl,
        POOL: String(POOL + LANES),
      });
      const stored = storedIn(THEIRS, 'select count(*)::int as n from message');
      return { name: 'socketIo', dialect: 'socketIo', server, ticketsUrl: server.url, stored };
    },
  };
}

const OUR_COUNT = `select count(*)::int as n from chat.message where kind = 'text'`;

function roomOf(n: number, perRoom: number): number {
  return Math.ceil(n / perRoom);
}

async function roomIds(client: pg.Client, rooms: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select md5('room ' || n)::uuid as id from generate_series(1, $1::int) n order by n`,
    [rooms],
  );
  return rows.map(({ id }) => id);
}

async function countIn(client: pg.Client, text: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(text);
  return rows[0]?.n ?? 0;
}

function peer(name: string, script: string, env: Record<string, string>): Promise<Server> {
  return startServer({ name, script: new URL(script, import.meta.url).pathname, env });
}
