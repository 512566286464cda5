import { ClientSecretPost } from 'openid-client';
import type { Config } from '../../../../kernel/config/config.ts';
import {
  type ProviderClient,
  type ProviderName,
  type ProviderSettings,
} from '../../../../kernel/config/providers.ts';
import type { GameTickets } from '../games/port.ts';
import { steamTickets } from '../games/steam.ts';
import { openAppleSecret } from './apple-secret.ts';
import { discoverer } from './discovery.ts';
import { naverDoor } from './naver.ts';
import { oidcDoor } from './oidc.ts';
import { askOnly } from './outbound.ts';
import type { Door, Doors } from './port.ts';
import { steamDoor } from './steam.ts';

/** The providers' own addresses: the issuer first, then the others that their metadata names. */
const ADDRESSES = {
  google: [
    'https://accounts.google.com',
    'https://oauth2.googleapis.com',
    'https://openidconnect.googleapis.com',
    'https://www.googleapis.com',
  ],
  apple: ['https://appleid.apple.com'],
  kakao: ['https://kauth.kakao.com', 'https://kapi.kakao.com'],
  naver: ['https://nid.naver.com', 'https://openapi.naver.com'],
  steam: [
    'https://steamcommunity.com',
    'https://partner.steam-api.com',
    'https://api.steampowered.com',
  ],
} as const;

type Known = keyof typeof ADDRESSES;

const KAKAO = {
  name: 'kakao',
  // Without `scope`, it asks for what its console says, and gives an ID token where OpenID is on.
  parameters: {},
  anew: { prompt: 'login' },
  tellsWhen: true,
} as const;

const GOOGLE = {
  name: 'google',
  parameters: { scope: 'openid profile email' },
  // It takes no requests to ask anew (its "Security bundle"); at least nobody passes unseen.
  anew: { prompt: 'select_account' },
  tellsWhen: false,
} as const;

/** The addresses of a provider, or what stands in for all of them. */
function addressesOf(name: Known, { bases }: ProviderSettings): string[] {
  const base = bases[name];
  return ADDRESSES[name].map((own) => base ?? own);
}

/** Opens the doors that are configured, those first that most people here have. */
export async function openDoors({ providers }: Config): Promise<Doors> {
  const { kakao, naver, google } = providers;
  const opened = [
    kakao && openOidc(kakao, KAKAO, providers),
    naver && openNaver(naver, providers),
    google && openOidc(google, GOOGLE, providers),
    await openApple(providers),
    openSteam(providers),
    openAny(providers),
  ].filter((door) => door !== null);
  return new Map<ProviderName, Door>(opened.map((door) => [door.name, door]));
}

function openNaver(naver: ProviderClient, providers: ProviderSettings): Door {
  const [login = '', api = ''] = addressesOf('naver', providers);
  return naverDoor(naver, { login, api }, askOnly([login, api]));
}

function openSteam(providers: ProviderSettings): Door | null {
  const [community = '', , api = ''] = addressesOf('steam', providers);
  if (!providers.steam) return null;
  return steamDoor(providers.steam, { community, api }, askOnly([community, api]));
}

/** Opens the tickets of games; null where Steam is not configured. */
export async function openGameTickets({ providers }: Config): Promise<GameTickets | null> {
  const [, partner = '', api = ''] = addressesOf('steam', providers);
  if (!providers.steam) return null;
  return steamTickets(providers.steam, { partner, api }, askOnly([partner, api]));
}

function openOidc(
  { clientId, clientSecret }: ProviderClient,
  its: typeof KAKAO | typeof GOOGLE,
  providers: ProviderSettings,
): Door {
  const origins = new Set(addressesOf(its.name, providers));
  const [issuer = ''] = origins;
  const configure = discoverer({
    issuer,
    clientId,
    authenticate: ClientSecretPost(clientSecret),
    origins,
    ask: askOnly(origins),
  });
  return oidcDoor({ ...its, label: null, usesPkce: true, configure });
}

function openAny(providers: ProviderSettings): Door | null {
  const { oidc, bases } = providers;
  if (!oidc) return null;
  const issuer = bases.oidc ?? oidc.issuer;
  const others = oidc.hosts.map((host) => `https://${host}`);
  const origins = new Set([new URL(issuer).origin, ...others]);
  const configure = discoverer({
    issuer,
    clientId: oidc.clientId,
    authenticate: ClientSecretPost(oidc.clientSecret),
    origins,
    ask: askOnly(origins),
  });
  return oidcDoor({
    name: 'oidc',
    label: oidc.name,
    parameters: { scope: 'openid profile email' },
    // With `max_age` the answer must say when (OpenID Connect Core 1.0, 3.1.2.1).
    anew: { prompt: 'login', max_age: '0' },
    tellsWhen: true,
    usesPkce: true,
    configure,
  });
}

async function openApple(providers: ProviderSettings): Promise<Door | null> {
  const { apple } = providers;
  if (!apple) return null;
  const origins = new Set(addressesOf('apple', providers));
  const [issuer = ''] = origins;
  const secret = await openAppleSecret(apple, issuer);
  const discovered = discoverer({
    issuer,
    clientId: apple.clientId,
    authenticate: secret.authenticate,
    origins,
    ask: askOnly(origins),
  });
  return oidcDoor({
    name: 'apple',
    label: null,
    // Apple gives name and mail only with `form_post`.
    parameters: { scope: 'openid name email', response_mode: 'form_post' },
    // Its documents know no such question: it asks for face, finger or password every time.
    anew: {},
    tellsWhen: false,
    usesPkce: false,
    async configure(now) {
      await secret.renew(now);
      return discovered(now);
    },
  });
}
