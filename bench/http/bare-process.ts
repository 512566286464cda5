import Fastify, { type FastifyRequest } from 'fastify';
import { importJWK, jwtVerify, type JWK } from 'jose';
import pg from 'pg';
import { answerParent } from '../harness/answer-parent.ts';

/**
 * A bare Fastify that sends the same statements over a pool, prepared by name, and answers the same
 * JSON by a schema. VERIFY=yes checks the bearer token of each request with jose; VERIFY=no believes
 * a header who asks.
 */
const key = await importJWK(JSON.parse(process.env['PUBLIC_KEY'] ?? '') as JWK, 'EdDSA');
const verifies = process.env['VERIFY'] === 'yes';
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL']),
});
const app = Fastify();

interface PersonRow {
  id: string;
  name: string;
  language: string;
  zone: string;
  role: string;
  created_at: Date;
  leaving_at: Date | null;
}

const COLUMNS = 'id, name, language, zone, role, created_at, leaving_at';
const text = { type: 'string' } as const;
const response = {
  200: {
    type: 'object',
    properties: {
      id: text,
      name: text,
      email: { type: ['string', 'null'] },
      role: text,
      language: text,
      zone: text,
      hue: { type: 'integer' },
      createdAt: text,
      leavingAt: { type: ['string', 'null'] },
    },
  },
} as const;

async function callerOf(request: FastifyRequest): Promise<string> {
  if (!verifies) return String(request.headers['x-person']);
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['EdDSA'],
    issuer: 'madang',
    audience: 'madang-api',
  });
  return payload.sub ?? '';
}

async function emailOf(personId: string): Promise<string | null> {
  const { rows } = await pool.query<{ email: string }>({
    name: 'email',
    text: 'select person_id, email, hash from identity.password where person_id = $1',
    values: [personId],
  });
  return rows[0]?.email ?? null;
}

function view(row: PersonRow | undefined, email: string | null) {
  if (!row) throw new Error('nobody has this id');
  const { id, name, language, zone, role } = row;
  const hue = Number.parseInt(id.slice(-6), 16) % 360;
  const createdAt = row.created_at.toISOString();
  const leavingAt = row.leaving_at?.toISOString() ?? null;
  return { id, name, email, role, language, zone, hue, createdAt, leavingAt };
}

app.get('/api/identity/profiles/me', { schema: { response } }, async (request) => {
  const personId = await callerOf(request);
  const [{ rows }, email] = await Promise.all([
    pool.query<PersonRow>({
      name: 'person',
      text: `select ${COLUMNS} from identity.person where id = $1`,
      values: [personId],
    }),
    emailOf(personId),
  ]);
  return view(rows[0], email);
});

const body = {
  type: 'object',
  additionalProperties: false,
  properties: { name: text, language: text, zone: text },
} as const;

interface Change {
  name?: string;
  language?: string;
  zone?: string;
}

app.patch<{ Body: Change }>(
  '/api/identity/profiles/me',
  { schema: { body, response } },
  async (request) => {
    const personId = await callerOf(request);
    const { name = null, language = null, zone = null } = request.body;
    const { rows } = await pool.query<PersonRow>({
      name: 'update',
      text: `update identity.person set name = coalesce($2, name),
               language = coalesce($3, language), zone = coalesce($4, zone), updated_at = $5
             where id = $1 returning ${COLUMNS}`,
      values: [personId, name, language, zone, new Date()],
    });
    return view(rows[0], await emailOf(personId));
  },
);

const url = await app.listen({ port: 0, host: '127.0.0.1' });
answerParent(url, async () => {
  await app.close();
  await pool.end();
});
