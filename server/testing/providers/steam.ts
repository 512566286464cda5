import { createHmac, randomBytes } from 'node:crypto';
import { answering, type Asked, consentPage, listen, type Listening, type Told } from './fake.ts';

/** Steam as its documents describe it: OpenID 2.0, session tickets and names on one address here. */
export interface FakeSteam extends Listening {
  appId: string;
  webKey: string;
  /** Who is signed in in the browser. */
  steamId: string;
  /** What players call themselves. */
  names: Map<string, string>;
  /** Tickets that it gave out, in hex. */
  tickets: Map<string, SteamTicket>;
  instead: ((asked: Asked) => Told | null) | null;
  /** Its clock. */
  now: () => Date;
  asked: Asked[];
}

/** A session ticket, as Steam knows it. */
export interface SteamTicket {
  steamId: string;
  ownerId?: string;
  appId?: string;
  identity?: string;
  vacbanned?: boolean;
  publisherbanned?: boolean;
}

const APP_ID = '480';
const WEB_KEY = 'STEAM0PUBLISHER0KEY';
const NAMESPACE = 'http://specs.openid.net/auth/2.0';
const SIGNED = 'signed,op_endpoint,claimed_id,identity,return_to,response_nonce,assoc_handle';

/** Starts a fake that answers as Steam's documents say, refusals included. */
export async function startSteam(): Promise<FakeSteam> {
  const fake = {
    appId: APP_ID,
    webKey: WEB_KEY,
    steamId: '76561197960287930',
    names: new Map([['76561197960287930', 'Rabscuttle']]),
    tickets: new Map<string, SteamTicket>(),
    instead: null,
    now: () => new Date(),
    asked: [],
  } as Omit<FakeSteam, keyof Listening>;
  const listening = await listen((origin) => {
    const openId = openIdAnswers(fake, origin);
    return answering((asked) => {
      fake.asked.push(asked);
      return fake.instead?.(asked) ?? openId(asked) ?? apiAnswers(fake, asked) ?? { status: 404 };
    });
  });
  return Object.assign(fake, listening);
}

function openIdAnswers(fake: Omit<FakeSteam, keyof Listening>, origin: string) {
  const endpoint = `${origin}/openid/login`;
  const secret = randomBytes(32);
  const usedNonces = new Set<string>();
  const sign = (fields: Record<string, string>) =>
    createHmac('sha1', secret)
      .update(
        (fields['openid.signed'] ?? '')
          .split(',')
          .map((name) => `${name}:${fields[`openid.${name}`]}\n`)
          .join(''),
      )
      .digest('base64');

  function assertion(returnTo: string): Record<string, string> {
    const id = `${origin}/openid/id/${fake.steamId}`;
    const at = fake.now().toISOString().slice(0, 19);
    const fields: Record<string, string> = {
      'openid.ns': NAMESPACE,
      'openid.mode': 'id_res',
      'openid.op_endpoint': endpoint,
      'openid.claimed_id': id,
      'openid.identity': id,
      'openid.return_to': returnTo,
      'openid.response_nonce': `${at}Z${randomBytes(12).toString('base64')}`,
      'openid.assoc_handle': '1234567890',
      'openid.signed': SIGNED,
    };
    return { ...fields, 'openid.sig': sign(fields) };
  }

  return (asked: Asked): Told | null => {
    if (asked.path !== '/openid/login') return null;
    if (asked.method === 'POST' && asked.form['openid.mode'] === 'check_authentication') {
      const nonce = asked.form['openid.response_nonce'] ?? '';
      const isValid = asked.form['openid.sig'] === sign(asked.form) && !usedNonces.has(nonce);
      usedNonces.add(nonce);
      return { text: `ns:${NAMESPACE}\nis_valid:${isValid}\n` };
    }
    const returnTo = asked.query['openid.return_to'] ?? '';
    if (!returnTo.startsWith(asked.query['openid.realm'] ?? '?'))
      return { status: 400, html: 'realm' };
    const back = new URL(returnTo);
    const own = Object.fromEntries(back.searchParams);
    const html = consentPage('Steam', {
      who: fake.names.get(fake.steamId) ?? fake.steamId,
      method: 'get',
      action: `${back.origin}${back.pathname}`,
      agree: { ...own, ...assertion(returnTo) },
      cancel: { ...own, 'openid.ns': NAMESPACE, 'openid.mode': 'cancel' },
    });
    return { html };
  };
}

function apiAnswers(fake: Omit<FakeSteam, keyof Listening>, { path, query }: Asked): Told | null {
  if (!/^\/ISteamUser(Auth)?\//.test(path)) return null;
  if (query['key'] !== WEB_KEY) {
    return { status: 403, html: '<html><head><title>Forbidden</title></head></html>' };
  }
  if (path.startsWith('/ISteamUser/GetPlayerSummaries/v2')) {
    const steamid = query['steamids'] ?? '';
    const personaname = fake.names.get(steamid);
    const players = personaname === undefined ? [] : [{ steamid, personaname, profilestate: 1 }];
    return { json: { response: { players } } };
  }
  const ticket = fake.tickets.get(query['ticket'] ?? '');
  if (!ticket) return refusal(101, 'Invalid ticket');
  if (query['appid'] !== (ticket.appId ?? APP_ID)) return refusal(100, 'Ticket for other app');
  if (query['identity'] !== (ticket.identity ?? 'madang')) return refusal(101, 'Invalid ticket');
  return {
    json: {
      response: {
        params: {
          result: 'OK',
          steamid: ticket.steamId,
          ownersteamid: ticket.ownerId ?? ticket.steamId,
          vacbanned: ticket.vacbanned ?? false,
          publisherbanned: ticket.publisherbanned ?? false,
        },
      },
    },
  };
}

/** Steam refuses a ticket with status 200. */
function refusal(errorcode: number, errordesc: string): Told {
  return { json: { response: { error: { errorcode, errordesc } } } };
}
