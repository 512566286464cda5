import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApple, type FakeApple } from './apple.ts';
import { startKakao, type FakeKakao } from './kakao.ts';
import { startNaver, type FakeNaver } from './naver.ts';
import { startOpenIdProvider, type OpenIdProvider } from './openid-provider.ts';
import { startSteam, type FakeSteam } from './steam.ts';

/** All providers of a test, on this machine. */
export interface Town {
  google: OpenIdProvider;
  /** Another real one: for what must not be mixed up with the first. */
  club: OpenIdProvider;
  apple: FakeApple;
  kakao: FakeKakao;
  naver: FakeNaver;
  steam: FakeSteam;
  /** The settings of a house that has them all. */
  env: Record<string, string>;
  close(): Promise<void>;
}

/** Starts all providers for a house that people reach at `publicUrl`. */
export async function startTown(publicUrl: string): Promise<Town> {
  const callback = (name: string) => `${publicUrl}/api/identity/providers/${name}/callback`;
  const [google, club, apple, kakao, naver, steam] = await Promise.all([
    startOpenIdProvider([callback('google')]),
    startOpenIdProvider([callback('oidc')]),
    startApple(),
    startKakao(),
    startNaver(),
    startSteam(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'madang-apple-'));
  const keyFile = join(folder, 'key.p8');
  await writeFile(keyFile, apple.privateKey, { mode: 0o600 });
  const town = { google, club, apple, kakao, naver, steam };
  return {
    ...town,
    env: { MADANG_PUBLIC_URL: publicUrl, ...settingsOf(town, keyFile) },
    async close() {
      await Promise.all(Object.values(town).map((each) => each.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(town: Omit<Town, 'env' | 'close'>, keyFile: string): Record<string, string> {
  const { google, club, apple, kakao, naver, steam } = town;
  const bases = { google, apple, kakao, naver, steam };
  return {
    MADANG_GOOGLE_CLIENT_ID: google.clientId,
    MADANG_GOOGLE_CLIENT_SECRET: google.clientSecret,
    MADANG_OIDC_ISSUER: club.origin,
    MADANG_OIDC_CLIENT_ID: club.clientId,
    MADANG_OIDC_CLIENT_SECRET: club.clientSecret,
    MADANG_OIDC_NAME: '우리 동호회',
    MADANG_APPLE_CLIENT_ID: apple.clientId,
    MADANG_APPLE_TEAM_ID: apple.teamId,
    MADANG_APPLE_KEY_ID: apple.keyId,
    MADANG_APPLE_PRIVATE_KEY_FILE: keyFile,
    MADANG_KAKAO_CLIENT_ID: kakao.clientId,
    MADANG_KAKAO_CLIENT_SECRET: kakao.clientSecret,
    MADANG_NAVER_CLIENT_ID: naver.clientId,
    MADANG_NAVER_CLIENT_SECRET: naver.clientSecret,
    MADANG_STEAM_APP_ID: steam.appId,
    MADANG_STEAM_WEB_KEY: steam.webKey,
    MADANG_PROVIDER_BASES: Object.entries(bases)
      .map(([name, { origin }]) => `${name}=${origin}`)
      .join(','),
  };
}
