import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { answering, type Asked, consentPage, listen, type Listening, type Told } from './fake.ts';
import { metadata, openDesk, openSigner, type Signer, type Twist } from './issuer.ts';

/** Apple as its documents describe it (Sign in with Apple REST API). */
export interface FakeApple extends Listening {
  clientId: string;
  teamId: string;
  keyId: string;
  /** The .p8 file's text. */
  privateKey: string;
  person: { sub: string; firstName: string; lastName: string; email: string };
  twist: Twist | null;
  instead: ((asked: Asked) => Told | null) | null;
  /** The client secrets it took. */
  secrets: string[];
}

const CLIENT_ID = 'example.madang.web';
const TEAM_ID = 'DEF123GHIJ';
const KEY_ID = 'ABC123DEFG';

/** Starts a fake Apple; it is called `localhost`, so that its form comes from another site. */
export async function startApple(): Promise<FakeApple> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const fake = {
    clientId: CLIENT_ID,
    teamId: TEAM_ID,
    keyId: KEY_ID,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    person: {
      sub: '000123.abc.0456',
      firstName: '하늘',
      lastName: '김',
      email: 'k2x@privaterelay.appleid.com',
    },
    twist: null,
    instead: null,
    secrets: [],
  } as Omit<FakeApple, keyof Listening>;
  const listening = await listen(async (origin) => {
    const signer = await openSigner(origin, CLIENT_ID, () => fake.twist);
    const verifies = async (secret: string | undefined) => {
      const options = { issuer: TEAM_ID, subject: CLIENT_ID, audience: origin };
      const { protectedHeader } = await jwtVerify(secret ?? '', publicKey, {
        ...options,
        algorithms: ['ES256'],
        maxTokenAge: '180d',
        requiredClaims: ['exp'],
      });
      if (protectedHeader.kid !== KEY_ID) throw new Error('another key');
      fake.secrets.push(secret ?? '');
    };
    const answer = appleAnswers(fake, signer, verifies);
    return answering((asked) => fake.instead?.(asked) ?? answer(asked));
  }, 'localhost');
  return Object.assign(fake, listening);
}

function appleAnswers(
  fake: Omit<FakeApple, keyof Listening>,
  signer: Signer,
  verifies: (secret: string | undefined) => Promise<void>,
) {
  const { issuer } = signer;
  const desk = openDesk();
  /** Whose name it told: it does so once. */
  const told = new Set<string>();
  const authorize = (asked: Asked) => authorizePage(fake.person, asked, desk, told);

  async function token({ form }: Asked): Promise<Told> {
    try {
      await verifies(form['client_secret']);
    } catch {
      return { status: 400, json: { error: 'invalid_client' } };
    }
    const grant = desk.take(form['code']);
    if (!grant || grant.redirectUri !== form['redirect_uri']) {
      const description = 'The code has expired or has been revoked.';
      return { status: 400, json: { error: 'invalid_grant', error_description: description } };
    }
    const { email } = fake.person;
    const claims = {
      email,
      email_verified: 'true',
      is_private_email: 'true',
      nonce_supported: true,
    };
    const idToken = await signer.idToken(grant, claims);
    return {
      json: {
        access_token: 'a.b.c',
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: 'r.b.c',
        id_token: idToken,
      },
    };
  }

  return (asked: Asked): Told | Promise<Told> => {
    switch (asked.path) {
      case '/.well-known/openid-configuration':
        return metadata(issuer, {
          authorization_endpoint: `${issuer}/auth/authorize`,
          token_endpoint: `${issuer}/auth/token`,
          jwks_uri: `${issuer}/auth/keys`,
        });
      case '/auth/keys':
        return { json: signer.jwks };
      case '/auth/authorize':
        return authorize(asked);
      case '/auth/token':
        return token(asked);
      default:
        return { status: 404 };
    }
  };
}

function authorizePage(
  { sub, firstName, lastName, email }: FakeApple['person'],
  asked: Asked,
  desk: ReturnType<typeof openDesk>,
  told: Set<string>,
): Told {
  const { query } = asked;
  if (query['client_id'] !== CLIENT_ID) return { status: 400, html: 'invalid_client' };
  // Name and mail only with a form; with anything else Apple refuses the scope.
  if (query['response_mode'] !== 'form_post') return { status: 400, html: 'invalid_request' };
  const user = JSON.stringify({ name: { firstName, lastName }, email });
  const isFirst = !told.has(sub);
  told.add(sub);
  const state = query['state'] ?? '';
  const html = consentPage('Apple', {
    who: `${firstName} ${lastName}`,
    method: 'post',
    action: query['redirect_uri'] ?? '',
    agree: { code: desk.give(asked, sub), state, ...(isFirst ? { user } : {}) },
    cancel: { error: 'user_cancelled_authorize', state },
  });
  return { html };
}
