import { randomUUID } from 'node:crypto';
import { answering, type Asked, consentPage, listen, type Listening, type Told } from './fake.ts';

/** Naver as its documents describe it (Login with Naver, API): log-in and API on one address here. */
export interface FakeNaver extends Listening {
  clientId: string;
  clientSecret: string;
  person: { id: string; nickname?: string; name?: string; email?: string };
  instead: ((asked: Asked) => Told | null) | null;
  asked: Asked[];
}

const CLIENT_ID = 'naver-client-id';
const CLIENT_SECRET = 'naver-client-secret';

/** Starts a fake that answers as Naver does: a refused token comes with status 200. */
export async function startNaver(): Promise<FakeNaver> {
  const fake = {
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    person: { id: 'Mz1-naver-id', nickname: '초록이', email: 'green@naver.com' },
    instead: null,
    asked: [],
  } as Omit<FakeNaver, keyof Listening>;
  const answer = naverAnswers(fake);
  const listening = await listen(() =>
    answering((asked) => {
      fake.asked.push(asked);
      return fake.instead?.(asked) ?? answer(asked);
    }),
  );
  return Object.assign(fake, listening);
}

function naverAnswers(fake: Omit<FakeNaver, keyof Listening>) {
  const codes = new Map<string, string>();
  const accessTokens = new Set<string>();

  function authorize({ query }: Asked): Told {
    if (query['client_id'] !== CLIENT_ID) return { status: 400, html: 'unauthorized_client' };
    const code = randomUUID();
    const state = query['state'] ?? '';
    codes.set(code, state);
    const html = consentPage('Naver', {
      who: fake.person.nickname ?? fake.person.id,
      method: 'get',
      action: query['redirect_uri'] ?? '',
      agree: { code, state },
      cancel: { error: 'access_denied', error_description: 'Canceled By User', state },
    });
    return { html };
  }

  function token({ form, query }: Asked): Told {
    const given = { ...query, ...form };
    if (given['client_id'] !== CLIENT_ID) return refusal('invalid_client', 'wrong client id');
    if (given['client_secret'] !== CLIENT_SECRET) {
      return refusal('invalid_client', 'wrong client secret');
    }
    const state = codes.get(given['code'] ?? '');
    codes.delete(given['code'] ?? '');
    if (state === undefined || state !== given['state']) {
      return refusal('invalid_request', 'no valid data in session');
    }
    const accessToken = randomUUID();
    accessTokens.add(accessToken);
    return {
      json: {
        access_token: accessToken,
        refresh_token: randomUUID(),
        token_type: 'bearer',
        expires_in: '3600',
      },
    };
  }

  return (asked: Asked): Told => {
    switch (asked.path) {
      case '/oauth2.0/authorize':
        return authorize(asked);
      case '/oauth2.0/token':
        return token(asked);
      case '/v1/nid/me':
        return accessTokens.has(asked.bearer ?? '')
          ? { json: { resultcode: '00', message: 'success', response: fake.person } }
          : {
              status: 401,
              json: { resultcode: '024', message: 'Authentication failed (인증 실패하였습니다.)' },
            };
      default:
        return { status: 404, json: { resultcode: '404', message: 'Not Found' } };
    }
  };
}

/** Naver refuses a token with status 200. */
function refusal(error: string, description: string): Told {
  return { status: 200, json: { error, error_description: description } };
}
