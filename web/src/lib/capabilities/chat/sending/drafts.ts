import { keysUnder, type Shelf } from '../../../kernel/storage/keys.ts';
import type { Parcel } from './outbox.ts';

/** What somebody has begun to write in a room. */
export interface Draft {
  text: string;
  replyTo: Parcel['replyTo'];
  mentions: string[];
}

const PREFIX = 'madang.talk.draft.';
const EMPTY: Draft = { text: '', replyTo: null, mentions: [] };

/** What people have begun to write, by person and room: kept until it is sent, whatever happens to the page. */
export class Drafts {
  readonly #storage: Shelf;
  /** Those that the disk had no room for. */
  readonly #unsaved = new Map<string, Draft>();

  constructor(storage: Shelf) {
    this.#storage = storage;
  }

  read(personId: string, roomId: string): Draft {
    const key = keyOf(personId, roomId);
    return this.#unsaved.get(key) ?? parse(this.#storage.getItem(key)) ?? EMPTY;
  }

  /** Keeps a draft; an empty one is none. */
  write(personId: string, roomId: string, draft: Draft): void {
    const key = keyOf(personId, roomId);
    this.#unsaved.delete(key);
    if (draft.text.trim() === '' && draft.replyTo === null) {
      this.#storage.removeItem(key);
      return;
    }
    try {
      this.#storage.setItem(key, JSON.stringify(draft));
    } catch {
      // The disk is full or closed to us: the memory has to do.
      this.#unsaved.set(key, draft);
    }
  }

  /** The person leaves this device: what they had begun goes with them. */
  forgetAll(personId: string): void {
    const prefix = keyOf(personId, '');
    for (const key of keysUnder(this.#storage, prefix)) this.#storage.removeItem(key);
    for (const key of this.#unsaved.keys()) if (key.startsWith(prefix)) this.#unsaved.delete(key);
  }
}

function keyOf(personId: string, roomId: string): string {
  return `${PREFIX}${personId}.${roomId}`;
}

function parse(text: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    const fits =
      typeof value === 'object' && value !== null && 'text' in value && 'mentions' in value;
    return fits ? (value as Draft) : null;
  } catch {
    return null;
  }
}
