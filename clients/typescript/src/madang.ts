import createClient, { type Client } from 'openapi-fetch';
import { problemOf } from './problem.ts';
import type { paths } from './schema.d.ts';
import { makeSend, PATIENCE, type Patience } from './send.ts';
import { memoryStore, TokenKeeper, type Tokens, type TokenStore } from './tokens.ts';

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;
type Made<P extends keyof paths> = paths[P] extends {
  post: { responses: { 201: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** A finished play, as it is sent. */
export type Play = Body<'/api/rhythm/plays'>;
/** What became of it: score, record, rank. */
export type PlayResult = Made<'/api/rhythm/plays'>;
/** A play of one of a dedicated server's players. */
export type RelayedPlay = Body<'/api/rhythm/plays/relayed'>;
/** Who signed in. */
export type Signed = Made<'/api/identity/sessions'>;

/** Where the house is, and who speaks to it. */
export interface MadangOptions {
  /** e.g. `https://madang.example` */
  address: string;
  /** A service token, for a dedicated server; players sign in instead. */
  serviceToken?: string;
  /** Where the session of the player outlives the program; in memory unless said. */
  store?: TokenStore;
  patience?: Partial<Patience>;
  /** Another `fetch`: of a proxy, of a test. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A house, as a game or a tool knows it. */
export interface Madang {
  /** Every operation of the house, typed by its contract. `answer` gives the data of a call. */
  readonly api: Client<paths>;
  /** The data of a call; @throws MadangProblem */
  answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T>;
  /** Signs a player in by the session ticket of Steam, in hex; the first time opens an account. */
  signInWithSteam(ticket: string): Promise<Signed>;
  /** Signs a player in by mail address and password. */
  signIn(email: string, password: string, code?: string): Promise<Signed>;
  /** Opens an account with a name alone. */
  startGuest(name: string): Promise<Signed>;
  /** Ends the session on this device. */
  signOut(): Promise<void>;
  /** Submits a play. Sent again until it is taken: its id makes sure that it counts once. */
  submitPlay(play: Play): Promise<PlayResult>;
  /** Submits a play of one of your players, as a dedicated server. */
  relayPlay(play: RelayedPlay): Promise<PlayResult>;
}

/** Opens a house. Nothing is sent yet. */
export function openMadang(options: MadangOptions): Madang {
  const { serviceToken, store = memoryStore() } = options;
  const patience = { ...PATIENCE, ...options.patience };
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const baseUrl = options.address.replace(/\/+$/, '');
  // Renewing goes without a token: an old one would be refused on the way to a new one.
  const bare = createClient<paths>({ baseUrl, fetch: makeSend(async () => null, fetch, patience) });
  const keeper = new TokenKeeper(store, async (refreshToken) => {
    const call = await bare.POST('/api/identity/sessions/refresh', { body: { refreshToken } });
    if (call.response.status === 401) return null;
    return tokensOf(await answer(Promise.resolve(call)));
  });
  const token = async (refused: string | null) => {
    if (serviceToken === undefined) return keeper.token(refused);
    return refused === null ? serviceToken : null;
  };
  const api = createClient<paths>({ baseUrl, fetch: makeSend(token, fetch, patience) });
  const signedIn = async (
    call: Promise<{ data?: Signed; error?: unknown; response: Response }>,
  ) => {
    const signed = await answer(call);
    await keeper.keep(tokensOf(signed));
    return signed;
  };
  const client = 'program';
  return {
    api,
    answer,
    signInWithSteam: (ticket) =>
      signedIn(bare.POST('/api/identity/providers/steam/tickets', { body: { ticket } })),
    signIn: (email, password, code) =>
      signedIn(
        bare.POST('/api/identity/sessions', {
          body: { email, password, client, ...(code === undefined ? {} : { code }) },
        }),
      ),
    startGuest: (name) =>
      signedIn(bare.POST('/api/identity/accounts/guests', { body: { name, client } })),
    async signOut() {
      await answer(api.DELETE('/api/identity/sessions/current'));
      await keeper.keep(null);
    },
    submitPlay: (body) => answer(api.POST('/api/rhythm/plays', { body })),
    relayPlay: (body) => answer(api.POST('/api/rhythm/plays/relayed', { body })),
  };
}

async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(response, error);
  return data as T;
}

function tokensOf({ accessToken, expiresAt, refreshToken }: Signed): Tokens {
  if (refreshToken === undefined) throw new Error('the house gave a program no refresh token');
  return { accessToken, expiresAt, refreshToken };
}
