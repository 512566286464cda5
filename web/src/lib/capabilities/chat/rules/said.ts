import type { Message } from '../shapes.ts';

/** What is said on a room's topic, as far as this version knows it. */
export type Said =
  | { kind: 'message'; message: Message }
  | { kind: 'member'; personId: string }
  | { kind: 'unknown' };

/** What a topic said. */
export function bodyOf(body: unknown): Said {
  if (typeof body !== 'object' || body === null || !('kind' in body)) return { kind: 'unknown' };
  if (body.kind === 'message' && 'message' in body) {
    return { kind: 'message', message: body.message as Message };
  }
  if (body.kind === 'member' && 'personId' in body && typeof body.personId === 'string') {
    return { kind: 'member', personId: body.personId };
  }
  return { kind: 'unknown' };
}
