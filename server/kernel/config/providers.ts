import { resolve } from 'node:path';
import { HouseError } from '../faults/house-error.ts';
import type { SettingName } from './settings.ts';

/** Who else may say who somebody is. */
export const PROVIDER_NAMES = ['google', 'apple', 'kakao', 'naver', 'steam', 'oidc'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** An application as it is registered with a provider. */
export interface ProviderClient {
  clientId: string;
  clientSecret: string;
}

/** The sign-in providers of a house; null is one that is not configured, and so not shown. */
export interface ProviderSettings {
  google: ProviderClient | null;
  kakao: ProviderClient | null;
  naver: ProviderClient | null;
  apple: { clientId: string; teamId: string; keyId: string; privateKeyFile: string } | null;
  /** Any OpenID Connect provider, and the hosts beside its issuer's that its endpoints are on. */
  oidc: (ProviderClient & { issuer: string; name: string; hosts: string[] }) | null;
  steam: { appId: string; webKey: string } | null;
  /** Origins that stand in for a provider's own. */
  bases: Partial<Record<ProviderName, string>>;
}

type Read = (name: SettingName) => string | undefined;

/**
 * The sign-in providers, as the settings say.
 * @param publicUrl the address that providers send people back to
 * @param cwd where a relative file is looked for
 * @throws HouseError for half a configuration, and for an address that must not be asked
 */
export function readProviders(text: Read, publicUrl: string | null, cwd: string): ProviderSettings {
  const google = together(text, {
    clientId: 'MADANG_GOOGLE_CLIENT_ID',
    clientSecret: 'MADANG_GOOGLE_CLIENT_SECRET',
  });
  const kakao = together(text, {
    clientId: 'MADANG_KAKAO_CLIENT_ID',
    clientSecret: 'MADANG_KAKAO_CLIENT_SECRET',
  });
  const naver = together(text, {
    clientId: 'MADANG_NAVER_CLIENT_ID',
    clientSecret: 'MADANG_NAVER_CLIENT_SECRET',
  });
  const apple = together(text, {
    clientId: 'MADANG_APPLE_CLIENT_ID',
    teamId: 'MADANG_APPLE_TEAM_ID',
    keyId: 'MADANG_APPLE_KEY_ID',
    privateKeyFile: 'MADANG_APPLE_PRIVATE_KEY_FILE',
  });
  if (apple) apple.privateKeyFile = resolve(cwd, apple.privateKeyFile);
  const steam = together(text, {
    appId: 'MADANG_STEAM_APP_ID',
    webKey: 'MADANG_STEAM_WEB_KEY',
  });
  if (steam && !/^\d{1,10}$/.test(steam.appId)) {
    throw new HouseError('MADANG_STEAM_APP_ID must be the number of the app at Steam.');
  }
  const all = { google, kakao, naver, apple, oidc: readOidc(text), steam };
  if (publicUrl === null && Object.values(all).some((each) => each !== null)) {
    throw new HouseError(
      'Sign-in providers need MADANG_PUBLIC_URL: the address that they send people back to.',
    );
  }
  return { ...all, bases: readBases(text('MADANG_PROVIDER_BASES')) };
}

/** All of the settings, or none of them: half a pair is a mistake that should not wait for a person. */
function together<K extends string>(
  text: Read,
  names: Record<K, SettingName>,
): Record<K, string> | null {
  const entries = Object.entries<SettingName>(names);
  const given = entries.filter(([, name]) => text(name) !== undefined);
  if (given.length === 0) return null;
  const missing = entries.find(([, name]) => text(name) === undefined);
  if (missing) {
    throw new HouseError(
      `${given[0]?.[1]} is set, but ${missing[1]} is not: this provider needs both. ` +
        'docs/sign-in-providers.md says where to find them.',
    );
  }
  return Object.fromEntries(entries.map(([key, name]) => [key, text(name)])) as Record<K, string>;
}

function readOidc(text: Read): ProviderSettings['oidc'] {
  const client = together(text, {
    issuer: 'MADANG_OIDC_ISSUER',
    clientId: 'MADANG_OIDC_CLIENT_ID',
    clientSecret: 'MADANG_OIDC_CLIENT_SECRET',
  });
  const extras = (['MADANG_OIDC_NAME', 'MADANG_OIDC_HOSTS'] as const).find((name) => text(name));
  if (!client) {
    if (extras === undefined) return null;
    throw new HouseError(`${extras} is set, but MADANG_OIDC_ISSUER is not.`);
  }
  const url = askable('MADANG_OIDC_ISSUER', client.issuer);
  const hosts = (text('MADANG_OIDC_HOSTS') ?? '').split(',').map((host) => host.trim());
  const given = hosts.filter((host) => host !== '');
  const wrong = given.find((host) => URL.parse(`https://${host}`)?.host !== host);
  if (wrong !== undefined) {
    throw new HouseError(`MADANG_OIDC_HOSTS must be names of hosts with commas, not "${wrong}".`);
  }
  return { ...client, name: text('MADANG_OIDC_NAME') ?? url.hostname, hosts: given };
}

function readBases(value: string | undefined): ProviderSettings['bases'] {
  const pairs = (value ?? '').split(',').filter((pair) => pair.trim() !== '');
  const bases: ProviderSettings['bases'] = {};
  for (const pair of pairs) {
    const [given = '', ...rest] = pair.trim().split('=');
    const name = PROVIDER_NAMES.find((each) => each === given);
    if (!name) {
      throw new HouseError(
        `MADANG_PROVIDER_BASES knows ${PROVIDER_NAMES.join(', ')}; not "${given}".`,
      );
    }
    const url = askable('MADANG_PROVIDER_BASES', rest.join('='));
    if (url.pathname !== '/' || url.search !== '') {
      throw new HouseError('MADANG_PROVIDER_BASES takes origins: an address without a path.');
    }
    bases[name] = url.origin;
  }
  return bases;
}

/** An address that may be asked about people: by https, or on this very machine. */
function askable(name: string, value: string): URL {
  const url = URL.parse(value);
  const isHere = url?.protocol === 'http:' && isLoopback(url.hostname);
  if (url && url.username === '' && (url.protocol === 'https:' || isHere)) return url;
  throw new HouseError(`${name} must be an https address, or an http one of this very machine.`);
}

/** Whether a host name is this very machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
