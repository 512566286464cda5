import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { startSteamOnly } from '../../../testing/providers/steam-only.ts';
import type { FakeSteam } from '../../../testing/providers/steam.ts';
import {
  ANSWER_CHARS_MAX,
  ANSWER_FIELDS_MAX,
  FORM_BYTES_MAX,
  LINK_LIMIT,
  LIST_LIMIT,
  NEXT_CHARS_MAX,
  STEAM_TICKET_CHARS_MAX,
  TICKET_CHARS_MAX,
  TICKET_LIMIT,
  TRAVEL_LIMIT,
} from './limits.ts';

let steam: FakeSteam;
let madang: Madang;
beforeAll(async () => {
  const provided = await startSteamOnly();
  steam = provided.steam;
  madang = await openMadang({ apps: [], limitFactor: 1, config: provided.config });
});
afterAll(async () => {
  await madang.close();
  await steam.close();
});

const AT = '/api/identity/providers';
const LINKS = `${AT}/links`;
const CALLBACK = `${AT}/steam/callback`;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const WRONG = { payload: { x: 1 } };
const POSTED = { payload: 'a=b', headers: FORM };

test.each([
  ['identity.providers.listProviders', 'GET', AT, LIST_LIMIT.max, {}, 200],
  ['identity.providers.visitProvider', 'GET', `${AT}/steam/start`, TRAVEL_LIMIT.max, {}, 302],
  ['identity.providers.returnVisitor', 'GET', `${CALLBACK}?a=b`, TRAVEL_LIMIT.max, {}, 302],
  ['identity.providers.returnForm', 'POST', CALLBACK, TRAVEL_LIMIT.max, POSTED, 303],
  ['identity.providers.redeemTicket', 'POST', `${AT}/tickets`, TICKET_LIMIT.max, WRONG, 422],
  [
    'identity.providers.inspectTicket',
    'POST',
    `${AT}/tickets/inspection`,
    TICKET_LIMIT.max,
    WRONG,
    422,
  ],
  [
    'identity.providers.redeemSteamTicket',
    'POST',
    `${AT}/steam/tickets`,
    TICKET_LIMIT.max,
    WRONG,
    422,
  ],
] as const)('%s: an address calls it so often', async (...given) => {
  const [_operation, method, url, max, more, status] = given;
  const call = (remoteAddress: string) =>
    madang.nobody.send({ method, url, ...more, remoteAddress });
  for (let i = 0; i < max; i++) expect((await call('10.0.0.1')).status).toBe(status);
  const over = await call('10.0.0.1');
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect((await call('10.0.0.2')).status).toBe(status);
});

test.each([
  ['identity.providers.listLinks', 'GET', LINKS, 200],
  ['identity.providers.linkProvider', 'POST', LINKS, 422],
  ['identity.providers.unlinkProvider', 'DELETE', `${LINKS}/steam`, 404],
  ['identity.providers.beginProof', 'POST', `${LINKS}/steam/visits`, 422],
  ['identity.providers.proveLink', 'POST', `${AT}/proofs`, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...given) => {
  const [_operation, method, url, status] = given;
  await expectLimited(madang, { method, url, max: LINK_LIMIT.max, status });
});

describe('what comes by a browser', () => {
  // Of an address of its own: the visits above have used up what one may.
  const send = (url: string, payload?: string | object, headers = {}) =>
    madang.nobody.send({
      method: payload === undefined ? 'GET' : 'POST',
      url,
      headers,
      remoteAddress: '10.0.1.1',
      ...(payload === undefined ? {} : { payload }),
    });

  test.each([
    [
      'next',
      NEXT_CHARS_MAX,
      (chars: number) => send(`${AT}/steam/start?next=/${'n'.repeat(chars - 1)}`),
    ],
    ['code', ANSWER_CHARS_MAX, (chars: number) => send(`${CALLBACK}?code=${'c'.repeat(chars)}`)],
    [
      'a word of a provider',
      ANSWER_CHARS_MAX,
      (chars: number) => send(`${CALLBACK}?w=${'w'.repeat(chars)}`),
    ],
    [
      'ticket',
      TICKET_CHARS_MAX,
      (chars: number) => send(`${AT}/tickets/inspection`, { ticket: 't'.repeat(chars) }),
    ],
    [
      'Steam ticket',
      STEAM_TICKET_CHARS_MAX,
      (chars: number) => send(`${AT}/steam/tickets`, { ticket: 'ab'.repeat(Math.ceil(chars / 2)) }),
    ],
  ])('%s has so many characters', async (_what, max, call) => {
    expect((await call(max)).status).not.toBe(422);
    expect((await call(max + 1)).body.code).toBe('house.input_wrong');
  });

  test('a provider sends so many words', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}=x`).join('&');
    expect((await send(`${CALLBACK}?${words(ANSWER_FIELDS_MAX)}`)).status).toBe(302);
    expect((await send(`${CALLBACK}?${words(ANSWER_FIELDS_MAX + 1)}`)).status).toBe(422);
  });

  test('a form has so many bytes', async () => {
    const form = (bytes: number) => send(CALLBACK, `a=${'x'.repeat(bytes - 2)}`, FORM);
    expect((await form(FORM_BYTES_MAX)).status).not.toBe(413);
    expect((await form(FORM_BYTES_MAX + 1)).status).toBe(413);
  });
});
