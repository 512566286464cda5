import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ClientSecretPost } from 'openid-client';
import { startKakao, type FakeKakao } from '../../../../testing/providers/kakao.ts';
import { discoverer } from './discovery.ts';
import { askOnly, isUnreachable } from './outbound.ts';

let kakao: FakeKakao;
beforeAll(async () => {
  kakao = await startKakao();
});
afterAll(() => kakao.close());
afterEach(() => {
  kakao.asked.length = 0;
  kakao.instead = null;
});

const START_MS = Date.parse('2026-03-01T00:00:00Z');
const after = (hours: number) => new Date(START_MS + hours * 3_600_000);
const asks = () => kakao.asked.filter(({ path }) => path.startsWith('/.well-known/openid')).length;

function discover() {
  const origins = new Set([kakao.origin]);
  return discoverer({
    issuer: kakao.origin,
    clientId: kakao.clientId,
    authenticate: ClientSecretPost(kakao.clientSecret),
    origins,
    ask: askOnly(origins),
  });
}

test('an issuer is asked once, however many come at once, and again after an hour', async () => {
  const configure = discover();
  await Promise.all([configure(after(0)), configure(after(0)), configure(after(0))]);
  await configure(after(0.9));
  expect(asks()).toBe(1);
  await configure(after(1.1));
  expect(asks()).toBe(2);
});

test('while it cannot be asked its old word is good for a day, and it is not asked all the time', async () => {
  const configure = discover();
  const first = await configure(after(0));
  kakao.instead = () => ({ status: 503 });
  expect(await configure(after(2))).toBe(first);
  expect(await configure(after(2.01))).toBe(first);
  expect(asks()).toBe(2);
  expect(await configure(after(23))).toBe(first);
  const late: unknown = await configure(after(25)).catch((error: unknown) => error);
  expect(isUnreachable(late)).toBe(true);
  kakao.instead = null;
  expect(await configure(after(25.1))).not.toBe(first);
});

test('an issuer that never answered is asked by everybody who comes', async () => {
  kakao.instead = () => ({ status: 503 });
  const configure = discover();
  await expect(configure(after(0))).rejects.toThrow();
  kakao.instead = null;
  expect((await configure(after(0))).serverMetadata().issuer).toBe(kakao.origin);
});
