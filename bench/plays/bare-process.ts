import Fastify from 'fastify';
import pg from 'pg';
import { answerParent } from '../harness/answer-parent.ts';
import { bareUpsert } from './bare-upsert.ts';

/** A bare Fastify that parses the same body and does one upsert with it; it asks nobody who they are. */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL']),
});
const app = Fastify({ bodyLimit: 512 * 1024 });

interface Body {
  chartId: string;
  mode: string;
  claim: { score: number };
}

app.post<{ Body: Body }>('/api/rhythm/plays', async (request, reply) => {
  const { chartId, mode, claim } = request.body;
  const player = String(request.headers['x-person']);
  const record = await bareUpsert(pool, player, { chartId, mode, score: claim.score });
  return reply.status(201).send(record);
});

const url = await app.listen({ port: 0, host: '127.0.0.1' });
answerParent(url, async () => {
  await app.close();
  await pool.end();
});
