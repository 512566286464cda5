import type { ProviderName } from '../../kernel/config/providers.ts';
import type { Answer, Client } from '../client.ts';
import { walk, type WayBack } from './walk.ts';

/** How a visit to a provider ended: what the page at the end is told in its fragment. */
export type Outcome = Partial<
  Record<'ticket' | 'problem' | 'provider' | 'intent' | 'next', string>
>;

/** What a person does on the way. */
export interface Visit {
  agrees?: boolean;
  login?: string;
  next?: string;
  intent?: 'enter' | 'link';
  /** Who shows by it that it is them; they set out from their session. */
  prover?: Client;
}

/** A browser of a test at the door of a house: it keeps cookies, and goes to providers and back. */
export interface Browser {
  /** Sets out; the address of the provider. */
  setOut(provider: ProviderName, visit?: Visit): Promise<string>;
  /** Does there what one does. */
  agree(start: string, visit?: Visit): Promise<WayBack>;
  /** Comes back as the provider says. */
  comeBack(way: WayBack): Promise<Outcome>;
  /** All three. */
  visit(provider: ProviderName, visit?: Visit): Promise<Outcome>;
  post(path: string, body: object, client?: Client): Promise<Answer>;
  cookies: Map<string, string>;
}

const SIGN_IN = '/api/identity/providers';

/** A browser whose pages nobody is signed in on, unless a `client` is given to `post`. */
export function openBrowser(nobody: Client): Browser {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (answer: Answer) => {
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };

  const browser: Browser = {
    cookies,
    async setOut(provider, { next, intent, prover } = {}) {
      if (prover) {
        const path = `/links/${provider}/visits`;
        const begun = await browser.post(path, next ? { next } : {}, prover);
        if (begun.status !== 201) throw new Error(`${path} answers ${begun.status}`);
        return String(begun.body.location);
      }
      const query = new URLSearchParams({
        ...(next ? { next } : {}),
        ...(intent ? { intent } : {}),
      });
      const url = `${SIGN_IN}/${provider}/start?${query.toString()}`;
      const answer = keep(await nobody.get(url, { cookie: cookie() }));
      if (answer.status !== 302) throw new Error(`${url} answers ${answer.status}`);
      return String(answer.headers.location);
    },
    agree: (start, { agrees = true, login = 'minji' } = {}) => walk(start, { agrees, login }),
    async comeBack({ method, url, answer }) {
      const { pathname } = new URL(url);
      const params = new URLSearchParams(answer).toString();
      // A form comes from another site, and cookies that are Lax stay at home then.
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const first =
        method === 'post'
          ? await nobody.send({ method: 'POST', url: pathname, payload: params, headers: form })
          : null;
      const { pathname: path, search } = new URL(
        String(first?.headers.location ?? `${url}?${params}`),
      );
      const back = keep(await nobody.get(`${path}${search}`, { cookie: cookie() }));
      return outcomeOf(back);
    },
    async visit(provider, visit) {
      const start = await browser.setOut(provider, visit);
      if (start.startsWith('/')) return fragmentOf(start);
      return browser.comeBack(await browser.agree(start, visit));
    },
    post: async (path, body, client = nobody) =>
      keep(await client.post(`${SIGN_IN}${path}`, body, { cookie: cookie() })),
  };
  return browser;
}

function outcomeOf({ status, headers }: Answer): Outcome {
  const location = String(headers.location);
  if (status !== 302 || !location.startsWith('/sign-in/finish#')) {
    throw new Error(`the way back answers ${status} ${location}`);
  }
  return fragmentOf(location);
}

function fragmentOf(location: string): Outcome {
  return Object.fromEntries(new URLSearchParams(location.split('#')[1]));
}
