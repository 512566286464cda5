import { expect, it } from 'vitest';
import { leadsTo, readPushed, shownAs } from './pushed.ts';

const message = { title: '마당', body: '안녕', path: '/news', tag: 'a', lang: 'ko', unread: 3 };

it('a message of the house is read, anything else is nothing', () => {
  expect(readPushed(JSON.stringify(message))).toEqual(message);
  for (const text of [undefined, '', 'hello', 'null', '[]', '{}', '{"title":1}']) {
    expect(readPushed(text)).toBeNull();
  }
  expect(readPushed(JSON.stringify({ ...message, unread: '3' }))).toBeNull();
});

it('a tap leads into this house, whatever the path says', () => {
  const home = 'https://yard.example';
  expect(leadsTo('/rhythm?x=1', home)).toBe('https://yard.example/rhythm?x=1');
  for (const path of ['https://evil.example/', '//evil.example', 'javascript:alert(1)', 7, null]) {
    expect(leadsTo(path, home)).toBe('https://yard.example/news');
  }
});

it('what is about the same replaces what is there', () => {
  expect(shownAs(message)).toMatchObject({ tag: 'a', renotify: true, data: { path: '/news' } });
});
