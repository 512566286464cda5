/** What a webhook was told. */
export interface WebhookMessage {
  /** e.g. `rhythm.record.set` */
  type: string;
  /** RFC 3339 */
  timestamp: string;
  data: Record<string, unknown>;
}

/** Seconds by which the clocks of sender and receiver may differ. */
const TOLERANCE_S = 300;

/**
 * Checks that a message comes from your house and is fresh (Standard Webhooks 1.0), and reads it.
 * @param key `whsec_...`, told when the webhook was made
 * @param headers of the request
 * @param body as it came, not parsed
 * @returns the message, and its id: the same one may come twice
 * @throws Error when it is forged, changed, or too old
 */
export async function readWebhook(
  key: string,
  headers: Headers | Record<string, string | string[] | undefined>,
  body: string,
  nowMs = Date.now(),
): Promise<{ id: string; message: WebhookMessage }> {
  const given = (name: string) =>
    headers instanceof Headers ? (headers.get(name) ?? '') : String(headers[name] ?? '');
  const [id, at] = [given('webhook-id'), given('webhook-timestamp')];
  const seconds = Number(at);
  if (id === '' || !Number.isInteger(seconds)) throw new Error('it is no message of a webhook');
  if (Math.abs(nowMs / 1000 - seconds) > TOLERANCE_S) throw new Error('it is too old, or too new');
  const secret = bytesOf(key.replace(/^whsec_/, ''));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', secret, algorithm, false, ['verify']);
  const signed = new TextEncoder().encode(`${id}.${at}.${body}`);
  for (const one of given('webhook-signature').split(' ')) {
    const [version, mac = ''] = one.split(',');
    if (version !== 'v1') continue;
    if (await crypto.subtle.verify('HMAC', imported, bytesOf(mac), signed)) {
      return { id, message: JSON.parse(body) as WebhookMessage };
    }
  }
  throw new Error('its signature is not of this key');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
