import { OUTBOUND_BYTES_MAX, OUTBOUND_TIMEOUT_MS } from '../limits.ts';

/** No answer, or none that makes sense; it may well work later. */
export class Unreachable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Unreachable';
  }
}

/** What is sent to a provider. */
export type Outgoing = Pick<RequestInit, 'method' | 'headers' | 'body'>;

/** Asks a provider. */
export type Ask = (url: string | URL, outgoing?: Outgoing) => Promise<Response>;

/**
 * Asks the addresses of one provider and no others: whatever an answer names, the house is not made to
 * knock elsewhere (SSRF). Redirects are not followed, answers have a size and a time.
 * @param origins `https://host[:port]` of each
 * @param timeoutMs for the whole of an answer
 */
export function askOnly(origins: Iterable<string>, timeoutMs = OUTBOUND_TIMEOUT_MS): Ask {
  const known = new Set(origins);
  return async (address, outgoing = {}) => {
    const { origin, protocol } = new URL(address);
    if (!known.has(origin)) throw new Unreachable(`${protocol}// names a host of nobody`);
    try {
      const response = await fetch(address, {
        ...outgoing,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status >= 300 && response.status < 400) throw new Unreachable('it sends us on');
      if (response.status >= 500 || response.status === 429) {
        throw new Unreachable(`it answers ${response.status}`);
      }
      return await whole(response);
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      // Its message may hold the address, and an address may hold a key: only the kind is kept.
      throw new Unreachable(error instanceof Error ? kindOf(error) : 'no answer');
    }
  };
}

/** Reads an answer to its end, as long as it is not too long. */
async function whole(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > OUTBOUND_BYTES_MAX) throw new Unreachable('its answer is too long');
    chunks.push(chunk);
  }
  const { status, headers } = response;
  // Unpacked by now.
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length']) kept.delete(name);
  return new Response(bytes === 0 ? null : Buffer.concat(chunks), { status, headers: kept });
}

function kindOf(error: Error): string {
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

/** Whether somewhere under an error is that the provider did not answer. */
export function isUnreachable(error: unknown): boolean {
  for (let under: unknown = error; under instanceof Error; under = under.cause) {
    if (under instanceof Unreachable) return true;
  }
  return false;
}

/** The JSON object of an answer; null when it holds none. */
export async function jsonOf(response: Response): Promise<Record<string, unknown> | null> {
  const value: unknown = await response.json().catch(() => null);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
