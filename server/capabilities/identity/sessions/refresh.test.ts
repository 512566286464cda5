import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import {
  GUEST_SESSION_DAYS,
  LOST_ANSWER_S,
  REFRESH_TOKEN_CHARS_MAX,
  SESSION_DAYS,
  SESSION_DAYS_MAX,
} from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ME = '/api/identity/profiles/me';
const REFRESH = '/api/identity/sessions/refresh';
const refresh = (refreshToken: unknown) => madang.nobody.post(REFRESH, { refreshToken });
const OVER = { status: 401, body: { code: 'identity.session_over' } };

/** The events that `work` made happen, by name: exactly what else happened. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('identity.sessions.refreshSession', () => {
  test('gives a new pair, again and again, in the same session', async () => {
    const person = await madang.person();
    const seen = new Set([person.refreshToken]);
    let token = person.refreshToken;
    const told = await toldDuring(async () => {
      for (let i = 0; i < 4; i++) {
        madang.clock.advance({ minutes: 4 });
        const answer = await refresh(token);
        expect(answer).toMatchObject({ status: 200, body: { me: { id: person.id } } });
        expect((await madang.bearer(answer.body.accessToken).get(ME)).status).toBe(200);
        token = answer.body.refreshToken;
        seen.add(token);
      }
    });
    expect(seen.size).toBe(5);
    expect(told).toEqual([]);
    const { items } = (await person.get('/api/identity/sessions')).body;
    expect(items.filter((item: { current: boolean }) => item.current).length).toBe(1);
  });

  test('a session that is used ends after a year all the same; a guest’s, who has no other way back, does not', async () => {
    const daysUsed = async (refreshToken: string, stepDays: number, daysMax: number) => {
      let token = refreshToken;
      for (let days = stepDays; days <= daysMax; days += stepDays) {
        madang.clock.advance({ days: stepDays });
        const { status, body } = await refresh(token);
        if (status !== 200) return days;
        token = body.refreshToken;
      }
      return daysMax;
    };
    const step = SESSION_DAYS - 1;
    const member = await madang.person();
    const ended = await daysUsed(member.refreshToken, step, 3 * SESSION_DAYS_MAX);
    expect(ended).toBe(Math.ceil(SESSION_DAYS_MAX / step) * step);
    const guest = await madang.person('guest');
    const longDays = 3 * GUEST_SESSION_DAYS;
    expect(await daysUsed(guest.refreshToken, GUEST_SESSION_DAYS - 1, longDays)).toBe(longDays);
  });

  test('takes seven statements', async () => {
    const person = await madang.person();
    const sent = await madang.statements(() => refresh(person.refreshToken));
    expect(sent.length).toBe(7);
  });

  test('a token that nobody gave out opens nothing, and ends nothing', async () => {
    const person = await madang.person();
    const told = await toldDuring(async () => {
      for (const token of [
        'x',
        '\u0000',
        '\ud800',
        `${person.refreshToken}x`,
        person.accessToken.slice(0, 64),
      ]) {
        expect(await refresh(token)).toMatchObject(OVER);
      }
      expect(await madang.nobody.post(REFRESH, {})).toMatchObject(OVER);
    });
    expect(told).toEqual([]);
    expect((await refresh(person.refreshToken)).status).toBe(200);
  });

  test.each([
    ['a number', 7],
    ['nothing in it', ''],
    ['no end', 'a'.repeat(REFRESH_TOKEN_CHARS_MAX + 1)],
    ['null', null],
  ])('a token with %s is no input', async (_what, token) => {
    const answer = await refresh(token);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe('/refreshToken');
  });

  test('only hashes of tokens are stored', async () => {
    const person = await madang.person();
    const { writer } = madang.house.ground.database;
    const rows = await writer.rows<{ hash: Buffer }>('select hash from identity.refresh_token');
    const stored = rows.map(({ hash }) => hash.toString('latin1')).join('');
    expect(stored).not.toContain(Buffer.from(person.refreshToken, 'base64url').toString('latin1'));
    expect(stored).not.toContain(person.refreshToken);
  });
});

describe('an answer that was lost', () => {
  test('may be asked for again within half a minute, and the pair given then is good', async () => {
    const person = await madang.person();
    const lost = await refresh(person.refreshToken);
    const told = await toldDuring(async () => {
      madang.clock.advance({ s: LOST_ANSWER_S - 1 });
      const again = await refresh(person.refreshToken);
      expect(again.status).toBe(200);
      expect(again.body.refreshToken).not.toBe(lost.body.refreshToken);
      expect((await refresh(again.body.refreshToken)).status).toBe(200);
    });
    expect(told).toEqual([]);
  });

  test('counts from the first use, however often it is asked for', async () => {
    const person = await madang.person();
    for (let i = 0; i < 3; i++) {
      expect((await refresh(person.refreshToken)).status).toBe(200);
      madang.clock.advance({ s: LOST_ANSWER_S / 2 });
    }
    expect(await refresh(person.refreshToken)).toMatchObject(OVER);
  });
});

describe('a stolen token', () => {
  /** That the session is over, that it was told, and that nothing of it opens any more. */
  async function expectTheft(reused: string, others: string[], accessTokens: string[]) {
    const told = await toldDuring(async () => {
      expect(await refresh(reused)).toMatchObject(OVER);
      for (const token of [reused, ...others]) expect(await refresh(token)).toMatchObject(OVER);
      for (const token of accessTokens) {
        expect((await madang.bearer(token).get(ME)).status).toBe(401);
      }
    });
    expect(told).toEqual(['identity.sessions.tokenReused']);
  }

  test('used late by its thief ends the session for both', async () => {
    const person = await madang.person();
    const next = (await refresh(person.refreshToken)).body;
    madang.clock.advance({ s: LOST_ANSWER_S, ms: 1 });
    await expectTheft(
      person.refreshToken,
      [next.refreshToken],
      [person.accessToken, next.accessToken],
    );
  });

  test('used first by its thief, the owner ends the session', async () => {
    const owner = await madang.person();
    const thief = (await refresh(owner.refreshToken)).body;
    const later = (await refresh(thief.refreshToken)).body;
    await expectTheft(
      owner.refreshToken,
      [thief.refreshToken, later.refreshToken],
      [thief.accessToken, later.accessToken],
    );
  });

  test('asked for again by its thief, the dropped one of the owner ends the session', async () => {
    const owner = await madang.person();
    const dropped = (await refresh(owner.refreshToken)).body;
    const thief = (await refresh(owner.refreshToken)).body;
    await expectTheft(dropped.refreshToken, [thief.refreshToken], [thief.accessToken]);
  });

  test('says whose session it was, in an event that holds no token', async () => {
    const person = await madang.person();
    await refresh((await refresh(person.refreshToken)).body.refreshToken);
    await refresh(person.refreshToken);
    const { writer } = madang.house.ground.database;
    const rows = await writer.rows<{ payload: object }>(
      `select payload from kernel.event where name = 'identity.sessions.tokenReused' and payload->>'personId' = $1`,
      [person.id],
    );
    const sessionId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(rows.map(({ payload }) => payload)).toEqual([{ personId: person.id, sessionId }]);
  });

  test('leaves the other devices of the person in peace', async () => {
    const person = await madang.person();
    const { items } = (await person.get('/api/identity/sessions')).body;
    expect(items.length).toBe(2);
    await refresh((await refresh(person.refreshToken)).body.refreshToken);
    await refresh(person.refreshToken);
    const { writer } = madang.house.ground.database;
    const rows = await writer.rows<{ ended_because: string | null }>(
      'select ended_because from identity.session where person_id = $1 order by ended_because',
      [person.id],
    );
    expect(rows.map((row) => row.ended_because)).toEqual(['token_reused', null]);
  });
});
