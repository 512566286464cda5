import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What is sent. */
export interface Outgoing {
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** Whether it may go to addresses that are not of the Internet, and without TLS. */
  privately: boolean;
  timeoutMs: number;
}

/** No answer came; the message names the kind and no secret. */
export class NoAnswer extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoAnswer';
  }
}

/**
 * Posts to an address that somebody gave us. The name is resolved once, and the connection goes to what
 * was looked at: an address that is not of the Internet is refused there, whatever the name says by then
 * (DNS rebinding). Redirects are not followed, and the answer's body is not read.
 * @returns the status of the answer
 * @throws NoAnswer
 */
export function postOut({ url, headers, body, privately, timeoutMs }: Outgoing): Promise<number> {
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
        settle(response.statusCode ?? 0);
        response.destroy();
      },
    );
    sent.on('error', (error) => reject(new NoAnswer(kindOf(error))));
    sent.end(body);
  });
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
