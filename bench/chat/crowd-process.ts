import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { quantile } from '../harness/statistics.ts';
import type { Burst, Crowd, Fired, Pace, Paced } from './crowd.ts';
import { dialects, type Dialect } from './dialects.ts';

/** Sockets an address may have: the rest come from the next of 127.0.0.0/8. */
const PER_ADDRESS = 60;
/** Milliseconds without an end after which something was lost. */
const WAIT_MS_MAX = 60_000;
/** Milliseconds between signs of life. */
const BEAT_MS = 20_000;
/** One of so many who hear is asked how long it took. */
const SAMPLED = 10;
/** Marks the moment in a text, where a receiver finds it without reading the whole. */
const MARK = 'at=';

interface Member {
  socket: WebSocket;
  id: string;
  rooms: string[];
  samples: boolean;
  asked: number;
  free(): void;
}

let dialect: Dialect;
let members: Member[] = [];
let said = 0;
let acks = 0;
let latenciesMs: number[] | null = null;
let failed: string | null = null;
let changed = () => undefined as void;

async function open({ name, url, ticketsUrl = url, net, people }: Crowd): Promise<void> {
  dialect = dialects[name];
  members = [];
  for (const [i, person] of people.entries()) {
    const from = `127.0.${net}.${1 + Math.floor(i / PER_ADDRESS)}`;
    members.push(await enter({ url, ticketsUrl }, person, i, from));
  }
}

async function enter(
  { url, ticketsUrl }: { url: string; ticketsUrl: string },
  person: Crowd['people'][number],
  i: number,
  localAddress: string,
): Promise<Member> {
  const headers = { authorization: `Bearer ${person.token}` };
  const ticket = dialect.protocol
    ? await fetch(`${ticketsUrl}/api/house/tickets`, { method: 'POST', headers })
        .then((answer) => answer.json())
        .then((body) => (body as { ticket: string }).ticket)
    : '';
  const socket = new WebSocket(url.replace('http', 'ws') + dialect.path, dialect.protocol, {
    perMessageDeflate: false,
    skipUTF8Validation: true,
    localAddress,
  });
  const member: Member = {
    socket,
    id: person.id,
    rooms: person.rooms,
    samples: i % SAMPLED === 0,
    asked: 0,
    free: () => undefined,
  };
  let ready = () => undefined as void;
  let joined = () => undefined as void;
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  socket.on('message', (frame: Buffer) => {
    const kind = dialect.kindOf(frame);
    if (kind === 'said') hear(member, frame);
    else if (kind === 'ack') {
      acks++;
      member.free();
      changed();
    } else if (kind === 'ready') ready();
    else if (kind === 'joined') joined();
    else if (kind === 'ping') socket.send(dialect.pong);
    else if (kind === 'refused') {
      failed = frame.toString();
      changed();
    }
  });
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  for (const text of dialect.hello(ticket)) socket.send(text);
  if (dialect.hello(ticket).length > 0) await isReady;
  for (const roomId of person.rooms) {
    const isJoined = new Promise<void>((resolve) => (joined = resolve));
    socket.send(dialect.join(roomId, ++member.asked));
    await isJoined;
  }
  return member;
}

function hear(member: Member, frame: Buffer): void {
  said++;
  if (latenciesMs !== null && member.samples) {
    const at = frame.indexOf(MARK) + MARK.length;
    latenciesMs.push(performance.now() - Number(frame.toString('latin1', at, at + 12)));
  }
  changed();
}

function send(member: Member, i: number): void {
  const roomId = member.rooms[i % member.rooms.length] ?? '';
  const text = `${MARK}${performance.now().toFixed(3).padStart(12, '0')} 오늘 저녁에 마당에서 봐요, 늦지 않게 와요`;
  member.socket.send(dialect.send({ roomId, id: randomUUID(), text }, member.id, ++member.asked));
}

/** Resolves when it holds; asked after each thing that is heard. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = globalThis.setTimeout(() => {
      reject(new Error(`waited in vain: ${acks} acknowledged, ${said} heard`));
    }, WAIT_MS_MAX);
    changed = () => {
      if (failed === null && !holds()) return;
      clearTimeout(late);
      if (failed === null) resolve();
      else reject(new Error(failed));
    };
    changed();
  });
}

/** So many messages, each sender a few on their way, as fast as it goes. */
async function burst({ messages, senders, onTheirWay, heardBy }: Burst): Promise<Fired> {
  said = 0;
  acks = 0;
  let sent = 0;
  const startMs = performance.now();
  const next = (member: Member) => {
    if (sent < messages) send(member, sent++);
  };
  const active = members.slice(0, senders);
  for (const member of active) member.free = () => next(member);
  for (let i = 0; i < onTheirWay; i++) for (const member of active) next(member);
  await until(() => acks >= messages);
  const ackedMs = performance.now() - startMs;
  await until(() => said >= messages * heardBy);
  return { ackedMs, heardMs: performance.now() - startMs, acks, said };
}

/** So many messages a second for a while; how long until each of many hears. */
async function pace({ perSecond, seconds, heardBy }: Pace): Promise<Paced> {
  said = 0;
  acks = 0;
  latenciesMs = [];
  for (const member of members) member.free = () => undefined;
  const messages = perSecond * seconds;
  const startMs = performance.now();
  for (let i = 0; i < messages; i++) {
    const dueMs = startMs + (i * 1000) / perSecond;
    await setTimeout(Math.max(0, dueMs - performance.now()));
    const member = members[(i * 7) % members.length];
    if (member) send(member, i);
  }
  await until(() => acks >= messages && said >= messages * heardBy);
  const all = latenciesMs;
  latenciesMs = null;
  return { p50Ms: quantile(all, 0.5), p99Ms: quantile(all, 0.99), heard: all.length };
}

async function close(): Promise<void> {
  const gone = members.map(({ socket }) => new Promise((resolve) => socket.once('close', resolve)));
  for (const { socket } of members) socket.close();
  await Promise.all(gone);
  members = [];
}

/** Whoever only listens is alive all the same. */
setInterval(() => {
  for (const { socket } of members) if (dialect.beat !== undefined) socket.send(dialect.beat);
}, BEAT_MS).unref();

const tasks = { open, burst, pace, close };
process.on('message', ({ task, given }: { task: keyof typeof tasks; given: never }) => {
  tasks[task](given).then(
    (done) => process.send?.({ done: done ?? null }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
