import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { deleteMessage, editMessage, putNotice, putReaction } from '../api.ts';
import { withReaction } from '../rules/reactions.ts';
import type { Message } from '../shapes.ts';
import type { Conversation } from './conversation.svelte.ts';

/** What one does to messages: shown at once, and taken back when the house does not take it. */
export class Acts {
  /** Why the last one was not taken. */
  problem = $state.raw<Problem | null>(null);
  readonly #conversation: Conversation;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** Puts one's reaction under a message, or takes it away when it is there. */
  async react(message: Message, emoji: string): Promise<void> {
    const ownId = session.me?.id ?? '';
    const isOn = !message.reactions.some(
      (one) => one.emoji === emoji && one.people.includes(ownId),
    );
    await this.#act(
      message,
      (one) => ({ ...one, reactions: withReaction(one.reactions, emoji, ownId, isOn) }),
      (roomId) => putReaction(roomId, message.id, emoji, isOn),
    );
  }

  async edit(message: Message, text: string): Promise<void> {
    const editedAt = new Date().toISOString();
    await this.#act(
      message,
      (one) => ({ ...one, text, editedAt }),
      (roomId) => editMessage(roomId, message.id, text),
    );
  }

  async delete(message: Message): Promise<void> {
    const deletedAt = new Date().toISOString();
    await this.#act(
      message,
      (one) => ({ ...one, text: null, reactions: [], deletedAt }),
      (roomId) => deleteMessage(roomId, message.id),
    );
  }

  /** Pins a message for all in the room, or takes it down. */
  async pin(message: Message, isOn: boolean): Promise<void> {
    const pinnedAt = isOn ? new Date().toISOString() : null;
    await this.#act(
      message,
      (one) => ({ ...one, pinnedAt }),
      (roomId) => putNotice(roomId, message.id, isOn),
    );
  }

  async #act(
    message: Message,
    change: (message: Message) => Message,
    ask: (roomId: string) => Promise<Message>,
  ): Promise<void> {
    const { id, history } = this.#conversation;
    this.problem = null;
    history.change(message.id, change);
    try {
      this.#conversation.put(await ask(id));
    } catch (error) {
      this.problem = toProblem(error);
      // What came over the socket meanwhile is newer than what is taken back.
      history.change(message.id, (one) => (one.changedSeq > message.changedSeq ? one : message));
    }
  }
}
