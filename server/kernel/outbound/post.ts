import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What is sent. */
export interface Outgoing {
  url: URL;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Whether it may go to addresses that are not of the Internet, and without TLS. */
  privately: boolean;
  timeoutMs: number;
}

/** What came back. */
export interface Answer {
  status: number;
  /** Seconds after which to come again, where the answer says so (RFC 9110, 10.2.3); else null. */
  retryAfterS: number | null;
}

/** No answer came; the message names the kind and no secret. */
export class NoAnswer extends Error {
  /** Whether all of it went out: then it may have been taken, and only the answer was lost. */
  readonly wentOut: boolean;

  constructor(reason: string, wentOut = false) {
    super(reason);
    this.name = 'NoAnswer';
    this.wentOut = wentOut;
  }
}

/**
 * Posts to an address that somebody gave us. The name is resolved once, and the connection goes to what
 * was looked at: an address that is not of the Internet is refused there, whatever the name says by then
 * (DNS rebinding). Redirects are not followed, and the answer's body is not read.
 * @throws NoAnswer
 */
export function postOut({ url, headers, body, privately, timeoutMs }: Outgoing): Promise<Answer> {
  const refused = refusalOf(url, privately);
  if (refused !== null) return Promise.reject(new NoAnswer(refused));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((settle, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup: privately ? undefined : lookupPublic,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        const retryAfterS = secondsOf(response.headers['retry-after']);
        settle({ status: response.statusCode ?? 0, retryAfterS });
        response.destroy();
      },
    );
    let wentOut = false;
    sent.on('finish', () => (wentOut = true));
    sent.on('error', (error) => reject(new NoAnswer(kindOf(error), wentOut)));
    sent.end(body);
  });
}

/** Of the two ways to write it the one in seconds; a date would need both clocks to be right. */
function secondsOf(retryAfter: string | undefined): number | null {
  return /^\d{1,9}$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
}

function refusalOf(url: URL, privately: boolean): string | null {
  if (privately) return null;
  if (url.protocol !== 'https:') return 'not https';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'not an address of the Internet' : null;
}

/** Resolves a name to its public addresses only. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '', 0);
    const [first, ...more] = found.filter(({ address }) => isPublicAddress(address));
    if (!first) {
      const refusal = Object.assign(new Error('not an address of the Internet'), {
        code: 'PRIVATE',
      });
      return done(refusal, '', 0);
    }
    if (options.all) return done(null, [first, ...more]);
    return done(null, first.address, first.family);
  });
};

function kindOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
