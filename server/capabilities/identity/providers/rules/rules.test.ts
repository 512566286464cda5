import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeName } from '../../profiles/index.ts';
import { isSince, nameOfForm, toldBy } from './claims.ts';
import { nameFrom } from './given-name.ts';
import { ownPage } from './next.ts';
import { judgeAssertion } from './openid-assertion.ts';

describe('after signing in', () => {
  test.each([
    ['/rhythm/songs/arirang?mode=easy#top', '/rhythm/songs/arirang?mode=easy#top'],
    ['/', '/'],
    [undefined, '/'],
    ['', '/'],
    ['rhythm', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example/', '/'],
    ['/\n/evil.example/', '/'],
    ['/.//evil.example/', '/'],
    ['/..//evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/%2f/evil.example', '/%2f/evil.example'],
  ])('next=%j leads to %s', (next, page) => {
    expect(ownPage(next)).toBe(page);
  });

  test('no text whatever leads to another site', () => {
    const tricky = fc.string({ unit: fc.constantFrom(...'/\\.@:?#%\t\n\r ae5cf'.split('')) });
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (next) => {
        const page = ownPage(next);
        expect(new URL(page, 'https://madang.example').origin).toBe('https://madang.example');
      }),
    );
  });
});

test.each([
  [0, true],
  [3_600, true],
  [-59, true],
  [-60, true],
  [-61, false],
  [-3_600, false],
])('signing in %i s after one was asked to counts: %s', (afterS, counts) => {
  const since = new Date('2026-11-21T09:00:00.900Z');
  const askedS = Math.floor(since.getTime() / 1000);
  expect(isSince(askedS + afterS, since)).toBe(counts);
});

describe('a new person', () => {
  test.each([
    ['민지', '민지'],
    ['  Min   Ji ', 'Min Ji'],
    ['\u202eevil', 'evil'],
    ['a\u0000b\ud800c', 'a b\ufffdc'],
    ['\u3164', '새 친구'],
    ['', '새 친구'],
    ['x'.repeat(500), 'x'.repeat(30)],
    [`Z${'\u0301'.repeat(40)}algo`, 'Źalgo'],
    ['👩‍🚀', '👩‍🚀'],
  ])('called %j elsewhere is called %s here', (given, name) => {
    expect(nameFrom(given, 'ko', judgeName)).toBe(name);
  });

  test('without a name has a plain one, in their language', () => {
    expect(nameFrom(null, 'ko', judgeName)).toBe('새 친구');
    expect(nameFrom(null, 'en', judgeName)).toBe('New friend');
  });

  test('has a name that the house would take, whatever the provider sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        expect(judgeName(nameFrom(given, 'en', judgeName))).toHaveProperty('name');
      }),
    );
  });
});

describe('claims', () => {
  test.each<[object, boolean | null]>([
    [{ email: 'a@b.example', email_verified: true }, true],
    [{ email: 'a@b.example', email_verified: 'true' }, true],
    [{ email: 'a@b.example', email_verified: false }, false],
    [{ email: 'a@b.example', email_verified: 1 }, false],
    [{ email: 'a@b.example', email_verified: 'yes' }, false],
    [{ email: 'a@b.example' }, false],
    [{ email: 'a b@c.example', email_verified: true }, null],
    [{ email: 42, email_verified: true }, null],
    [{ email: ['a@b.example'], email_verified: true }, null],
    [{ email: `${'a'.repeat(300)}@b.example`, email_verified: true }, null],
    [{ email_verified: true }, null],
  ])('%j: verified is %s', (claims, verified) => {
    const { email } = toldBy(claims as Record<string, unknown>);
    expect(email === null ? null : email.verified).toBe(verified);
  });

  test('a name is a text', () => {
    expect(toldBy({ name: { first: 'a' }, nickname: 'b' }).name).toBe('b');
    expect(toldBy({}).name).toBeNull();
  });

  test.each([
    ['{"name":{"firstName":"하늘","lastName":"김"}}', '김하늘'],
    [
      '{"name":{"firstName":"Ada","lastName":"Lovelace"},"email":"owner@a.example"}',
      'Ada Lovelace',
    ],
    ['{"name":{"firstName":"Ada"}}', 'Ada'],
    ['{"name":{}}', null],
    ['{"name":"Ada"}', null],
    ['null', null],
    ['[]', null],
    ['{', null],
    [undefined, null],
  ])('Apple’s form field %s is the name %s', (user, name) => {
    expect(nameOfForm(user)).toBe(name);
  });
});

describe('an assertion of Steam', () => {
  const endpoint = 'https://steamcommunity.com/openid/login';
  const returnTo = 'https://madang.example/api/identity/providers/steam/callback?state=a';
  const idPrefix = 'https://steamcommunity.com/openid/id/';
  const now = new Date('2026-03-01T12:00:00Z');
  const good = {
    ns: 'http://specs.openid.net/auth/2.0',
    mode: 'id_res',
    op_endpoint: endpoint,
    claimed_id: `${idPrefix}76561197960287930`,
    identity: `${idPrefix}76561197960287930`,
    return_to: returnTo,
    response_nonce: '2026-03-01T11:59:58Zabc',
    signed: 'signed,op_endpoint,claimed_id,identity,return_to,response_nonce,assoc_handle',
  };
  const judge = (change: Record<string, string>) => {
    const fields = Object.entries({ ...good, ...change });
    const answer = Object.fromEntries(fields.map(([name, value]) => [`openid.${name}`, value]));
    return judgeAssertion(answer, { endpoint, returnTo, idPrefix, now });
  };
  const both = (id: string) => ({ claimed_id: id, identity: id });

  test('as it should be tells the account', () => {
    expect(judge({})).toEqual({ steamId: '76561197960287930' });
  });

  test.each<[string, Record<string, string>]>([
    ['another endpoint', { op_endpoint: 'https://evil.example/openid/login' }],
    ['another house to return to', { return_to: 'https://evil.example/' }],
    ['another visit to return to', { return_to: returnTo.replace('state=a', 'state=b') }],
    ['an id of another host', both('https://evil.example/openid/id/76561197960287930')],
    [
      'an id of a host that looks like Steam',
      both('https://steamcommunity.com.evil.example/openid/id/76561197960287930'),
    ],
    ['an id by http', both('http://steamcommunity.com/openid/id/76561197960287930')],
    ['an id with more behind it', both(`${good.claimed_id}/../1`)],
    ['an id with a line break', both(`${good.claimed_id}\n`)],
    ['an id that is no number', both(`${idPrefix}7656119796028793a`)],
    ['an id that is too short', both(`${idPrefix}1`)],
    ['two ids', { identity: `${idPrefix}76561197960287931` }],
    ['an old nonce', { response_nonce: '2026-03-01T11:50:00Zabc' }],
    ['a nonce of tomorrow', { response_nonce: '2026-03-02T12:00:00Zabc' }],
    ['a nonce without a time', { response_nonce: 'abc' }],
    ['an id that is not signed', { signed: good.signed.replace('claimed_id,', '') }],
    ['a return that is not signed', { signed: good.signed.replace('return_to,', '') }],
    ['nothing signed', { signed: '' }],
    ['another mode', { mode: 'error' }],
    ['another version', { ns: 'http://openid.net/signon/1.1' }],
  ])('with %s is refused', (_what, change) => {
    expect(judge(change)).toHaveProperty('refused');
  });

  test('that was cancelled says so', () => {
    expect(judge({ mode: 'cancel' })).toEqual({ refused: 'cancelled' });
  });
});
