import { createHash } from 'node:crypto';
import type { Content } from './content.ts';
import { BODY_CHARS_MAX, PATH_CHARS_MAX, TITLE_CHARS_MAX } from './limits.ts';

/** What a device gets, as JSON: the service worker shows it as it is. */
export interface Message {
  title: string;
  body: string;
  /** Where a tap leads. */
  path: string;
  /** A notification with the same tag is replaced. */
  tag: string;
  lang: 'ko' | 'en';
  /** All that its person has not read, over all rooms: the number on the icon. */
  unread: number;
}

const HOUSE = { ko: '마당', en: 'Madang' };
const SEVERAL = {
  ko: (count: number, line: string) => `새 소식이 ${count}개 있어요. ${line}`,
  en: (count: number, line: string) => `${count} new things. ${line}`,
};
/** Where several things are found: the inbox. */
const INBOX = '/news';

/**
 * Puts into words what is sent at once: a line alone, or how many there are and the latest of them.
 * @param contents the latest last; not empty
 */
export function messageOf(contents: Content[], lang: 'ko' | 'en', unread: number): Message {
  const last = contents.at(-1);
  if (last === undefined) throw new Error('a message needs something to say');
  if (contents.length === 1) {
    return {
      title: cut((last.title ?? HOUSE)[lang], TITLE_CHARS_MAX),
      body: cut(last.line[lang], BODY_CHARS_MAX),
      path: last.path.length <= PATH_CHARS_MAX ? last.path : INBOX,
      tag: last.tag,
      lang,
      unread,
    };
  }
  const sameTag = contents.every(({ tag }) => tag === last.tag);
  return {
    title: HOUSE[lang],
    body: cut(SEVERAL[lang](contents.length, last.line[lang]), BODY_CHARS_MAX),
    path: sameTag ? last.path : INBOX,
    tag: sameTag ? last.tag : 'several',
    lang,
    unread,
  };
}

/** Names what a message is about to the push service: of several that wait there the last is kept (RFC 8030, 5.4). */
export function topicOf({ tag }: Message): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}

function cut(text: string, charsMax: number): string {
  const chars = [...text];
  return chars.length <= charsMax ? text : `${chars.slice(0, charsMax - 1).join('')}…`;
}
