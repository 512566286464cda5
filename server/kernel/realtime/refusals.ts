import { tooMany } from '../faults/catalogue.ts';
import { fault } from '../faults/fault.ts';
import { toFault } from '../http/problem.ts';
import { TOPICS_MAX } from './limits.ts';
import type { Asked, Refused } from './protocol.ts';

/** Not a frame of the protocol, or not its turn. */
export const frameWrong = fault('house.frame_wrong', 400, 'This frame is not understood');
/** The session of this socket has ended. */
export const signedOut = fault('house.signed_out', 401, 'This session has ended');

/** More topics than a socket may have. */
export const topicsTooMany = () =>
  tooMany({ detail: `A socket has at most ${TOPICS_MAX} topics: leave some.` });

/** What was thrown, as a client is told. */
export function refusal(asked: Asked | null, error: unknown): Refused {
  const { kind, facts } = toFault(error);
  const isFrame = kind.code === frameWrong.kind.code;
  return {
    t: 'refused',
    what: asked === null || isFrame ? 'frame' : asked.t,
    ...(asked !== null && 'topic' in asked ? { topic: asked.topic } : {}),
    ...(asked !== null && 'id' in asked ? { id: asked.id } : {}),
    code: kind.code,
    detail: facts.detail ?? kind.title,
    ...(facts.errors === undefined ? {} : { errors: facts.errors }),
    ...(facts.retryAfterS === undefined ? {} : { retryAfterS: facts.retryAfterS }),
  };
}
