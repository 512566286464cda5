import { tick } from 'svelte';
import { dayKey } from '$lib/kernel/language/days.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { entriesOf, type Entry, type OnItsWay } from '../rules/entries.ts';
import type { Parcel } from '../sending/outbox.ts';
import { sending } from '../sending/sending.svelte.ts';
import type { Message } from '../shapes.ts';
import { personName } from '../words.ts';
import { Acts } from './acts.svelte.ts';
import type { Conversation } from './conversation.svelte.ts';

/** For so long a message that one jumped to stands out, in ms. */
const FLASH_MS = 1_600;

/** What moves the list of a room. */
export interface Mover {
  reveal: (key: string) => Promise<HTMLElement | null>;
  toEnd: () => void;
}

/** Where a menu opens, in px of the window. */
export interface Menu {
  message: Message;
  x: number;
  y: number;
}

/** A room's page: what one does there, as long as one is there. */
export class Room {
  readonly id: string;
  readonly conversation: Conversation;
  readonly acts: Acts;
  /** The list, once it is drawn. */
  mover: Mover | null = null;
  /** Puts the caret where one writes. */
  focusWords: () => void = () => undefined;
  replyTo = $state.raw<Message | null>(null);
  editing = $state.raw<Message | null>(null);
  /** The message whose tools are shown. */
  activeId = $state<string | null>(null);
  flashId = $state<string | null>(null);
  menu = $state.raw<Menu | null>(null);
  /** How many came below while one looked elsewhere. */
  below = $state(0);
  readonly entries = $derived.by(() => this.#entries());
  /** Whether there was anything unread when one came. */
  #hasUnread = false;
  /** Whether the list stands where one wants to look. */
  #isThere = false;
  readonly #days = new WeakMap<Message, string>();

  constructor(conversation: Conversation) {
    this.id = conversation.id;
    this.conversation = conversation;
    this.acts = new Acts(conversation);
  }

  get ownId(): string | null {
    return session.me?.id ?? null;
  }

  nameOf(personId: string): string {
    return personName(this.conversation.company.people.get(personId));
  }

  activate(messageId: string): void {
    this.activeId = messageId;
  }

  openMenu(message: Message, x: number, y: number): void {
    this.activeId = message.id;
    this.menu = { message, x, y };
  }

  reply(message: Message): void {
    this.editing = null;
    this.replyTo = message;
    this.focusWords();
  }

  edit(message: Message): void {
    this.replyTo = null;
    this.editing = message;
    this.focusWords();
  }

  /** The last of one's own that can still be changed. */
  get lastOwn(): Message | undefined {
    return this.conversation.history.stretch.items.findLast(
      ({ sender, kind, deletedAt }) =>
        kind === 'text' && deletedAt === null && sender?.id === this.ownId,
    );
  }

  /** Whether one row lies above another, or would if it were loaded. */
  isAbove(key: string, below: string): boolean {
    const at = this.entries.findIndex((entry) => entry.key === key);
    if (at >= 0) return at < this.entries.findIndex((entry) => entry.key === below);
    const first = this.conversation.history.stretch.items[0];
    const { lineSeq } = this.conversation;
    return lineSeq !== null && first !== undefined && first.seq > lineSeq + 1 && this.#hasUnread;
  }

  /** The place of the last message down to a row; null when there is none yet. */
  lastSeen(key: string): number | null {
    const at = this.entries.findIndex((entry) => entry.key === key);
    const last = this.entries.slice(0, at + 1).findLast(isSent);
    return last === undefined ? null : last.message.seq;
  }

  /** Everything down to a place is in sight: it is read, if somebody looks. */
  look(seq: number): void {
    const isLooking = document.visibilityState === 'visible' && document.hasFocus();
    if (this.#isThere && isLooking) this.conversation.seen(seq);
  }

  /** Sends what one wrote: it stands there at once. */
  async send(words: Pick<Parcel, 'text' | 'replyTo' | 'mentions'>): Promise<void> {
    const { conversation } = this;
    sending.hand(this.id, words);
    conversation.lineSeq = null;
    await this.toEnd();
  }

  /** Takes a message back that was not taken; its words are written anew. */
  takeBack(id: string): void {
    const parcel = sending.discard(id);
    if (parcel !== undefined) this.onTakenBack(parcel);
  }

  /** What becomes of words that were taken back. */
  onTakenBack: (parcel: Parcel) => void = () => undefined;

  /** Shows the room: where the unread begin, else where one was, else at its end. */
  async begin(): Promise<void> {
    const { history, lineSeq, readSeq } = this.conversation;
    this.#hasUnread = lineSeq !== null;
    if (lineSeq !== null) {
      await history.go({ around: readSeq });
      await tick();
      await this.mover?.reveal('new');
    } else if (history.isRead) await this.conversation.catchUp();
    else await history.go();
    // Until here one was on the way: what passed by was not seen.
    this.#isThere = true;
    this.look(this.conversation.sightSeq);
  }

  /** Goes to the last message, wherever one is. */
  async toEnd(): Promise<void> {
    const { history } = this.conversation;
    this.below = 0;
    if (history.stretch.newer && history.isRead) await history.go();
    await tick();
    this.mover?.toEnd();
  }

  /** Goes to a message, and lets it stand out. */
  async jumpTo(messageId: string, seq: number): Promise<void> {
    const { history } = this.conversation;
    if (history.find(messageId) === undefined) await history.go({ around: seq });
    await tick();
    const row = await this.mover?.reveal(messageId);
    row?.querySelector<HTMLElement>('[data-message]')?.focus({ preventScroll: true });
    this.flashId = messageId;
    setTimeout(() => (this.flashId = null), FLASH_MS);
  }

  /** Goes to the beginning of a day, or what comes next. @param day YYYY-MM-DD */
  async jumpToDay(day: string): Promise<void> {
    const { history } = this.conversation;
    await history.go({ on: day });
    await tick();
    const next = history.stretch.items.find(({ at }) => dayKey(at) >= day);
    const found = next ?? history.stretch.items.at(-1);
    if (found !== undefined) await this.mover?.reveal(`day ${dayKey(found.at)}`);
  }

  /** Goes to where the unread begin. */
  async jumpToLine(): Promise<void> {
    const { history, lineSeq } = this.conversation;
    if (lineSeq === null) return;
    if (!this.entries.some(({ kind }) => kind === 'new')) await history.go({ around: lineSeq });
    await tick();
    await this.mover?.reveal('new');
  }

  #entries(): Entry[] {
    const { history, lineSeq } = this.conversation;
    const { items, newer } = history.stretch;
    return entriesOf({
      items,
      // What is on its way comes last: it is not shown where the last is not.
      onTheirWay:
        newer && history.isRead ? [] : sending.of(this.id).map((parcel) => this.#onItsWay(parcel)),
      readSeq: lineSeq,
      ownId: this.ownId,
      isHidden: (message) => this.conversation.isHidden(message),
      dayOf: (message) => this.#dayOf(message),
    });
  }

  #dayOf(message: Message): string {
    const known = this.#days.get(message) ?? dayKey(message.at);
    this.#days.set(message, known);
    return known;
  }

  #onItsWay({ id, text, at, replyTo, mentions, refusal }: Parcel): OnItsWay {
    const message: Message = {
      id,
      roomId: this.id,
      seq: Number.MAX_SAFE_INTEGER,
      changedSeq: 0,
      kind: 'text',
      sender: session.me,
      text,
      at,
      editedAt: null,
      deletedAt: null,
      replyTo,
      mentions,
      reactions: [],
      pinnedAt: null,
      hidden: false,
    };
    return { message, fate: refusal === null ? 'waiting' : 'failed' };
  }
}

function isSent(entry: Entry): entry is Entry & { message: Message } {
  return entry.kind === 'event' || (entry.kind === 'message' && entry.fate === 'sent');
}
