import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { realtime } from '$lib/kernel/realtime/realtime.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { Tail } from '$lib/kernel/virtual/tail.ts';
import { listBlocked, listMessages, listNotices, listReads, markRead, readRoom } from '../api.ts';
import { inbox } from '../inbox/inbox.svelte.ts';
import { heightGuess } from '../rules/height-guess.ts';
import { bodyOf } from '../rules/said.ts';
import { sending } from '../sending/sending.svelte.ts';
import type { Message, Room } from '../shapes.ts';
import { Company } from './company.svelte.ts';
import { History } from './history.svelte.ts';

/** Places read are told after so long, in ms: who scrolls passes many. */
const TELL_READ_MS = 250;
/** Rooms with more people do not say who has read what. */
export const READS_MEMBERS_MAX = 50;

/** What a page does when something is said. */
interface Listener {
  /** Somebody else's message is new. */
  onNews: (message: Message) => void;
}

/** One room as it is looked at: it outlives the page, so that coming back finds it as it was. */
export class Conversation {
  readonly id: string;
  readonly history: History;
  readonly company = new Company();
  /** Where the rows lie, and which of them is looked at. */
  readonly tail: Tail;
  room = $state.raw<Room | null>(null);
  problem = $state.raw<Problem | null>(null);
  notices = $state.raw<Message[]>([]);
  /** Whether what happens is heard the moment it does. */
  isLive = $state(false);
  /** One is in it no longer: by the house's code. */
  goneBy = $state<string | null>(null);
  /** The last place one has read. */
  readSeq = $state(0);
  /** Behind this place the line "from here on new" stands; null for none. */
  lineSeq = $state<number | null>(null);
  /** The place that is looked at. */
  sightSeq = 0;
  /** Between whom and oneself a block stands. */
  #blocked = $state.raw<ReadonlySet<string>>(new Set());
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string) {
    this.id = id;
    this.history = new History(async (query) => {
      const stretch = await listMessages(id, query);
      this.meet(stretch.items);
      return stretch;
    });
    this.tail = new Tail((key) => heightGuess(this.history.find(key)));
  }

  /** Listens, and reads what is not known yet, until the returned function is called. */
  open(listener: Listener): () => void {
    sending.look(this.id);
    this.company.meet(session.me);
    const stop = realtime.watch(`chat/rooms/${this.id}`, {
      onSaid: (body) => this.#hear(body, listener),
      onOpen: (missed) => {
        this.isLive = true;
        this.goneBy = null;
        if (missed) void this.catchUp();
        sending.flush(this.id);
      },
      onLost: () => {
        this.isLive = false;
        this.company.lose();
      },
      onRefused: (code) => (this.goneBy = code),
      onHint: (from, body) => this.company.hint(from, body),
      onHere: (ids) => this.company.arrive(ids),
    });
    void this.#readRest();
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  /** Reads what was missed: the end, when it is looked at, else what is looked at. */
  async catchUp(): Promise<void> {
    const isAtEnd = !this.history.isRead || this.tail.isAtEnd;
    await Promise.all([
      this.history.go(isAtEnd ? {} : { around: this.sightSeq }),
      this.#readRest(),
    ]);
  }

  /** Everything up to a place was seen. */
  seen(seq: number): void {
    if (seq <= this.readSeq) return;
    this.readSeq = seq;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tellRead(), TELL_READ_MS);
  }

  /** The message itself: what the house tells of a change is newer than what was shown meanwhile. */
  put(message: Message): void {
    this.company.meet(message.sender, message.replyTo?.sender ?? null);
    this.history.said(message);
    sending.taken(message.id);
  }

  /** A stretch was read: who wrote there, and between whom and oneself a block stands. */
  meet(messages: readonly Message[]): void {
    for (const { sender, replyTo, hidden } of messages) {
      this.company.meet(sender, replyTo?.sender ?? null);
      // Over the socket nothing is hidden: what is said next is hidden by what was.
      if (hidden && sender !== null && !this.#blocked.has(sender.id)) {
        this.#blocked = new Set([...this.#blocked, sender.id]);
      }
    }
  }

  /** Whether a block stands between oneself and who wrote it. */
  isHidden({ hidden, sender }: Message): boolean {
    return hidden || (sender !== null && this.#blocked.has(sender.id));
  }

  async readNotices(): Promise<void> {
    this.notices = (await listNotices(this.id)).items;
  }

  /** What is pinned, the last first. */
  #pin(message: Message): void {
    const others = this.notices.filter(({ id }) => id !== message.id);
    if (others.length === this.notices.length && message.pinnedAt === null) return;
    const isShown = message.pinnedAt !== null && message.deletedAt === null;
    this.notices = isShown ? [message, ...others] : others;
  }

  /** One comes in, having read up to a place. @param hasUnread whether there is anything behind it */
  come(readSeq: number, hasUnread: boolean): void {
    this.readSeq = Math.max(this.readSeq, readSeq);
    this.#told = this.readSeq;
    this.lineSeq = hasUnread ? this.readSeq : null;
  }

  #hear(body: unknown, { onNews }: Listener): void {
    const said = bodyOf(body);
    if (said.kind === 'message') {
      const { message } = said;
      const isNew = message.seq === message.changedSeq;
      if (message.sender !== null && isNew) this.company.wrote(message.sender.id);
      this.put(message);
      const isOther = message.sender?.id !== session.me?.id;
      if (isNew && isOther && message.kind === 'text') onNews(message);
      if (message.kind !== 'text') void this.#readRoom();
      this.#pin(message);
    } else if (said.kind === 'member') void this.#readRoom();
  }

  async #readRest(): Promise<void> {
    await this.#readRoom();
    if (this.room === null) return;
    const isSmall = this.room.members <= READS_MEMBERS_MAX;
    const quiet = () => undefined;
    // Neither keeps a conversation from being shown.
    void this.readNotices().catch(quiet);
    if (isSmall) void this.#readReads().catch(quiet);
    if (this.room.kind !== 'direct') void this.#readBlocked().catch(quiet);
  }

  async #readRoom(): Promise<void> {
    try {
      this.room = await readRoom(this.id);
      this.company.meet(this.room.other);
      this.problem = null;
    } catch (error) {
      this.problem = toProblem(error);
    }
  }

  async #readReads(): Promise<void> {
    for (const { personId, seq } of (await listReads(this.id)).items) {
      this.company.hint(personId, { read: seq });
    }
  }

  async #readBlocked(): Promise<void> {
    const ids = await listBlocked();
    if (ids.length > 0) this.#blocked = new Set([...this.#blocked, ...ids]);
  }

  async #tellRead(): Promise<void> {
    const seq = this.readSeq;
    if (seq <= this.#told) return;
    this.#told = seq;
    inbox.read(this.id, seq);
    // Told again with the next one: nothing is lost but a moment.
    await markRead(this.id, seq).catch(() => (this.#told = 0));
  }
}

/** So many rooms are remembered as they were looked at. */
const KEPT_MAX = 12;
const kept = new Map<string, Conversation>();
session.onPersonChange(() => kept.clear());

/** The room of this id, as it was looked at last. */
export function conversationOf(roomId: string): Conversation {
  const conversation = kept.get(roomId) ?? new Conversation(roomId);
  kept.delete(roomId);
  kept.set(roomId, conversation);
  for (const id of kept.keys()) if (kept.size > KEPT_MAX) kept.delete(id);
  return conversation;
}
