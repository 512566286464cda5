import { expect, test } from 'vitest';
import type { Content } from './content.ts';
import { messageOf, topicOf } from './message.ts';

const content = (name: string, more: Partial<Content> = {}): Content => ({
  title: null,
  line: { ko: name, en: name },
  path: `/${name}`,
  tag: name,
  urgent: false,
  ...more,
});

test('a line alone says itself and leads where it leads', () => {
  const title = { ko: '방', en: 'Room' };
  expect(messageOf([content('a', { title })], 'en', 3)).toEqual({
    title: 'Room',
    body: 'a',
    path: '/a',
    tag: 'a',
    lang: 'en',
    unread: 3,
  });
});

test('several say how many they are and the latest, and lead to the inbox', () => {
  const message = messageOf([content('a'), content('b')], 'en', 2);
  expect(message).toMatchObject({ body: '2 new things. b', path: '/news', tag: 'several' });
});

test('several about one thing lead there', () => {
  const both = [content('a', { tag: 'x' }), content('b', { tag: 'x' })];
  expect(messageOf(both, 'ko', 2)).toMatchObject({ path: '/b', tag: 'x' });
});

test('topics are what push services take, the same for the same thing', () => {
  const topic = topicOf(messageOf([content('a/ b')], 'ko', 1));
  expect(topic).toMatch(/^[\w-]{1,32}$/);
  expect(topicOf(messageOf([content('a/ b')], 'ko', 9))).toBe(topic);
});
