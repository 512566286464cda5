import type { Sent } from './like-ours.ts';

/** What a frame that came is. */
export type Kind = 'ready' | 'joined' | 'ack' | 'said' | 'ping' | 'refused' | 'other';

/** How a client talks with a server: all three speak plain WebSocket below. */
export interface Dialect {
  path: string;
  protocol?: string;
  /** Sent first, when the socket is open. */
  hello(ticket: string): string[];
  join(roomId: string, i: number): string;
  send(sent: Sent, by: string, i: number): string;
  kindOf(frame: Buffer): Kind;
  /** What a ping is answered with. */
  pong: string;
  /** Said now and then by those who are silent, where the server asks for it. */
  beat?: string;
}

const T = Buffer.from('{"t":"').length;
const begins = (frame: Buffer, at: number, text: string) =>
  frame.toString('latin1', at, at + text.length) === text;

/** `{"t":"…` */
function kindOfOurs(frame: Buffer): Kind {
  const kinds = ['said', 'ack', 'joined', 'refused', 'gap', 'welcome'] as const;
  const found = kinds.find((kind) => begins(frame, T, kind));
  if (found === 'welcome') return 'ready';
  // Whoever is told of a gap did not hear all.
  return found === 'gap' ? 'refused' : (found ?? 'other');
}

const ours: Dialect = {
  path: '/api/realtime',
  protocol: 'madang.v1',
  hello: (ticket) => [JSON.stringify({ t: 'hello', ticket })],
  join: (roomId) => JSON.stringify({ t: 'join', topic: `chat/rooms/${roomId}` }),
  send: (sent) =>
    JSON.stringify({ t: 'do', id: sent.id, operation: 'chat.messages.sendMessage', input: sent }),
  kindOf: kindOfOurs,
  pong: '',
  beat: JSON.stringify({ t: 'beat' }),
};

const bare: Dialect = {
  path: '/',
  hello: () => [],
  join: (roomId) => JSON.stringify({ join: roomId }),
  send: (sent, by) => JSON.stringify({ ...sent, by }),
  kindOf: kindOfOurs,
  pong: '',
};

/** Engine.IO 4 and Socket.IO 5 by hand: their client would cost the load more than the server. */
const socketIo: Dialect = {
  path: '/socket.io/?EIO=4&transport=websocket',
  hello: () => ['40'],
  join: (roomId, i) => `42${i}${JSON.stringify(['join', roomId])}`,
  send: (sent, by, i) => `42${i}${JSON.stringify(['send', { ...sent, by }])}`,
  kindOf(frame) {
    if (begins(frame, 0, '42[')) return 'said';
    if (begins(frame, 0, '43')) return frame.includes('"ack"') ? 'ack' : 'joined';
    if (begins(frame, 0, '40')) return 'ready';
    return begins(frame, 0, '2') ? 'ping' : 'other';
  },
  pong: '3',
};

/** All dialects by name. */
export const dialects = { ours, bare, socketIo };
export type DialectName = keyof typeof dialects;
