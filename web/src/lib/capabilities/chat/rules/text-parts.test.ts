import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

const links = (text: string) =>
  textParts(text).flatMap((part) => (part.kind === 'link' ? [[part.text, part.href]] : []));
const linked = (text: string) => links(text).map(([written]) => written);

describe('addresses in a text', () => {
  test.each([
    ['see https://madang.example/a?b=c#d now', ['https://madang.example/a?b=c#d']],
    ['(https://a.example/x_(y)).', ['https://a.example/x_(y)']],
    ['「https://a.example/」 “https://b.example/c”', ['https://a.example/', 'https://b.example/c']],
    ['https://a.example, http://b.example!', ['https://a.example', 'http://b.example']],
    ['https://a.example에서 만나요', ['https://a.example']],
    ['https://ko.wikipedia.org/wiki/마당 봐요', ['https://ko.wikipedia.org/wiki/마당']],
    ['http://localhost:4600/talk', ['http://localhost:4600/talk']],
    ['줄\nhttps://a.example\n바꿈', ['https://a.example']],
  ])('%s', (text, expected) => expect(linked(text)).toEqual(expected));

  test('www. is understood, and leads over https', () => {
    expect(links('www.madang.example/x')).toEqual([
      ['www.madang.example/x', 'https://www.madang.example/x'],
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://a.example/',
    'https://bank.example@evil.example/',
    'https://user:secret@a.example/',
    'mail@www.example.com',
    'https://',
    'https://nodot',
    'xhttps://a.example',
    'JaVaScRiPt://a.example/%0aalert(1)',
  ])('%s is no link', (text) => expect(links(text)).toEqual([]));

  test('whatever is written, nothing is lost and only http and https are led to', () => {
    const bits = fc.constantFrom(
      'https://',
      'www.',
      'a.example',
      '/',
      '(',
      ')',
      '@',
      ' ',
      '.',
      '에',
      'javascript:',
      '"',
      '<b>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parts = textParts(text, [{ id: '1', name: 'a' }]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const part of parts) {
          if (part.kind === 'link') expect(new URL(part.href).protocol).toMatch(/^https?:$/);
        }
      }),
    );
  });
});

describe('those who are mentioned', () => {
  const people = [
    { id: '1', name: 'Jun' },
    { id: '2', name: 'Jun Ho' },
    { id: '3', name: '민지' },
  ];
  test('are found by their names, the longer one first', () => {
    expect(textParts('@Jun Ho, @Jun @민지야 @Nobody', people)).toEqual([
      { kind: 'mention', text: '@Jun Ho', personId: '2' },
      { kind: 'text', text: ', ' },
      { kind: 'mention', text: '@Jun', personId: '1' },
      { kind: 'text', text: ' ' },
      { kind: 'mention', text: '@민지', personId: '3' },
      { kind: 'text', text: '야 @Nobody' },
    ]);
  });
  test('are none where nobody was mentioned', () => {
    expect(textParts('@Jun')).toEqual([{ kind: 'text', text: '@Jun' }]);
  });
});
