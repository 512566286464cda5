import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../house.ts';
import type { AnyAction } from '../kernel/action/action.ts';
import type { Context } from '../kernel/context/context.ts';
import { inputWrong } from '../kernel/faults/catalogue.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import type { Answer } from './client.ts';
import { requestsTo, type FuzzedRequest } from './fuzz.ts';
import { openMadang, type Madang, type TestPerson } from './madang.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
const REQUESTS_EACH = 60;
const SEED = 20_261_121;

const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
let madang: Madang;
let people: TestPerson[];
beforeAll(async () => {
  madang = await openMadang();
  people = [await madang.person('member'), await madang.person('administrator')];
});
afterAll(() => madang.close());

/** Words of our insides that have no business outside. */
const INSIDES =
  /node_modules|\bat (async )?\w+ \(|\.ts:\d+|select .* from|insert into|syntax (error|for type)|violates|pg_|ECONN|SQLSTATE|kernel\.|rhythm\.(record|play|board)\b(?!_)|identity\.(person|session)\b(?!_)/i;

/** What is wrong with an answer, or null. */
function complaintAbout({ status, headers, body }: Answer): string | null {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (status >= 500) return `answered ${status}: ${text}`;
  if (status < 400) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `no problem: ${text}`;
  const { code, title, requestId } = body as Record<string, unknown>;
  if (typeof code !== 'string' || !/^\w+\.\w+$/.test(code)) return `no code: ${text}`;
  if (body.status !== status || typeof title !== 'string') return `not itself: ${text}`;
  if (requestId !== headers['x-request-id']) return `no request id: ${text}`;
  if (INSIDES.test(text.replaceAll(code, ''))) return `tells of its insides: ${text}`;
  return null;
}

async function send(to: Madang, request: FuzzedRequest, who: TestPerson | null): Promise<Answer> {
  const { method, url, headers, payload } = request;
  const client = who ?? to.nobody;
  return client.send({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}

/** Throws with the smallest request that gets a bad answer. */
async function fuzz(to: Madang, action: AnyAction, who: (TestPerson | null)[]): Promise<number> {
  let sent = 0;
  const any = fc.tuple(requestsTo(action), fc.constantFrom(...who));
  const property = fc.asyncProperty(any, async ([request, person]) => {
    sent++;
    const complaint = complaintAbout(await send(to, request, person));
    if (complaint !== null) throw new Error(`${request.method} ${request.url}: ${complaint}`);
  });
  const details = await fc.check(property, { numRuns: REQUESTS_EACH, seed: SEED });
  if (details.failed) throw details.errorInstance;
  return sent;
}

test.each(actions.map((action) => [action.spec.operation, action] as const))(
  'whatever is sent to %s, it answers calmly and tells nothing of its insides',
  async (_operation, action) => {
    const sent = await fuzz(madang, action, [...people, null]);
    expect(sent).toBeGreaterThanOrEqual(REQUESTS_EACH);
  },
);

test('after all of it the house is well and logged no error', async () => {
  expect((await madang.nobody.get('/readyz')).status).toBe(200);
  expect((await madang.nobody.get('/api/rhythm/songs')).status).toBe(200);
  const errors = madang
    .logged()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  expect(errors).toEqual([]);
});

const PLANTED: [string, RegExp, (ctx: Context, input: { songId: string }) => Promise<unknown>][] = [
  [
    'a statement that trusts its input',
    /answered 500/,
    (ctx, { songId }) => ctx.db.rows(`select * from rhythm.song where id = '${songId}'`),
  ],
  [
    'an error with its reason for all to see',
    /tells of its insides/,
    async (ctx, { songId }) => {
      await ctx.db.rows('select $1::int', [songId]).catch((error: Error) => {
        throw inputWrong({ detail: error.message });
      });
      return {};
    },
  ],
];

test.each(PLANTED)('%s is found', async (_what, complaint, run) => {
  const spec = actions.find((each) => each.spec.operation === 'rhythm.songs.readMusic')?.spec;
  if (!spec) throw new Error('no such action');
  const planted: AnyAction = {
    // The schema let go as well: it alone would have kept the worst away.
    spec: {
      ...spec,
      params: { ...spec.params, properties: { songId: { type: 'string' } } } as never,
      run,
    },
  };
  const swapped = rooms.map((room) => ({
    ...room,
    actions: room.actions.map((each) => (each.spec.operation === spec.operation ? planted : each)),
  }));
  const faulty = await openMadang({ rooms: swapped });
  try {
    await expect(fuzz(faulty, planted, [null])).rejects.toThrow(complaint);
  } finally {
    await faulty.close();
  }
});
