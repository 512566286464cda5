import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { realtime } from '$lib/kernel/realtime/realtime.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { listRooms, readRow, readUnread } from '../api.ts';
import { inOrder, mayShow, withMessage, withRead } from '../rules/inbox-rows.ts';
import { bodyOf } from '../rules/said.ts';
import type { InboxRow, Message } from '../shapes.ts';

/** What is heard in one burst is read once, in ms. */
const GATHER_MS = 400;
/** Of so many rooms, the last stirred first, one hears at once what is said there. */
const WATCHED_MAX = 40;

/** What somebody else has said just now, and in which room. */
export interface News {
  row: InboxRow;
  message: Message;
}

/** The rooms of the one who is signed in, moving while they are watched. */
class Inbox {
  /** Undefined before the first answer. */
  rows = $state.raw<readonly InboxRow[] | undefined>(undefined);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  next = $state<string | null>(null);
  /** Unread of rooms that were not listed yet. */
  #elsewhere = $state(0);
  readonly #watched = new Map<string, () => void>();
  readonly #onNews = new Set<(news: News) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #isWatching = false;
  #begin: () => void = () => undefined;
  #first = new Promise<void>((resolve) => (this.#begin = resolve));

  /** How many messages one hasn't read, but for rooms one wants to hear nothing of. */
  get unread(): number {
    return countOf(this.rows ?? []) + this.#elsewhere;
  }

  /** Where a room stands in the list; undefined when it isn't listed. */
  find(roomId: string): InboxRow | undefined {
    return this.rows?.find(({ room }) => room.id === roomId);
  }

  /**
   * The same, once it is known: on the way in the list may still be on its way, and a room that nothing
   * stirred in for long is not on its first page.
   */
  async findSoon(roomId: string): Promise<InboxRow | undefined> {
    await this.#first;
    return this.find(roomId) ?? (await readRow(roomId).catch(() => undefined));
  }

  /** Tells of what others say, in all rooms that are watched; @returns how to stop */
  onNews(run: (news: News) => void): () => void {
    this.#onNews.add(run);
    return () => this.#onNews.delete(run);
  }

  /** Reads the rooms and hears what happens in them, as long as somebody is signed in. */
  watch(personId: string): () => void {
    this.#isWatching = true;
    void this.refresh().then(this.#begin);
    const stop = realtime.watch(`chat/people/${personId}`, {
      onSaid: (body) => this.#hearOwn(body),
      onOpen: (missed) => missed && this.refreshSoon(),
    });
    return () => {
      this.#isWatching = false;
      stop();
      clearTimeout(this.#timer);
      for (const leave of this.#watched.values()) leave();
      this.#watched.clear();
      this.#turn += 1;
      this.#first = new Promise((resolve) => (this.#begin = resolve));
      this.rows = undefined;
      this.next = null;
      this.#elsewhere = 0;
    };
  }

  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), GATHER_MS);
  }

  async refresh(): Promise<void> {
    await this.#load(null, []);
  }

  async more(): Promise<void> {
    if (this.next !== null && !this.busy) await this.#load(this.next, this.rows ?? []);
  }

  /** Everything of a room up to a place was read. */
  read(roomId: string, seq: number): void {
    const before = this.find(roomId);
    if (before === undefined || seq <= before.readSeq) return;
    const row = withRead(before, seq);
    this.rows = this.rows?.map((one) => (one === before ? row : one));
    // How many lie behind it only the house can count.
    if (row.unread > 0) this.refreshSoon();
  }

  /** A room is shown otherwise than the house told it: it was muted, named or left just now. */
  change(roomId: string, change: (row: InboxRow) => InboxRow | null): void {
    this.rows = this.rows
      ?.map((row) => (row.room.id === roomId ? change(row) : row))
      .filter((row) => row !== null);
  }

  async #load(cursor: string | null, before: readonly InboxRow[]): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const [page, total] = await Promise.all([listRooms(cursor), readUnread().catch(() => null)]);
      if (turn !== this.#turn) return;
      const known = new Set(before.map(({ room }) => room.id));
      this.rows = [...before, ...page.items.filter(({ room }) => !known.has(room.id))];
      this.next = page.next;
      this.problem = null;
      const elsewhere = (total?.messages ?? 0) - countOf(this.rows);
      this.#elsewhere = page.next === null ? 0 : Math.max(0, elsewhere);
      this.#watchRooms();
    } catch (error) {
      if (turn === this.#turn) this.problem = toProblem(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  #hearOwn(body: unknown): void {
    if (typeof body !== 'object' || body === null) return;
    const { kind, roomId, seq } = body as Record<string, unknown>;
    if (kind === 'read' && typeof roomId === 'string' && typeof seq === 'number')
      this.read(roomId, seq);
    // Of a room that is heard it is known already: many who read their list anew at once cost the house much.
    else if (kind !== 'stirred' || !this.#watched.has(String(roomId))) this.refreshSoon();
  }

  /** Hears the rooms that stirred last. */
  #watchRooms(): void {
    if (!this.#isWatching) return;
    const ids = new Set((this.rows ?? []).slice(0, WATCHED_MAX).map(({ room }) => room.id));
    for (const [id, leave] of this.#watched) {
      if (ids.has(id)) continue;
      leave();
      this.#watched.delete(id);
    }
    for (const id of ids) if (!this.#watched.has(id)) this.#watched.set(id, this.#watchRoom(id));
  }

  #watchRoom(roomId: string): () => void {
    return realtime.watch(`chat/rooms/${roomId}`, {
      onSaid: (body) => {
        const said = bodyOf(body);
        if (said.kind === 'message') this.#hear(roomId, said.message);
      },
      onOpen: (missed) => missed && this.refreshSoon(),
      onRefused: () => this.refreshSoon(),
    });
  }

  #hear(roomId: string, message: Message): void {
    const before = this.find(roomId);
    if (before === undefined) return this.refreshSoon();
    if (message.kind === 'titled') this.refreshSoon();
    const ownId = session.me?.id ?? null;
    const row = withMessage(before, message, ownId);
    this.rows = inOrder((this.rows ?? []).map((one) => (one === before ? row : one)));
    if (mayShow(message, ownId)) for (const run of this.#onNews) run({ row, message });
  }
}

/** What of these one hasn't read; of muted rooms only what names one counts. */
function countOf(rows: readonly InboxRow[]): number {
  return rows.reduce(
    (sum, { room, unread, mentioned }) => sum + (room.mutedUntil === null ? unread : mentioned),
    0,
  );
}

/** The inbox of this tab. */
export const inbox = new Inbox();
