import type { Answer } from './client.ts';

/** Words of our insides that have no business outside. */
const INSIDES =
  /node_modules|\bat (async )?\w+ \(|\.ts:\d+|select .* from|insert into|syntax (error|for type)|violates|pg_|ECONN|SQLSTATE|kernel\.|rhythm\.(record|play|board)\b(?!_)|identity\.(person|session)\b(?!_)/i;

/** What is wrong with an answer, whatever was asked; null when nothing is. */
export function complaintAbout({ status, headers, body }: Answer): string | null {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (status >= 500) return `answered ${status}: ${text}`;
  if (status < 400) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `no problem: ${text}`;
  const { code, title, requestId } = body as Record<string, unknown>;
  if (typeof code !== 'string' || !/^\w+\.\w+$/.test(code)) return `no code: ${text}`;
  if (body.status !== status || typeof title !== 'string') return `not itself: ${text}`;
  if (requestId !== headers['x-request-id']) return `no request id: ${text}`;
  if (INSIDES.test(text.replaceAll(code, ''))) return `tells of its insides: ${text}`;
  return null;
}
