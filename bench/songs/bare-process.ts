import Fastify from 'fastify';
import pg from 'pg';
import type { Db } from '../../server/kernel/db/db.ts';
import {
  packPlace,
  readPlace,
  usualDirection,
  type Sort,
} from '../../server/apps/rhythm/songs/listing.ts';
import { findListed, placeOf } from '../../server/apps/rhythm/songs/store/listing.ts';
import { viewSong } from '../../server/apps/rhythm/songs/view.ts';
import { answerParent } from '../harness/answer-parent.ts';

/** A bare Fastify that sends the very statement of the song list over a pool and answers the same. */
const INT8 = 20;
pg.types.setTypeParser(INT8, Number);
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL']),
});
const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text) ?? `songs${names.size}`;
  names.set(text, known);
  return known;
}
const plain = {
  rows: async (text: string, values: unknown[]) =>
    (await pool.query({ name: nameOf(text), text, values })).rows as unknown[],
} as unknown as Db;
const app = Fastify();

interface Query {
  limit: string;
  sort?: Sort;
  q?: string;
  cursor?: string;
}

app.get<{ Querystring: Query }>('/api/rhythm/songs', async ({ query, headers }) => {
  const { sort = 'title', q = null, cursor } = query;
  const limit = Number(query.limit);
  const order = { sort, language: 'ko', direction: usualDirection(sort) } as const;
  const after = readPlace(cursor, order);
  const open = { levelMin: null, levelMax: null, difficulty: null, locked: null, state: null };
  const asked = {
    playerId: String(headers['x-person']),
    mode: 'easy',
    filter: { text: q, ...open },
    order,
    after,
  } as const;
  const rows = await findListed(plain, asked, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(viewSong),
    next: last ? packPlace(order, placeOf(last)) : null,
    total: after === null ? (rows[0]?.total ?? 0) : null,
  };
});

const url = await app.listen({ port: 0, host: '127.0.0.1' });
answerParent(url, async () => {
  await app.close();
  await pool.end();
});
