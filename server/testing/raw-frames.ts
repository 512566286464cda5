import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { SUBPROTOCOL } from '../kernel/realtime/protocol.ts';

/** What is written on a line, below the frames that a library would make. */
export interface RawTrick {
  what: string;
  /** What is written, in these pieces. */
  pieces: Buffer[];
  /** With what it must end; null: it is no error, and is answered as a beat is. */
  code: number | null;
}

interface Shape {
  fin?: boolean;
  rsv?: number;
  opcode: number;
  mask?: boolean;
  /** What the header says, where that is not the truth. */
  length?: number | 'huge';
}

/** One frame of RFC 6455, right or wrong. */
function frame(shape: Shape, payload: Buffer | string = ''): Buffer {
  const { fin = true, rsv = 0, opcode, mask = true, length } = shape;
  const bytes = Buffer.from(payload);
  const says = length ?? bytes.length;
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  const masked = mask ? 0x80 : 0;
  const size =
    says === 'huge'
      ? Buffer.from([masked | 127, 0x7f, 255, 255, 255, 255, 255, 255, 255])
      : says < 126
        ? Buffer.from([masked | says])
        : Buffer.from([masked | 126, says >> 8, says & 255]);
  const key = randomBytes(4);
  const sent = mask ? bytes.map((byte, i) => byte ^ (key[i % 4] ?? 0)) : bytes;
  return Buffer.concat([Buffer.from([first]), size, mask ? key : Buffer.alloc(0), sent]);
}

const [CONTINUED, TEXT, BINARY, CLOSE, PING, PONG] = [0, 1, 2, 8, 9, 10];
const HELLO = frame({ opcode: TEXT }, '{"t":"hello"}');
const BEAT = '{"t":"beat"}';
const closing = (code: number, reason: Buffer | string = '') =>
  frame(
    { opcode: CLOSE },
    Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)]),
  );
const trick = (what: string, code: number | null, ...pieces: Buffer[]): RawTrick => ({
  what,
  pieces: [HELLO, ...pieces],
  code,
});

/** What a client's library would never send. */
export const RAW_TRICKS: RawTrick[] = [
  trick(
    'a frame in fragments',
    null,
    frame({ opcode: TEXT, fin: false }, BEAT.slice(0, 4)),
    frame({ opcode: CONTINUED }, BEAT.slice(4)),
  ),
  trick(
    'a ping between fragments',
    null,
    frame({ opcode: TEXT, fin: false }, BEAT.slice(0, 4)),
    frame({ opcode: PING }, 'a'),
    frame({ opcode: CONTINUED }, BEAT.slice(4)),
  ),
  trick(
    'fragments of nothing',
    null,
    frame({ opcode: TEXT, fin: false }),
    ...Array.from({ length: 50 }, () => frame({ opcode: CONTINUED, fin: false })),
    frame({ opcode: CONTINUED }, BEAT),
  ),
  trick(
    'one byte at a time',
    null,
    ...[...frame({ opcode: TEXT }, BEAT)].map((byte) => Buffer.from([byte])),
  ),
  trick(
    'a pong nobody asked for',
    null,
    frame({ opcode: PONG }, 'x'),
    frame({ opcode: TEXT }, BEAT),
  ),
  trick('a frame without mask', 1002, frame({ opcode: TEXT, mask: false }, BEAT)),
  ...[1, 2, 4, 7].map((rsv) =>
    trick(`reserved bits ${rsv}`, 1002, frame({ opcode: TEXT, rsv }, BEAT)),
  ),
  ...[3, 4, 5, 6, 7, 11, 15].map((opcode) =>
    trick(`the unknown opcode ${opcode}`, 1002, frame({ opcode }, BEAT)),
  ),
  trick('a fragment of nothing begun', 1002, frame({ opcode: CONTINUED }, BEAT)),
  trick(
    'a beginning inside a beginning',
    1002,
    frame({ opcode: TEXT, fin: false }, 'a'),
    frame({ opcode: TEXT }, BEAT),
  ),
  trick('a ping in fragments', 1002, frame({ opcode: PING, fin: false }, 'a')),
  trick('a ping of 126 bytes', 1002, frame({ opcode: PING }, Buffer.alloc(126))),
  trick('a close of one byte', 1002, frame({ opcode: CLOSE }, Buffer.from([3]))),
  ...[0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65_535].map((code) =>
    trick(`a close with ${code}`, 1002, closing(code)),
  ),
  trick('a close whose reason is no text', 1007, closing(1000, Buffer.from([0xff, 0xfe]))),
  trick(
    'a text that is none',
    1007,
    frame({ opcode: TEXT }, Buffer.from([0x7b, 0xc3, 0x28, 0x7d])),
  ),
  trick('half a character at the end', 1007, frame({ opcode: TEXT }, Buffer.from([0xea, 0xb0]))),
  trick('half a surrogate', 1007, frame({ opcode: TEXT }, Buffer.from([0xed, 0xa0, 0x80]))),
  trick(
    'a text that is none, in fragments',
    1007,
    frame({ opcode: TEXT, fin: false }, Buffer.from([0x22])),
    frame({ opcode: CONTINUED }, Buffer.from([0xff])),
  ),
  trick('a length of 63 bits', 1009, frame({ opcode: TEXT, length: 'huge' })),
  trick(
    'more than a frame may be, in fragments',
    1009,
    frame({ opcode: TEXT, fin: false }, Buffer.alloc(10_000, 97)),
    frame({ opcode: CONTINUED, fin: false }, Buffer.alloc(10_000, 97)),
  ),
  trick('an empty binary frame', 4400, frame({ opcode: BINARY })),
  trick('a flood of hellos', 4400, ...Array.from({ length: 20 }, () => HELLO)),
  trick(
    'a flood of beats',
    4429,
    ...Array.from({ length: 400 }, () => frame({ opcode: TEXT }, BEAT)),
  ),
];

/** Plays a trick; @returns the code it ended with, or null when a beat was answered */
export async function play(
  address: string,
  { pieces, code }: RawTrick,
): Promise<number | null | 'cut'> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  let all = Buffer.alloc(0);
  const ended = new Promise<'cut'>((resolve) => socket.once('close', () => resolve('cut')));
  const told = new Promise<number | null>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      all = Buffer.concat([all, chunk]);
      const outcome = readOutcome(all);
      // Of a flood some is answered before it ends.
      if (outcome !== undefined && (outcome !== null || code === null)) resolve(outcome);
    });
  });
  socket.write(
    `GET /api/realtime HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Protocol: ${SUBPROTOCOL}\r\n\r\n`,
  );
  for (const piece of pieces) socket.write(piece);
  const outcome = await Promise.race([told, ended]);
  socket.destroy();
  return outcome;
}

/** What the frames of a house say so far: a code, null for an answered beat, undefined for nothing yet. */
function readOutcome(all: Buffer): number | null | undefined {
  const head = all.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  let beats = 0;
  let code: number | undefined;
  for (let at = head + 4; at + 2 <= all.length;) {
    const opcode = (all[at] ?? 0) & 15;
    let length = (all[at + 1] ?? 0) & 127;
    let begin = at + 2;
    if (length === 126) {
      if (all.length < at + 4) break;
      length = all.readUInt16BE(at + 2);
      begin = at + 4;
    }
    if (begin + length > all.length) break;
    const payload = all.subarray(begin, begin + length);
    if (opcode === CLOSE) code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
    if (opcode === TEXT && payload.toString() === BEAT) beats++;
    at = begin + length;
  }
  return code ?? (beats > 0 ? null : undefined);
}
