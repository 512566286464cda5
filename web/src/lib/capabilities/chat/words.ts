import { language } from '$lib/kernel/language/language.svelte.ts';
import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Message, Person, Role, Room } from './shapes.ts';

wordProblems({
  'chat.room_unknown': m.problem_talk_room_unknown,
  'chat.member_unknown': m.problem_talk_member_unknown,
  'chat.pair_self': m.problem_talk_pair_self,
  'chat.out_of_reach': m.problem_talk_out_of_reach,
  'chat.title_wrong': m.problem_talk_title_wrong,
  'chat.room_full': m.problem_talk_room_full,
  'chat.rooms_too_many': m.problem_talk_rooms_too_many,
  'chat.powerless': m.problem_talk_powerless,
  'chat.removed_from': m.problem_talk_removed_from,
  'chat.not_invited': m.problem_talk_not_invited,
  'chat.message_unknown': m.problem_talk_message_unknown,
  'chat.text_blank': m.problem_talk_text_blank,
  'chat.silenced': m.problem_talk_silenced,
  'chat.message_foreign': m.problem_talk_message_foreign,
  'chat.message_fixed': m.problem_talk_message_fixed,
  'chat.emoji_too_many': m.problem_talk_emoji_too_many,
  'chat.notices_too_many': m.problem_talk_notices_too_many,
});

/** How somebody is called; who has left the house has no name any more. */
export function personName(person: Person | null | undefined): string {
  return person?.name || m.people_page_gone();
}

/** How a room is called. */
export function roomTitle(room: Room): string {
  if (room.kind === 'direct') return personName(room.other);
  if (room.kind === 'about') return room.about?.title[language.current] ?? m.talk_about_gone();
  return room.title ?? m.talk_group();
}

/** What a message says in one line. */
export function messageLine(message: Message): string {
  const name = personName(message.sender);
  if (message.kind === 'came') return m.talk_came({ name });
  if (message.kind === 'went') return m.talk_went({ name });
  if (message.kind === 'titled') return m.talk_titled({ name, title: message.text ?? '' });
  if (message.hidden) return m.talk_hidden_one();
  return message.text ?? m.talk_deleted();
}

/** What somebody is in a room. */
export function roleName(role: Role): string {
  const words = {
    owner: m.talk_role_owner,
    moderator: m.talk_role_moderator,
    member: m.talk_role_member,
  };
  return words[role]();
}
