// The Socket.IO peer: as its documentation shows it, with one INSERT a message by a pool. Who sends is
// told only when the row is there. Plain JavaScript, because its packages are not installed for type checks.
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';
import { answerParent } from '../../harness/answer-parent.ts';
import { likeOurs } from '../like-ours.ts';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL),
});
const INSERT = {
  name: 'insert',
  text: `insert into message (room_id, id, sender_id, text, at) values ($1, $2, $3, $4, now())
    on conflict (room_id, id) do nothing returning seq`,
};

const http = createServer();
const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('join', (room, done) => {
    void socket.join(room);
    done('joined');
  });
  socket.on('send', async (message, done) => {
    const { rows } = await pool.query({
      ...INSERT,
      values: [message.roomId, message.id, message.by, message.text],
    });
    io.to(message.roomId).emit('said', likeOurs(message, message.by, Number(rows[0]?.seq)));
    done('ack');
  });
});
http.listen(0, '127.0.0.1', () => {
  answerParent(`http://127.0.0.1:${http.address().port}`, async () => {
    await io.close();
    await pool.end();
  });
});
