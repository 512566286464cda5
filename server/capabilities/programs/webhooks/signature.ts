import { createHmac } from 'node:crypto';

/** How a key is written for people (Standard Webhooks). */
export const KEY_PREFIX = 'whsec_';

/** One message as it is sent. */
export interface Message {
  id: string;
  /** Seconds since 1970. */
  atS: number;
  body: string;
}

/**
 * The headers that let the receiver know a message is ours and fresh, as Standard Webhooks 1.0 says:
 * HMAC-SHA-256 over `id.timestamp.body`.
 */
export function signedHeaders(key: Buffer, { id, atS, body }: Message): Record<string, string> {
  const mac = createHmac('sha256', key).update(`${id}.${atS}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'user-agent': 'Madang-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(atS),
    'webhook-signature': `v1,${mac}`,
  };
}

/** A key as people get it. */
export function writtenKey(key: Buffer): string {
  return KEY_PREFIX + key.toString('base64');
}
