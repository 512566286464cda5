import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { announce } from './announce.ts';
import { FAILING_HOURS_MAX, KEPT_DAYS, PAUSES_S } from './limits.ts';
import { isSigned, startReceiver, type Receiver } from '../../../testing/receiver.ts';

let madang: Madang;
let administrator: TestPerson;
let receiver: Receiver;
beforeAll(async () => {
  madang = await openMadang({ config: { webhooksPrivate: true } });
});
afterAll(() => madang.close());
beforeEach(async () => {
  administrator = await madang.person('administrator');
  receiver = await startReceiver();
  return () => receiver.close();
});

const WEBHOOKS = '/api/programs/webhooks';
const KIND = 'rhythm.record.set';
let count = 0;

async function webhook(more: object = {}) {
  const body = { name: 'Standings', url: receiver.url, kinds: [KIND], ...more };
  const made = await administrator.post(WEBHOOKS, body);
  expect(made.status).toBe(201);
  return made.body as { id: string; key: string };
}
const happens = (kind = KIND, eventId: string = crypto.randomUUID()) => {
  const ctx = madang.house.context('test');
  const news = { kind, eventId, at: madang.clock.now(), personId: null, data: { n: ++count } };
  return ctx.transaction((ctx) => announce(ctx, news));
};
/** What the clock would do after so many seconds. */
async function later(s: number) {
  madang.clock.advance({ s });
  const ctx = madang.house.context('test');
  await ctx.later({ name: 'programs.webhooks.nudgeWaiting' }, {});
  await madang.work();
}
const numbers = () => receiver.received.map(({ body }) => JSON.parse(body).data.n as number);
const deliveries = async (id: string) =>
  (await administrator.get(`${WEBHOOKS}/${id}/deliveries`)).body.items as {
    id: string;
    state: string;
    tries: number;
    answer: string;
  }[];
const seen = async (id: string) => {
  const { items } = (await administrator.get(WEBHOOKS)).body;
  return (items as { id: string }[]).find((each) => each.id === id);
};

describe('news', () => {
  test('come signed, each once, in order, to who asked for them', async () => {
    const { key, id } = await webhook();
    await happens();
    await happens('rhythm.something.else');
    await happens();
    await madang.work();
    expect(numbers()).toEqual([count - 2, count]);
    for (const message of receiver.received) expect(isSigned(message, key)).toBe(true);
    const [message] = receiver.received;
    expect(JSON.parse(message?.body ?? '')).toEqual({
      type: KIND,
      timestamp: madang.clock.now().toISOString(),
      data: { n: count - 2 },
    });
    expect(isSigned({ headers: message?.headers ?? {}, body: `${message?.body} ` }, key)).toBe(
      false,
    );
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });

  test('heard twice are told once', async () => {
    await webhook();
    const eventId = crypto.randomUUID();
    await happens(KIND, eventId);
    await happens(KIND, eventId);
    await madang.work();
    expect(receiver.received).toHaveLength(1);
  });

  test('of a transaction that is undone are told to nobody', async () => {
    const { id } = await webhook();
    const ctx = madang.house.context('test');
    const news = {
      kind: KIND,
      eventId: crypto.randomUUID(),
      at: ctx.now,
      personId: null,
      data: {},
    };
    const undone = ctx.transaction(async (ctx) => {
      await announce(ctx, news);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await madang.work();
    expect(receiver.received).toEqual([]);
    expect(await deliveries(id)).toEqual([]);
  });

  test.each([[500], [404], [302], [null]])(
    'that are answered %s wait, hold those behind them back, and come in order',
    async (answer) => {
      const { id } = await webhook();
      receiver.answers = answer;
      await happens();
      await happens();
      await madang.work();
      expect(new Set(numbers())).toEqual(new Set([count - 1]));
      expect(await seen(id)).toMatchObject({ waiting: 2, failingSince: expect.any(String) });
      const [, first] = await deliveries(id);
      expect(first).toMatchObject({ state: 'waiting', tries: 1 });
      expect(first?.answer).toMatch(answer === null ? /ECONNRESET|socket/i : String(answer));
      receiver.answers = 204;
      receiver.received.length = 0;
      await later(PAUSES_S[0]);
      expect(numbers()).toEqual([count - 1, count]);
      expect(await seen(id)).toMatchObject({ waiting: 0, failingSince: null, paused: null });
    },
  );

  test('are tried with growing pauses, and after days of failures no more', async () => {
    const { id } = await webhook();
    receiver.answers = 503;
    await happens();
    await madang.work();
    for (const [i, pause] of PAUSES_S.entries()) {
      await later(pause - 1);
      expect(receiver.received).toHaveLength(i + 1);
      await later(1);
      expect(receiver.received).toHaveLength(i + 2);
    }
    await later(FAILING_HOURS_MAX * 3_600);
    administrator = await madang.person('administrator');
    expect(await seen(id)).toMatchObject({ paused: { because: 'failing' }, waiting: 1 });
    const before = receiver.received.length;
    await happens();
    await madang.work();
    expect(receiver.received).toHaveLength(before);

    receiver.answers = 200;
    const resumed = await administrator.patch(`${WEBHOOKS}/${id}`, { paused: false });
    expect(resumed.status).toBe(204);
    await madang.work();
    expect(receiver.received).toHaveLength(before + 1);
    expect(await seen(id)).toMatchObject({ paused: null, waiting: 0 });
  });

  test('go no more to who says that they are gone', async () => {
    const { id } = await webhook();
    receiver.answers = 410;
    await happens();
    await madang.work();
    expect(await seen(id)).toMatchObject({ paused: { because: 'gone' } });
  });

  test('are forgotten after a month', async () => {
    const { id } = await webhook();
    await happens();
    await madang.work();
    madang.clock.advance({ days: KEPT_DAYS, ms: 1 });
    const ctx = madang.house.context('test');
    await ctx.later({ name: 'programs.webhooks.purgeDeliveries' }, {});
    await madang.work();
    administrator = await madang.person('administrator');
    expect(await deliveries(id)).toEqual([]);
  });
});

describe('a webhook', () => {
  test('is tried, and what it was told can be sent once more', async () => {
    const { id, key } = await webhook({ kinds: ['rhythm.record.set'] });
    expect((await administrator.post(`${WEBHOOKS}/${id}/trials`)).status).toBe(202);
    await madang.work();
    const [message] = receiver.received;
    expect(message && isSigned(message, key)).toBe(true);
    expect(message?.body).toContain('programs.webhook.tried');
    const [delivery] = await deliveries(id);
    const again = `${WEBHOOKS}/${id}/deliveries/${delivery?.id}/tries`;
    expect((await administrator.post(again)).status).toBe(202);
    await madang.work();
    expect(receiver.received[1]?.headers['webhook-id']).toBe(message?.headers['webhook-id']);
  });

  test('that is paused is told nothing of that time', async () => {
    const { id } = await webhook();
    await administrator.patch(`${WEBHOOKS}/${id}`, { paused: true });
    await happens();
    await administrator.patch(`${WEBHOOKS}/${id}`, { paused: false });
    await happens();
    await madang.work();
    expect(numbers()).toEqual([count]);
  });

  test('that was removed is told nothing, and nothing of it stays', async () => {
    const { id } = await webhook();
    await happens();
    expect((await administrator.delete(`${WEBHOOKS}/${id}`)).status).toBe(204);
    await madang.work();
    expect(receiver.received).toEqual([]);
    expect((await administrator.get(`${WEBHOOKS}/${id}/deliveries`)).status).toBe(404);
    expect((await administrator.post(`${WEBHOOKS}/${id}/trials`)).status).toBe(404);
  });

  test('has a key that stands nowhere in clear', async () => {
    const { key } = await webhook();
    const { writer } = madang.house.ground.database;
    const rows = await writer.rows('select w::text as row from programs.webhook w');
    expect(JSON.stringify(rows)).not.toContain(key.slice(6));
    expect(madang.logged()).not.toContain(key.slice(6));
  });

  test('asks for what is there', async () => {
    const body = { name: 'x', url: receiver.url, kinds: [KIND, 'no.such.kind'] };
    expect(await administrator.post(WEBHOOKS, body)).toMatchObject({
      status: 422,
      body: { code: 'programs.kind_unknown', errors: [{ pointer: '/kinds/1' }] },
    });
    const { items } = (await administrator.get(`${WEBHOOKS}/kinds`)).body;
    expect(items).toContainEqual({ kind: KIND, says: expect.any(String) });
  });
});
