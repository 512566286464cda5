import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Config } from '../../../kernel/config/config.ts';
import { bind } from '../../../kernel/room/port.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { type Documents, documents } from './documents/port.ts';
import { agreesTo } from './index.ts';

const config: Partial<Config> = { operatorName: '김마당', operatorContact: 'hello@yard.example' };
/** The documents of this test; a newer version comes when a test writes one. */
const versions = { terms: '2026-01-01', privacy: '2026-01-01', news: '2026-01-01' };
const known = new Set(['2026-01-01']);
const shelf: Documents = {
  current: (name) => versions[name],
  text: (name, version, language) =>
    known.has(version)
      ? `${name} ${language}\n\nAbout {operator}.\n\n## Write to\n\n- {contact}`
      : null,
};

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config, ports: [bind(documents, async () => shelf)] });
});
afterAll(() => madang.close());

const CONSENTS = '/api/identity/consents';
const DOCUMENTS = `${CONSENTS}/documents`;
const HISTORY = `${CONSENTS}/history`;

/** A new version of a document, as the next release may bring it. */
function publish(name: keyof typeof versions, version: string) {
  versions[name] = version;
  known.add(version);
}

const signUp = (more: object = {}) =>
  madang.nobody.send({
    method: 'POST',
    url: '/api/identity/accounts',
    headers: { 'user-agent': 'rhythm-client 1.2' },
    remoteAddress: '198.51.100.7',
    payload: {
      email: `${crypto.randomUUID()}@example.com`,
      password: 'three blue cranes',
      name: '새 사람',
      client: 'program',
      ...more,
    },
  });

describe('identity.consents.readDocument', () => {
  test('everybody reads a document, with who runs the house in it', async () => {
    const answer = await madang.nobody.get(`${DOCUMENTS}/terms?language=en`);
    expect(answer.body).toEqual({
      document: 'terms',
      required: true,
      version: versions.terms,
      current: true,
      title: 'terms en',
      lead: 'About 김마당.',
      parts: [
        { kind: 'heading', text: 'Write to' },
        { kind: 'item', text: 'hello@yard.example' },
      ],
    });
    const { body } = await madang.nobody.get(`${DOCUMENTS}?language=ko`);
    expect(body.items.map((item: { document: string }) => item.document)).toEqual([
      'terms',
      'privacy',
      'news',
    ]);
    expect(body.items[2]).toMatchObject({ required: false, title: 'news ko' });
  });

  test('old versions stay readable; ones that never were are not found', async () => {
    publish('news', '2026-02-01');
    const old = await madang.nobody.get(`${DOCUMENTS}/news?version=2026-01-01`);
    expect(old.body).toMatchObject({ version: '2026-01-01', current: false });
    const never = await madang.nobody.get(`${DOCUMENTS}/news?version=2025-01-01`);
    expect(never).toMatchObject({ status: 404, body: { code: 'identity.document_unknown' } });
    for (const wrong of ['magic', '..%2Fterms', '__proto__']) {
      expect((await madang.nobody.get(`${DOCUMENTS}/${wrong}`)).status, wrong).toBe(422);
    }
  });
});

describe('who comes in agrees to what is required', () => {
  test('by the form, in the versions of now, with when and from where', async () => {
    const signed = (await signUp()).body;
    const person = madang.bearer(signed.accessToken);
    const { body } = await person.get(CONSENTS);
    const at = madang.clock.now().toISOString();
    expect(body.items).toMatchObject([
      { document: 'terms', version: versions.terms, given: true, pending: false, at },
      { document: 'privacy', version: versions.privacy, given: true, pending: false, at },
      { document: 'news', given: false, pending: false, at: null },
    ]);
    const history = (await person.get(HISTORY)).body.items;
    expect(history.length).toBe(2);
    expect(history[0]).toMatchObject({
      given: true,
      address: '198.51.100.7',
      device: 'rhythm-client',
      at,
    });
  });

  test('as a guest too', async () => {
    const guest = await madang.person('guest');
    const { body } = await guest.get(CONSENTS);
    expect(body.items.map((item: { given: boolean }) => item.given)).toEqual([true, true, false]);
  });

  test('and an account that is not opened leaves no consent behind', async () => {
    const { writer } = madang.house.ground.database;
    const count = 'select count(*)::int as count from identity.consent';
    const email = `${crypto.randomUUID()}@example.com`;
    const before = await writer.first(count);
    expect((await signUp({ email, zone: 'Asia/Pyeongyang' })).status).toBe(422);
    expect(await writer.first(count)).toEqual(before);
  });
});

describe('identity.consents.giveConsent', () => {
  test('a new version of what is required is pending until it is agreed to', async () => {
    const person = await madang.person();
    publish('terms', '2026-03-01');
    const [terms] = (await person.get(CONSENTS)).body.items;
    expect(terms).toMatchObject({ version: '2026-03-01', given: false, pending: true, at: null });
    const told = await madang.told();
    const agreed = await person.post(CONSENTS, { document: 'terms', version: '2026-03-01' });
    expect(agreed).toMatchObject({ status: 201, body: { given: true, pending: false } });
    expect((await person.get(CONSENTS)).body.items[0]).toEqual(agreed.body);
    expect(await madang.told()).toEqual(told);
  });

  test('to what has a newer version nobody can agree', async () => {
    const person = await madang.person();
    const before = (await person.get(HISTORY)).body;
    for (const version of ['2026-01-01', '2030-01-01']) {
      const answer = await person.post(CONSENTS, { document: 'terms', version });
      expect(answer).toMatchObject({ status: 409, body: { code: 'identity.document_outdated' } });
    }
    expect((await person.get(HISTORY)).body).toEqual(before);
  });

  test('agreeing again is answered the same and leaves no second line, also at once', async () => {
    const person = await madang.person();
    const body = { document: 'news', version: versions.news };
    const answers = await Promise.all([1, 2, 3].map(() => person.post(CONSENTS, body)));
    for (const answer of answers)
      expect(answer).toEqual({ ...answers[0], headers: answer.headers });
    const lines = (await person.get(HISTORY)).body.items;
    expect(lines.filter((line: { document: string }) => line.document === 'news').length).toBe(1);
  });
});

describe('identity.consents.withdrawConsent', () => {
  test('what is optional is taken back and given again at any time; each is a line', async () => {
    const person = await madang.person();
    const ctx = madang.house.context('test');
    const give = () => person.post(CONSENTS, { document: 'news', version: versions.news });
    await give();
    expect(await agreesTo(ctx, person.id, 'news')).toBe(true);
    madang.clock.advance({ s: 1 });
    for (let i = 0; i < 2; i++) {
      const answer = await person.delete(`${CONSENTS}/news`);
      expect(answer).toMatchObject({ status: 204, body: '' });
    }
    expect(await agreesTo(ctx, person.id, 'news')).toBe(false);
    madang.clock.advance({ s: 1 });
    await give();
    const lines = (await person.get(HISTORY)).body.items as { document: string; given: boolean }[];
    const news = lines.filter(({ document }) => document === 'news');
    expect(news.map(({ given }) => given)).toEqual([true, false, true]);
  });

  test('a newer version of what is optional asks nobody, and no longer counts', async () => {
    const person = await madang.person();
    await person.post(CONSENTS, { document: 'news', version: versions.news });
    publish('news', '2026-04-01');
    const news = (await person.get(CONSENTS)).body.items[2];
    expect(news).toMatchObject({ given: false, pending: false });
    expect((await person.delete(`${CONSENTS}/news`)).status).toBe(204);
    const [line] = (await person.get(HISTORY)).body.items;
    expect(line).toMatchObject({ document: 'news', given: false });
  });

  test.each(['terms', 'privacy'])('%s is required and ends with the account', async (document) => {
    const person = await madang.person();
    const answer = await person.delete(`${CONSENTS}/${document}`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'identity.consent_required' } });
    expect((await person.get(CONSENTS)).body.items[0].given).toBe(true);
  });
});

describe('identity.consents.listHistory', () => {
  test('pages follow each other without a gap, the latest first', async () => {
    const person = await madang.person();
    for (let i = 0; i < 3; i++) {
      madang.clock.advance({ s: 1 });
      if (i % 2 === 0) await person.post(CONSENTS, { document: 'news', version: versions.news });
      else await person.delete(`${CONSENTS}/news`);
    }
    const whole = (await person.get(HISTORY)).body.items;
    expect(whole.length).toBe(5);
    const seen: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await person.get(`${HISTORY}?limit=2${cursor}`);
      seen.push(...body.items);
      next = body.next;
    }
    expect(seen).toEqual(whole);
    expect((await person.get(`${HISTORY}?cursor=nonsense`)).status).toBe(422);
  });

  test('the database lets nobody change a line', async () => {
    const person = await madang.person();
    const { writer } = madang.house.ground.database;
    const change = 'update identity.consent set given = false where person_id = $1';
    await expect(writer.change(change, [person.id])).rejects.toThrow('append-only');
  });

  test('reading how one stands takes one statement', async () => {
    const person = await madang.person();
    expect((await madang.statements(() => person.get(CONSENTS))).length).toBe(1);
  });
});
