import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as ws from 'ws';
import { answerParent } from '../harness/answer-parent.ts';
import { likeOurs, type Sent } from './like-ours.ts';

/**
 * The least that can be: `ws` and a list of sockets for each room. What one says is made a frame once and
 * written to all; nobody is asked who they are, nothing is checked, counted or stored.
 */
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };
const TEXT = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false };

const rooms = new Map<string, Set<Socket>>();
const seqs = new Map<string, number>();
const http = createServer();
const server = new ws.WebSocketServer({ server: http, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const mine: Set<Socket>[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { join?: string; by: string } & Sent;
    if (frame.join !== undefined) {
      const members = rooms.get(frame.join) ?? new Set();
      rooms.set(frame.join, members.add(request.socket));
      mine.push(members);
      socket.send(JSON.stringify({ t: 'joined', topic: frame.join }));
      return;
    }
    const seq = (seqs.get(frame.roomId) ?? 0) + 1;
    seqs.set(frame.roomId, seq);
    const body = likeOurs(frame, frame.by, seq);
    const said = { t: 'said', topic: `chat/rooms/${frame.roomId}`, seq, body };
    const bytes = Buffer.concat(Sender.frame(Buffer.from(JSON.stringify(said)), TEXT));
    for (const member of rooms.get(frame.roomId) ?? []) member.write(bytes);
    socket.send(JSON.stringify({ t: 'ack', id: frame.id }));
  });
  socket.on('close', () => mine.forEach((members) => members.delete(request.socket)));
});
http.listen(0, '127.0.0.1', () => {
  answerParent(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, async () => {
    for (const socket of server.clients) socket.terminate();
    http.close();
  });
});
