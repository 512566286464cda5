import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Realtime } from '../clients/typescript/src/realtime.ts';
import type { SocketLike } from '../clients/typescript/src/realtime-line.ts';
import { ask } from './crowd.ts';

/** One who talks in a room and hears what is said there. */
export interface Talker {
  id: string;
  roomId: string;
  /** Ids of the messages that were acknowledged, in the order in which they were sent. */
  acknowledged: string[];
  /** When each was, in ms of this process. */
  acknowledgedMs: number[];
  /** Ids of the messages that were heard, as they came. */
  heard: string[];
  /** Sends so many, one after another; each until it is acknowledged. */
  talk(count: number): Promise<void>;
  leave(): void;
}

/** Where a house is reached at the moment: over HTTP, and by sockets where those are elsewhere. */
export interface Reach {
  http(): string;
  sockets(): string;
}

/** New accounts that one address may open in a while; it has a limit of sockets too. */
const PEOPLE_PER_ADDRESS = 20;
/** Milliseconds between the messages of one: a hundred and twenty who talk are three thousand a second. */
const PAUSE_MS = 40;
const SECOND_MS = 1_000;
/** How much sooner than a client in the field one comes back. */
const SOONER = 20;

/** Opens a room for each so many people, all of whom are there and hear one another. */
export async function gather(reach: Reach, rooms: number, perRoom: number): Promise<Talker[]> {
  const people = [];
  for (let i = 0; i < rooms * perRoom; i++) people.push(await comeFrom(reach.http(), i));
  const talkers: Talker[] = [];
  for (let room = 0; room < rooms; room++) {
    const members = people.slice(room * perRoom, (room + 1) * perRoom);
    const [owner, ...others] = members;
    const { status, body } = await ask(reach.http(), '/api/chat/rooms', {
      method: 'POST',
      token: owner?.token ?? '',
      body: { title: `Room ${room}`, members: others.map(({ id }) => id) },
    });
    if (status !== 201) throw new Error(`no room: ${JSON.stringify(body)}`);
    const { id: roomId } = body as { id: string };
    for (const person of members) talkers.push(await sit(reach, person, roomId));
  }
  return talkers;
}

/** How many messages of all were acknowledged in the fullest second. */
export function fullestSecond(talkers: Talker[]): number {
  const times = talkers.flatMap((talker) => talker.acknowledgedMs).toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [to, at] of times.entries()) {
    while (at - (times[from] ?? at) >= SECOND_MS) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

interface Guest {
  id: string;
  token: string;
  localAddress: string;
}

/** A guest from an address of their own: one address may open few accounts. */
function comeFrom(address: string, i: number): Promise<Guest> {
  const localAddress = `127.0.7.${1 + Math.floor(i / PEOPLE_PER_ADDRESS)}`;
  const path = `${address}/api/identity/accounts/guests`;
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request(path, { method: 'POST', localAddress, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => {
        const { me, accessToken } = JSON.parse(text) as { me: { id: string }; accessToken: string };
        resolve({ id: me.id, token: accessToken, localAddress });
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ name: `talker ${i}`, client: 'program' }));
  });
}

async function sit(reach: Reach, guest: Guest, roomId: string): Promise<Talker> {
  const { id, token, localAddress } = guest;
  const ear = new Ear(async (after) => {
    const path = `/api/chat/messages/${roomId}?after=${after}&limit=100`;
    const { status, body } = await ask(reach.http(), path, { token });
    if (status !== 200) throw new Error(`nothing to read: ${status}`);
    return body as Page;
  });
  const realtime = new Realtime({
    get address() {
      return reach.sockets();
    },
    // All come back soon: a test waits for them.
    random: () => Math.random() / SOONER,
    open(url, protocol) {
      const socket = new WebSocket(url, protocol, { localAddress });
      // It is closed then as well.
      socket.on('error', () => undefined);
      return socket as unknown as SocketLike;
    },
    async ticket() {
      const post = { method: 'POST', token };
      const { status, body } = await ask(reach.http(), '/api/house/tickets', post);
      if (status !== 201) throw new Error(`no ticket: ${status}`);
      return (body as { ticket: string }).ticket;
    },
  });
  const acknowledged: string[] = [];
  const acknowledgedMs: number[] = [];
  const leave = await new Promise<() => void>((resolve) => {
    const stop = realtime.watch(`chat/rooms/${roomId}`, {
      onSaid: (body) => ear.said(body as { kind: string; message: Message }),
      onOpen(missed) {
        resolve(() => stop());
        if (missed) ear.readMissed();
      },
    });
  });
  return {
    id,
    roomId,
    acknowledged,
    acknowledgedMs,
    heard: ear.heard,
    async talk(count) {
      for (let i = 0; i < count; i++) {
        const messageId = crypto.randomUUID();
        const dueMs = performance.now() + PAUSE_MS;
        await untilItWorks(() =>
          realtime.do('chat.messages.sendMessage', { roomId, id: messageId, text: `${i}` }),
        );
        acknowledged.push(messageId);
        acknowledgedMs.push(performance.now());
        await setTimeout(Math.max(0, dueMs - performance.now()));
      }
    },
    leave,
  };
}

/** What one has heard: what the house says was missed for too long is read by HTTP. */
class Ear {
  readonly heard: string[] = [];
  readonly #read: (after: number) => Promise<Page>;
  #last = 0;
  #isReading = false;
  #waiting: Message[] = [];

  constructor(read: (after: number) => Promise<Page>) {
    this.#read = read;
  }

  said({ kind, message }: { kind: string; message: Message }): void {
    if (kind !== 'message') return;
    if (this.#isReading) this.#waiting.push(message);
    else this.#hear(message);
  }

  readMissed(): void {
    this.#isReading = true;
    void untilItWorks(() => this.#readAll()).then(() => {
      this.#isReading = false;
      for (const message of this.#waiting.splice(0)) this.#hear(message);
    });
  }

  async #readAll(): Promise<void> {
    for (let newer = true; newer;) {
      const page = await this.#read(this.#last);
      for (const message of page.items) this.#hear(message);
      newer = page.newer && page.items.length > 0;
    }
  }

  #hear({ seq, id, kind }: Message): void {
    if (seq <= this.#last) return;
    this.#last = seq;
    if (kind === 'text') this.heard.push(id);
  }
}

interface Page {
  items: Message[];
  newer: boolean;
}

interface Message {
  id: string;
  seq: number;
  kind: string;
}

const TRIES_MAX = 3_000;
/** Milliseconds between tries: where the house says that it is not ready, and where there is no line. */
const RETRY_MS = 500;
const LINE_MS = 20;

/** Tries again while the house is away; what it refuses for good, ends it. */
async function untilItWorks<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const { code = '', retryAfterS } = error as { code?: string; retryAfterS?: number | null };
      if (code !== '' && !PASSING.has(code)) throw error;
      if (tries > TRIES_MAX) throw error;
      // Each try counts: whoever knocks without a pause is let in later.
      await setTimeout(retryAfterS ? RETRY_MS : LINE_MS);
    }
  }
}

const PASSING = new Set(['client.line_lost', 'house.not_ready', 'house.too_many']);
