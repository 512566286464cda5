import { once } from 'node:events';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { SUBPROTOCOL } from '../kernel/realtime/protocol.ts';
import { rudeBeginnings, speeches, type FuzzedFrame, type Speech } from './fuzz-frames.ts';

/** Milliseconds after which an answer counts as missing: far more than any takes, with the machine busy. */
const HANG_MS = 20_000;
/** Clients at a time. */
const AT_ONCE = 8;
/** One in so many says something else than hello first. */
const RUDE = 5;
/** With what a line may end that somebody else ended. */
const CODES = new Set([1000, 1001, 1009, 4400, 4401, 4429]);

/** A house whose sockets are tried. */
export interface Target {
  /** `http://host:port` */
  address: string;
  speech: Speech;
  /** A ticket of one of its visitors; undefined to come as nobody. */
  ticket(nth: number): Promise<string | undefined>;
}

/** What became of the frames. */
export interface FrameTally {
  frames: number;
  sockets: number;
  /** By the kind of what came back. */
  heard: Map<string, number>;
  /** By the code a line was closed with. */
  closed: Map<number, number>;
  /** What was wrong, with what showed it. */
  complaints: string[];
}

/** Sends so many frames, by clients that come and go. The same seed sends the same. */
export async function fuzzSockets(
  target: Target,
  { frames, seed }: { frames: number; seed: number },
): Promise<FrameTally> {
  const tally: FrameTally = {
    frames: 0,
    sockets: 0,
    heard: new Map(),
    closed: new Map(),
    complaints: [],
  };
  const said = speeches(target.speech);
  let nth = 0;
  const visitSome = async () => {
    while (tally.frames < frames && tally.complaints.length === 0) {
      const i = nth++;
      const isRude = i % RUDE === 0;
      const sample = { numRuns: 1, seed: seed + i };
      const [speech = []] = isRude
        ? fc.sample(
            rudeBeginnings.map((frame) => [frame]),
            sample,
          )
        : fc.sample(said, sample);
      await visit(target, { nth: i, isRude, speech }, tally);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitSome));
  return tally;
}

interface Visit {
  nth: number;
  isRude: boolean;
  speech: FuzzedFrame[];
}

async function visit(target: Target, { nth, isRude, speech }: Visit, tally: FrameTally) {
  const ears = new Ears(tally);
  const url = `${target.address.replace(/^http/, 'ws')}/api/realtime`;
  const socket = new WebSocket(url, SUBPROTOCOL, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => ears.hear(data.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  const say = (frame: FuzzedFrame) => {
    socket.send(frame.data);
    ears.expect(frame);
  };
  if (!isRude) {
    const ticket = await target.ticket(nth);
    say({
      data: JSON.stringify({ t: 'hello', ...(ticket === undefined ? {} : { ticket }) }),
      ends: null,
    });
  }
  for (const frame of speech) say(frame);
  tally.sockets++;
  tally.frames += speech.length + (isRude ? 0 : 1);
  const ends = speech.find((frame) => frame.ends !== null)?.ends ?? null;
  const shown = () => speech.map(({ data }) => data.toString().slice(0, 120)).join('\n  ');
  if (ends === null) say({ data: '{"t":"beat"}', ends: null });
  const code = await bounded(ends === null ? Promise.race([ears.answered, closed]) : closed);
  if (code === null) return void tally.complaints.push(`never answered:\n  ${shown()}`);
  if (ends === null) socket.close(1000);
  const how = await bounded(closed);
  tally.closed.set(how ?? 0, (tally.closed.get(how ?? 0) ?? 0) + 1);
  if (how === null || !CODES.has(how)) tally.complaints.push(`closed with ${how}:\n  ${shown()}`);
  if (ends !== null && how !== ends) {
    tally.complaints.push(`closed with ${how} instead of ${ends}:\n  ${shown()}`);
  }
  if (ears.complaint !== null) tally.complaints.push(`${ears.complaint}\n  ${shown()}`);
}

/** What one client hears, and what it still waits for. */
class Ears {
  complaint: string | null = null;
  /** Resolves when all that was asked has been answered. */
  readonly answered: Promise<number>;
  readonly #tally: FrameTally;
  readonly #done = new Set<string>();
  #beats = 0;
  #resolve: (() => void) | null = null;

  constructor(tally: FrameTally) {
    this.#tally = tally;
    this.answered = new Promise((resolve) => {
      this.#resolve = () => resolve(0);
    });
  }

  expect({ data, ends }: FuzzedFrame): void {
    if (ends !== null || typeof data !== 'string') return;
    const { t, id } = JSON.parse(data) as { t: string; id?: string };
    if (t === 'beat') this.#beats++;
    if (t === 'do' && id !== undefined) this.#done.add(id);
  }

  hear(text: string): void {
    const { t, id, what, code, detail } = JSON.parse(text) as Record<string, string>;
    const kind = t === 'refused' ? `refused ${code}` : (t ?? 'none');
    this.#tally.heard.set(kind, (this.#tally.heard.get(kind) ?? 0) + 1);
    if (t === 'beat') this.#beats--;
    if (t === 'ack' || (t === 'refused' && what === 'do')) this.#done.delete(id ?? '');
    if (t === 'refused' && (code === 'house.broken' || !/^\w+\.\w+$/.test(code ?? ''))) {
      this.complaint ??= `refused with ${code}: ${detail}`;
    }
    if (/node_modules|\.ts:\d|violates|ECONN|pg_/.test(`${detail}`)) {
      this.complaint ??= `tells of its insides: ${detail}`;
    }
    if (this.#beats === 0 && this.#done.size === 0) this.#resolve?.();
  }
}

/** What came, or null when it did not in time. */
async function bounded<T>(coming: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), HANG_MS);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
