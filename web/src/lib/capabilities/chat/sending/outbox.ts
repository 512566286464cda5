import { keysUnder, type Shelf } from '../../../kernel/storage/keys.ts';
import type { Person } from '../shapes.ts';

/** A message that is on its way, as it is kept on the device. */
export interface Parcel {
  /** Made here (UUIDv7): however often it is sent, the house takes it once. */
  id: string;
  roomId: string;
  text: string;
  replyTo: { id: string; seq: number; sender: Person | null; text: string | null } | null;
  mentions: string[];
  /** When it was written, RFC 3339. */
  at: string;
  /** Why the house refused it; null while it is on its way. */
  refusal: Refusal | null;
}

/** Why something was not taken: the house's code, and its sentence. */
export interface Refusal {
  code: string;
  detail: string | null;
}

/** What came of sending one. `later`: it may work by itself after a while. */
export type SendAnswer =
  | { kind: 'taken' }
  | { kind: 'later'; afterMs: number | null }
  | { kind: 'signIn' }
  | { kind: 'refused'; refusal: Refusal };

/** What an outbox lives on. */
export interface OutboxParts {
  storage: Shelf;
  send: (parcel: Parcel) => Promise<SendAnswer>;
  /** Id of who is signed in now; null for nobody. */
  person: () => string | null;
  /** Runs a task of a room while no other tab runs one of that room. */
  alone: (roomId: string, task: () => Promise<void>) => Promise<void>;
  /** Calls later. */
  later: (run: () => void, ms: number) => void;
  /** 0 to 1; spreads those who try again. */
  random: () => number;
  /** What waits in a room is other than before. */
  onChange: (roomId: string) => void;
}

const PREFIX = 'madang.talk.out.';
const PAUSE_MS_FIRST = 1_000;
const PAUSE_MS_MAX = 30_000;

interface Kept extends Parcel {
  owner: string;
}

/**
 * Messages on their way to the house. Each is on the disk before it is sent and leaves it only on a
 * final answer, so neither a lost network nor a closed tab loses one. Those of one room go one after
 * the other, in the order they were written, whichever of the tabs sends; a message that was refused
 * stays with its reason until the person decides.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  /** Those that the disk had no room for: they live as long as the page does. */
  readonly #unsaved = new Map<string, Kept>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  readonly #tries = new Map<string, number>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Keeps a message and sends it as soon as that is possible. */
  async add(parcel: Parcel): Promise<void> {
    const owner = this.#parts.person();
    if (owner === null) throw new Error('nobody is signed in');
    this.#keep({ ...parcel, owner });
    this.#parts.onChange(parcel.roomId);
    await this.flush(parcel.roomId);
  }

  /** What the person of now has waiting in a room, in the order it was written. */
  of(roomId: string): Parcel[] {
    return this.#all().filter((kept) => kept.roomId === roomId);
  }

  /** Sends what waits: of all rooms, or of one. Pauses are over. */
  async flush(roomId?: string): Promise<void> {
    const rooms = roomId === undefined ? this.#all().map((kept) => kept.roomId) : [roomId];
    await Promise.all([...new Set(rooms)].map((room) => this.#flushRoom(room)));
  }

  /** Sends a message again that was refused. */
  async retry(id: string): Promise<void> {
    const kept = this.#find(id);
    if (kept === undefined) return;
    this.#keep({ ...kept, refusal: null });
    this.#parts.onChange(kept.roomId);
    await this.flush(kept.roomId);
  }

  /** Takes a message back that was not taken yet; @returns it, so that its words are not lost */
  discard(id: string): Parcel | undefined {
    const kept = this.#find(id);
    if (kept !== undefined) this.#forget(kept);
    return kept;
  }

  /** The house has it: it came back over the socket before the answer did. */
  taken(id: string): void {
    const kept = this.#find(id);
    if (kept !== undefined) this.#forget(kept);
  }

  /** Forgets all that one person has waiting: they left this device. */
  forgetAll(owner: string): void {
    for (const kept of this.#kept()) if (kept.owner === owner) this.#forget(kept);
  }

  /** Called again while it runs, it runs once more. */
  #flushRoom(roomId: string): Promise<void> {
    const running = this.#sending.get(roomId);
    if (running !== undefined) {
      this.#again.add(roomId);
      return running;
    }
    const run = this.#parts
      .alone(roomId, async () => {
        do {
          this.#again.delete(roomId);
          await this.#sendAll(roomId);
        } while (this.#again.has(roomId));
      })
      .finally(() => this.#sending.delete(roomId));
    this.#sending.set(roomId, run);
    return run;
  }

  async #sendAll(roomId: string): Promise<void> {
    const passed = new Set<string>();
    for (;;) {
      // Read anew each time: another tab may have sent it, or the person taken it back.
      const next = this.of(roomId).find(({ id, refusal }) => refusal === null && !passed.has(id));
      if (next === undefined) return;
      passed.add(next.id);
      const answer = await this.#parts.send(next);
      if (answer.kind === 'signIn') return;
      if (answer.kind === 'later') {
        this.#tryLater(roomId, answer.afterMs);
        return;
      }
      this.#tries.delete(roomId);
      const kept = this.#find(next.id);
      if (kept === undefined) continue;
      if (answer.kind === 'taken') this.#forget(kept);
      else {
        this.#keep({ ...kept, refusal: answer.refusal });
        this.#parts.onChange(roomId);
      }
    }
  }

  #tryLater(roomId: string, afterMs: number | null): void {
    const tries = this.#tries.get(roomId) ?? 0;
    this.#tries.set(roomId, tries + 1);
    const limit = Math.min(PAUSE_MS_MAX, PAUSE_MS_FIRST * 2 ** tries);
    const pauseMs = afterMs ?? limit * (0.5 + this.#parts.random() / 2);
    this.#parts.later(() => void this.#flushRoom(roomId), pauseMs);
  }

  #keep(kept: Kept): void {
    try {
      this.#parts.storage.setItem(PREFIX + kept.id, JSON.stringify(kept));
      this.#unsaved.delete(kept.id);
    } catch {
      // The disk is full or closed to us (private windows): the memory has to do.
      this.#unsaved.set(kept.id, kept);
    }
  }

  #forget({ id, roomId }: Kept): void {
    this.#unsaved.delete(id);
    this.#parts.storage.removeItem(PREFIX + id);
    this.#parts.onChange(roomId);
  }

  #find(id: string): Kept | undefined {
    return this.#all().find((kept) => kept.id === id);
  }

  /** All of the person of now, by id: that is in the order they were written. */
  #all(): Kept[] {
    const owner = this.#parts.person();
    return this.#kept()
      .filter((kept) => kept.owner === owner)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #kept(): Kept[] {
    const { storage } = this.#parts;
    const kept = keysUnder(storage, PREFIX).map((key) => parse(storage.getItem(key)));
    return [...this.#unsaved.values(), ...kept.filter((each) => each !== null)];
  }
}

/** Whether a change of the storage is one of an outbox's. */
export function isOfOutbox(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX);
}

/** What another version of this page wrote may not be what this one reads. */
function parse(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    const fits =
      typeof value === 'object' &&
      value !== null &&
      'owner' in value &&
      'roomId' in value &&
      'text' in value;
    return fits ? (value as Kept) : null;
  } catch {
    return null;
  }
}
