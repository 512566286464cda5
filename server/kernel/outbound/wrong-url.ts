import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Why nothing is sent to an address; null when it is fine. What a name leads to is looked at when sending. */
export function wrongUrl(text: string, privately: boolean): string | null {
  const url = URL.parse(text);
  if (!url) return 'It is no address.';
  if (url.username !== '' || url.password !== '') return 'It must hold no name and password.';
  if (url.hash !== '') return 'It must have no part behind a #.';
  if (privately)
    return ['http:', 'https:'].includes(url.protocol) ? null : 'It must begin https://.';
  if (url.protocol !== 'https:') return 'It must begin https://.';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : NOT_PUBLIC;
  return /(^|\.)(localhost|local|internal)\.?$/.test(host) || !host.includes('.')
    ? NOT_PUBLIC
    : null;
}

const NOT_PUBLIC = 'It must be an address of the Internet.';
