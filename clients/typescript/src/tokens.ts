/** What a session holds. */
export interface Tokens {
  accessToken: string;
  /** RFC 3339: when the access token ends. */
  expiresAt: string;
  refreshToken: string;
}

/** Where tokens outlive the program: a file, the keychain of a platform. */
export interface TokenStore {
  read(): Promise<Tokens | null>;
  /** `null`: the session is over, forget it. */
  write(tokens: Tokens | null): Promise<void>;
}

/** Keeps tokens for as long as the program runs. */
export function memoryStore(kept: Tokens | null = null): TokenStore {
  let tokens = kept;
  return {
    read: async () => tokens,
    async write(next) {
      tokens = next;
    },
  };
}

/** How tokens are renewed; null when the session is over. */
export type Renew = (refreshToken: string) => Promise<Tokens | null>;

/** An access token is renewed so many milliseconds before it ends. */
const EARLY_MS = 20_000;

/**
 * The session of one player. A refresh token opens once, so however many calls want a new one at a time,
 * one asks and all get its answer.
 */
export class TokenKeeper {
  readonly #store: TokenStore;
  readonly #renew: Renew;
  #renewing: Promise<Tokens | null> | null = null;

  constructor(store: TokenStore, renew: Renew) {
    this.#store = store;
    this.#renew = renew;
  }

  /** Keeps the tokens of who has just signed in; null forgets them. */
  keep(tokens: Tokens | null): Promise<void> {
    return this.#store.write(tokens);
  }

  /**
   * An access token that is good for a while yet; null when nobody is signed in.
   * @param refused one that the house did not take
   */
  async token(refused: string | null = null): Promise<string | null> {
    if (this.#renewing) return (await this.#renewing)?.accessToken ?? null;
    const tokens = await this.#store.read();
    if (tokens === null) return null;
    const leftMs = Date.parse(tokens.expiresAt) - Date.now();
    if (leftMs > EARLY_MS && tokens.accessToken !== refused) return tokens.accessToken;
    this.#renewing ??= this.#refresh(tokens.refreshToken).finally(() => (this.#renewing = null));
    return (await this.#renewing)?.accessToken ?? null;
  }

  async #refresh(refreshToken: string): Promise<Tokens | null> {
    const tokens = await this.#renew(refreshToken);
    await this.#store.write(tokens);
    return tokens;
  }
}
