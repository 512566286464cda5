import { expect, test } from 'vitest';
import { writeLetter } from './letter.ts';

const url = 'https://madang.example/reset#abc';

test.each([
  ['ko', '안녕하세요,', '마당에서 드려요.'],
  ['en', 'Hello,', 'Your yard, Madang'],
] as const)(
  'a letter in %s has a greeting, its words, one thing to do and a footer',
  (language, hello, from) => {
    const letter = writeLetter(language, {
      subject: 'One thing',
      paragraphs: ['First.', 'Second.'],
      action: { label: 'Open it', url },
      notes: ['Small print.'],
    });
    expect(letter.subject).toBe('One thing');
    expect(letter.text).toBe(
      `${hello}\n\nFirst.\n\nSecond.\n\nOpen it:\n${url}\n\nSmall print.\n\n-- \n${from}\n`,
    );
    for (const said of [hello, 'First.', 'Second.', 'Open it', 'Small print.', from]) {
      expect(letter.html).toContain(said);
    }
    expect(letter.html).toContain(`<html lang="${language}">`);
    expect([...letter.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      url,
      url,
    ]);
  },
);

test('what is no HTML stays no HTML', () => {
  const nasty = `<img src=x onerror="alert('1')"> & co`;
  const letter = writeLetter('en', {
    subject: nasty,
    paragraphs: [nasty],
    action: { label: nasty, url: `https://madang.example/?a="&b='<` },
    notes: [nasty],
  });
  const shown = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co';
  expect(letter.html).not.toContain('<img');
  expect(letter.html.split(shown)).toHaveLength(5);
  expect(letter.html).toContain('href="https://madang.example/?a=&quot;&amp;b=&#39;&lt;"');
  expect(letter.text).toContain(nasty);
});

test('a subject is one line: a second one would be a header', () => {
  const { subject } = writeLetter('en', {
    subject: ' Hello\r\nBcc: everybody@example.com\u0000\u2028x ',
    paragraphs: [],
  });
  expect(subject).toBe('Hello Bcc: everybody@example.com x');
});
