import Fastify from 'fastify';
import pg from 'pg';
import type { Db } from '../../server/kernel/db/db.ts';
import { findSongs } from '../../server/apps/rhythm/songs/store.ts';
import { viewSong } from '../../server/apps/rhythm/songs/view.ts';
import { answerParent } from '../harness/answer-parent.ts';

/** A bare Fastify that sends the very statement of the song list over a pool and answers the same. */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL']),
});
const plain = {
  rows: async (text: string, values: unknown[]) =>
    (await pool.query({ name: 'songs', text, values })).rows as unknown[],
} as unknown as Db;
const app = Fastify();

app.get<{ Querystring: { limit: string } }>('/api/rhythm/songs', async (request) => {
  const limit = Number(request.query.limit);
  const rows = await findSongs(plain, String(request.headers['x-person']), null, limit + 1);
  const items = rows.slice(0, limit).map(viewSong);
  const last = rows.length > limit ? items.at(-1)?.id : undefined;
  const next =
    last === undefined ? null : Buffer.from(JSON.stringify([last])).toString('base64url');
  return { items, next };
});

const url = await app.listen({ port: 0, host: '127.0.0.1' });
answerParent(url, async () => {
  await app.close();
  await pool.end();
});
