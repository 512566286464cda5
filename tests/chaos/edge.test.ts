import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Realtime, RealtimeProblem } from '../../clients/typescript/src/realtime.ts';
import { ask, comeIn } from '../crowd.ts';
import { freePort } from '../port.ts';
import { startProgram, type Program } from '../program.ts';

const WAIT = { timeout: 90_000, interval: 10 };
const SECRET = 'a-secret-that-core-and-edge-share';
const SENDERS = 6;
const EACH = 80;

let folder: string;
let core: Program;
let edge: Program;
let settings: { core: Record<string, string>; edge: Record<string, string> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-edge-'));
  await chmod(folder, 0o711);
  // They come back where they were.
  const [corePort, edgesPort, edgePort] = [await freePort(), await freePort(), await freePort()];
  settings = {
    core: {
      PORT: `${corePort}`,
      MADANG_ROLES: 'http,jobs',
      MADANG_DATA_DIR: folder,
      MADANG_SAMPLES: 'no',
      MADANG_EDGE_PORT: `${edgesPort}`,
      MADANG_EDGE_SECRET: SECRET,
    },
    edge: {
      PORT: `${edgePort}`,
      MADANG_ROLES: 'edge',
      MADANG_CORE_URL: `http://127.0.0.1:${edgesPort}`,
      MADANG_EDGE_SECRET: SECRET,
    },
  };
  // The edge first: it waits for its core.
  edge = await startProgram(settings.edge);
  core = await startProgram(settings.core);
}, 120_000);
afterAll(async () => {
  for (const { child } of [edge, core]) child.kill('SIGTERM');
  await Promise.all([edge.ended, core.ended]);
  await rm(folder, { recursive: true, force: true });
}, 60_000);

interface Heard {
  id: string;
  seq: number;
  text: string | null;
}

/** A socket of somebody, at the edge. */
function socketOf(token: string): Realtime {
  return new Realtime({
    address: edge.address,
    // All come back soon: a test waits for them.
    random: () => Math.random() / 20,
    async ticket() {
      const answer = await ask(core.address, '/api/house/tickets', { method: 'POST', token });
      if (answer.status !== 201) throw new Error(`no ticket: ${answer.status}`);
      return (answer.body as { ticket: string }).ticket;
    },
  });
}

/** Sends a message until it is acknowledged; each try has the same id. */
async function send(realtime: Realtime, roomId: string, text: string): Promise<string> {
  const id = crypto.randomUUID();
  for (;;) {
    try {
      await realtime.do('chat.messages.sendMessage', { roomId, id, text });
      return id;
    } catch (error) {
      if (!(error instanceof RealtimeProblem)) throw error;
      if (!/line_lost|not_ready|too_many|broken/.test(error.code)) throw error;
      await expect.poll(() => realtime.isOpen, WAIT).toBe(true);
    }
  }
}

/** Somebody who keeps what they hear of a room, and reads what they are told that they missed. */
function listeningTo(roomId: string, token: string) {
  const heard: Heard[] = [];
  let reading: Promise<void> | null = null;
  let meanwhile: Heard[] = [];
  const last = () => heard.at(-1)?.seq ?? 0;
  const read = async () => {
    for (let isMore = true; isMore;) {
      const path = `/api/chat/messages/${roomId}?after=${last()}&limit=100`;
      const answer = await ask(core.address, path, { token }).catch(() => null);
      if (answer?.status !== 200) continue;
      const page = answer.body as { items: (Heard & { kind: string })[]; newer: boolean };
      heard.push(...page.items.filter(({ kind }) => kind === 'text'));
      isMore = page.newer;
    }
    heard.push(...meanwhile.filter(({ seq }) => seq > last()));
    meanwhile = [];
    reading = null;
  };
  return {
    heard,
    onSaid(body: unknown) {
      const { kind, message } = body as { kind: string; message: Heard };
      if (kind === 'message') (reading === null ? heard : meanwhile).push(message);
    },
    onOpen(missed: boolean) {
      if (missed) reading ??= read();
    },
  };
}

async function restart(which: 'core' | 'edge'): Promise<void> {
  const old = which === 'core' ? core : edge;
  old.child.kill('SIGKILL');
  await old.ended;
  const fresh = await startProgram(settings[which]);
  if (which === 'core') core = fresh;
  else edge = fresh;
}

test('the edge has no database, and says that it is ready', async () => {
  await expect.poll(async () => (await ask(edge.address, '/readyz')).status, WAIT).toBe(200);
  expect((await ask(edge.address, '/healthz')).status).toBe(200);
  expect((await ask(edge.address, '/api/rhythm/songs')).status).toBe(404);
  expect((await ask(core.address, '/api/realtime')).status).toBe(404);
});

test('core and edge killed with -9 in turns: every acknowledged message is heard, once, in order', async () => {
  const tokens = await Promise.all(
    Array.from({ length: SENDERS + 1 }, (_, i) => comeIn(core.address, `talker ${i}`)),
  );
  const [owner = ''] = tokens;
  const people = await Promise.all(
    tokens.map(async (token) => {
      const me = await ask(core.address, '/api/identity/profiles/me', { token });
      return (me.body as { id: string }).id;
    }),
  );
  const made = await ask(core.address, '/api/chat/rooms', {
    method: 'POST',
    token: owner,
    body: { title: 'chaos', members: people.slice(1) },
  });
  const roomId = (made.body as { id: string }).id;
  const topic = `chat/rooms/${roomId}`;
  const { heard, onSaid, onOpen } = listeningTo(roomId, owner);
  const listener = socketOf(owner);
  const stopListening = listener.watch(topic, { onSaid, onOpen });
  const senders = tokens.slice(1).map(socketOf);
  const stops = senders.map((each) => each.watch(topic, { onSaid: () => undefined }));
  await expect.poll(() => [listener, ...senders].every(({ isOpen }) => isOpen), WAIT).toBe(true);

  const acknowledged: string[] = [];
  const sending = senders.map(async (realtime, sender) => {
    for (let i = 0; i < EACH; i++) {
      acknowledged.push(await send(realtime, roomId, `${sender} says ${i}`));
    }
  });
  for (const [share, which] of [
    [0.15, 'core'],
    [0.35, 'edge'],
    [0.55, 'core'],
    [0.75, 'edge'],
  ] as const) {
    await expect
      .poll(() => acknowledged.length, WAIT)
      .toBeGreaterThanOrEqual(SENDERS * EACH * share);
    await restart(which);
  }
  await Promise.all(sending);

  const total = SENDERS * EACH;
  await expect.poll(() => new Set(heard.map(({ id }) => id)).size, WAIT).toBe(total);
  expect(heard).toHaveLength(total);
  expect(heard.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted());
  const seqs = heard.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
  // Each sender waited for the answer before the next: theirs are in their order.
  for (let sender = 0; sender < SENDERS; sender++) {
    const theirs = heard.map(({ text }) => text).filter((text) => text?.startsWith(`${sender} `));
    expect(theirs).toEqual(Array.from({ length: EACH }, (_, i) => `${sender} says ${i}`));
  }
  for (const stop of [stopListening, ...stops]) stop();
}, 300_000);

test('an edge that is told to stop sends its people elsewhere, and ends', async () => {
  const token = await comeIn(core.address, 'the last');
  const realtime = socketOf(token);
  const stop = realtime.watch('rhythm/scoreboard/arirang_0/hard', { onSaid: () => undefined });
  await expect.poll(() => realtime.isOpen, WAIT).toBe(true);
  edge.child.kill('SIGTERM');
  await edge.ended;
  expect(edge.child.exitCode).toBe(0);
  edge = await startProgram(settings.edge);
  await expect.poll(() => realtime.isOpen, WAIT).toBe(true);
  stop();
}, 120_000);
