import type { Message } from '../shapes.ts';

const LINE_PX = 26;
const CHARS_A_LINE = 34;
/** A row that is no message: a day, a line, somebody who came. */
const OTHER_PX = 44;

/** How high the row of a message may be that was never drawn, in px. */
export function heightGuess(message: Message | undefined): number {
  if (message === undefined || message.kind !== 'text') return OTHER_PX;
  const lines = (message.text ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARS_A_LINE)), 0);
  return (
    22 + lines * LINE_PX + (message.reactions.length > 0 ? 38 : 0) + (message.replyTo ? 40 : 0)
  );
}
