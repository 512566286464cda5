import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../../house.ts';
import type { AnyAction } from '../../kernel/action/action.ts';
import type { Context } from '../../kernel/context/context.ts';
import { chooseRooms, wire } from '../../kernel/house/wiring.ts';
import { fittingParts, requestOf, type Parts } from '../fitting-request.ts';
import type { World } from '../matrix-fixture.ts';
import { openWorld } from '../world.ts';
import { withAction } from './with-action.ts';

vi.setConfig({ testTimeout: 240_000 });

/** A word that stands nowhere in our code: where it turns up, the text it came in was not data. */
const MARK = 'zq7zq7';
/** What becomes of the sums of a payload where one of its kinds of templates is filled in. */
const COMPUTED = new RegExp(`${MARK}(49|[^"]{0,20}\\}49|[^"]{0,20}49#)`);
const PAYLOADS = [
  `${MARK}'; drop table identity.person cascade; --`,
  `${MARK}' or '1'='1`,
  `${MARK}$$; select pg_sleep(3600); --`,
  `${MARK}\\'; copy (select 1) to program 'id'; --`,
  `${MARK}\r\nx-${MARK}: yes\r\n\r\n<script>`,
  `${MARK}\n{"level":50,"msg":"${MARK} forged"}`,
  `${MARK}\${7*7}{{7*7}}#{7*7}`,
  `${MARK}%s%d%o%j%%`,
  `\${jndi:ldap://${MARK}}`,
  `${MARK}%27%3b%0d%0a`,
  `$(touch /tmp/${MARK})|\`id\``,
];

const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.madang.close());

/** The value with one of its texts replaced, once for each of them. */
function replaced(value: unknown, by: string): unknown[] {
  if (typeof value === 'string') return [by];
  if (Array.isArray(value)) {
    return value.flatMap((each, i) => replaced(each, by).map((bent) => value.with(i, bent)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    replaced(each, by).map((bent) => ({ ...value, [key]: bent })),
  );
}

/** Every request to an action with one of its texts replaced. */
function bentRequests(spec: AnyAction['spec'], parts: Parts, by: string): Parts[] {
  const named = (schema: unknown): string[] =>
    Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
  const encoded = encodeURIComponent(by);
  return [
    ...named(spec.params).map((name) => ({
      ...parts,
      params: { ...parts.params, [name]: encoded },
    })),
    ...named(spec.query).map((name) => ({ ...parts, query: { ...parts.query, [name]: by } })),
    ...replaced(parts.body, by).map((body) => ({ ...parts, body: body as object })),
    ...named(spec.body)
      .filter((name) => !Object.hasOwn(parts.body ?? {}, name))
      .map((name) => ({ ...parts, body: { ...parts.body, [name]: by } })),
    { ...parts, headers: { ...parts.headers, 'x-request-id': by, 'user-agent': by } },
    { ...parts, headers: { ...parts.headers, cookie: `madang_refresh=${encoded}` } },
  ].filter((each) => Object.values(each.headers).every((value) => !/[\r\n]/.test(value)));
}

/** What is wrong with how an action deals with texts that are no data elsewhere. */
async function injectedInto(of: World, action: AnyAction): Promise<string[]> {
  const { spec } = action;
  const { madang } = of;
  const wrong = new Set<string>();
  const statements = await madang.statements(async () => {
    const who = await of.visit('administrator');
    const parts = await fittingParts(of, spec, who);
    for (const by of PAYLOADS) {
      for (const bent of bentRequests(spec, parts, by)) {
        const answer = await who.client.send(requestOf(spec, bent));
        if (answer.status >= 500) wrong.add(`answered ${answer.status}`);
        if (JSON.stringify(Object.keys(answer.headers)).includes(MARK)) wrong.add('a header');
        const told = JSON.stringify(answer.body) ?? '';
        if (/syntax error|SQLSTATE|relation ".*" does not/i.test(told)) wrong.add(told);
        if (COMPUTED.test(told)) wrong.add(`computed ${told}`);
      }
    }
  });
  for (const text of statements) if (text.includes(MARK)) wrong.add(`in the statement ${text}`);
  return [...wrong];
}

test('no text that is sent becomes part of a statement, a header, an error, or starts a program', async () => {
  const wrong: Record<string, string[]> = {};
  const started: unknown[] = [];
  const note = (message: unknown) => started.push(message);
  subscribe('child_process', note);
  try {
    for (const action of actions) {
      const found = await injectedInto(world, action);
      if (found.length > 0) wrong[action.spec.operation] = found;
    }
    expect(wrong).toEqual({});
    expect(started).toEqual([]);
    // It would be noted.
    await once(spawn(process.execPath, ['--version']), 'exit');
    expect(started.length).toBeGreaterThan(0);
  } finally {
    unsubscribe('child_process', note);
  }
});

test.each(['49{{7*7}}#{7*7}', '${7*7}49#{7*7}', '${7*7}{{7*7}}49'])(
  'a template that was filled in would be seen: %s',
  (text) => {
    expect(JSON.stringify({ name: `${MARK}${text}` })).toMatch(COMPUTED);
  },
);

test('nor of the log: each line of it is one of ours', async () => {
  const lines = world.madang.logged().split('\n').filter(Boolean);
  for (const line of lines) {
    const { time, msg } = JSON.parse(line) as { time: string; msg: string };
    // When in UTC; and what in words of ours alone, which no text that was sent fills in.
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(msg).not.toContain(MARK);
  }
  expect(lines.filter((line) => line.startsWith(`{"level":50,"msg":"${MARK}`))).toEqual([]);
  expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test('a statement that is put together from what was sent is noticed', async () => {
  const operation = 'rhythm.songs.readMusic';
  const planted = withAction(rooms, operation, {
    params: { type: 'object', properties: { songId: { type: 'string' } } } as never,
    run: (ctx: Context, { songId }: { songId: string }) =>
      ctx.db.rows(`select * from rhythm.song where id = '${songId.replaceAll("'", "''")}'`),
  });
  const faulty = await openWorld({ rooms: planted });
  try {
    const action = wire(planted).actions.find(({ spec }) => spec.operation === operation);
    if (!action) throw new Error('no such action');
    // Even one that escapes the quotes: what is no parameter is one mistake away.
    expect((await injectedInto(faulty, action)).join()).toContain('in the statement select');
  } finally {
    await faulty.madang.close();
  }
});
