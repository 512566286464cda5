import { createHash, randomUUID } from 'node:crypto';
import { answering, type Asked, consentPage, listen, type Listening, type Told } from './fake.ts';
import { metadata, openDesk, openSigner, type Signer, type Twist } from './issuer.ts';

/** Kakao as its documents describe it (Kakao Login, REST API; OpenID Connect). */
export interface FakeKakao extends Listening {
  clientId: string;
  clientSecret: string;
  /** Who is signed in there: the account id of the app, and what the person agreed to give. */
  person: KakaoPerson;
  /** What is wrong with its next ID tokens. */
  twist: Twist | null;
  /** What it answers instead, until it is null again. */
  instead: ((asked: Asked) => Told | null) | null;
  /** Everything it was asked. */
  asked: Asked[];
}

interface KakaoPerson {
  sub: string;
  nickname?: string;
  email?: string;
  email_verified?: boolean;
}

const CLIENT_ID = 'kakao-rest-api-key';
const CLIENT_SECRET = 'kakao-client-secret';

/** Starts a fake that answers as Kakao's documents say, refusals included. */
export async function startKakao(): Promise<FakeKakao> {
  const fake = {
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    person: { sub: '1234567890', nickname: '춘식이' } as KakaoPerson,
    twist: null,
    instead: null,
    asked: [],
  } as Omit<FakeKakao, keyof Listening>;
  const listening = await listen(async (origin) => {
    const signer = await openSigner(origin, CLIENT_ID, () => fake.twist);
    const answer = kakaoAnswers(fake, signer);
    return answering((asked) => {
      fake.asked.push(asked);
      return fake.instead?.(asked) ?? answer(asked);
    });
  });
  return Object.assign(fake, listening);
}

function kakaoAnswers(fake: Omit<FakeKakao, keyof Listening>, signer: Signer) {
  const { issuer } = signer;
  const desk = openDesk();
  const accessTokens = new Map<string, KakaoPerson>();

  async function token({ form }: Asked): Promise<Told> {
    if (form['client_id'] !== CLIENT_ID || form['client_secret'] !== CLIENT_SECRET) {
      return refusal(401, 'invalid_client', 'Bad client credentials', 'KOE010');
    }
    const grant = desk.take(form['code']);
    if (!grant) {
      const says = `authorization code not found for code=${form['code']}`;
      return refusal(400, 'invalid_grant', says, 'KOE320');
    }
    if (grant.redirectUri !== form['redirect_uri']) {
      return refusal(400, 'invalid_grant', 'Redirect URI mismatch.', 'KOE303');
    }
    const challenge = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url');
    if (grant.challenge !== challenge) {
      return refusal(400, 'invalid_grant', 'code_verifier does not fit', 'KOE320');
    }
    const { email: _email, email_verified: _verified, sub: _sub, ...basics } = fake.person;
    const { email } = fake.person;
    const accessToken = randomUUID();
    accessTokens.set(accessToken, fake.person);
    return {
      json: {
        token_type: 'bearer',
        access_token: accessToken,
        id_token: await signer.idToken(grant, { ...basics, ...(email ? { email } : {}) }),
        expires_in: 7199,
        refresh_token: randomUUID(),
        refresh_token_expires_in: 86399,
        scope: 'account_email openid profile_nickname',
      },
    };
  }

  return (asked: Asked): Told | Promise<Told> => {
    switch (asked.path) {
      case '/.well-known/openid-configuration':
        return metadata(issuer, {
          authorization_endpoint: `${issuer}/oauth/authorize`,
          token_endpoint: `${issuer}/oauth/token`,
          userinfo_endpoint: `${issuer}/v1/oidc/userinfo`,
          jwks_uri: `${issuer}/.well-known/jwks.json`,
        });
      case '/.well-known/jwks.json':
        return { json: signer.jwks };
      case '/oauth/authorize':
        return authorize(fake, asked, desk.give(asked, fake.person.sub));
      case '/oauth/token':
        return token(asked);
      case '/v1/oidc/userinfo': {
        const person = accessTokens.get(asked.bearer ?? '');
        if (person) return { json: person };
        return { status: 401, json: { msg: 'this access token does not exist', code: -401 } };
      }
      default:
        return { status: 404, json: { msg: 'Not Found', code: -404 } };
    }
  };
}

function authorize({ person }: Pick<FakeKakao, 'person'>, { query }: Asked, code: string): Told {
  if (query['client_id'] !== CLIENT_ID) return { status: 400, html: 'KOE101' };
  const state = query['state'] ?? '';
  const html = consentPage('Kakao', {
    who: person.nickname ?? person.sub,
    method: 'get',
    action: query['redirect_uri'] ?? '',
    agree: { code, state },
    cancel: { error: 'access_denied', error_description: 'User denied access', state },
  });
  return { html };
}

function refusal(status: number, error: string, description: string, code: string): Told {
  return { status, json: { error, error_description: description, error_code: code } };
}
