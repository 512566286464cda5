import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from './document.ts';

const operator = { name: 'Minji', contact: '$& minji@yard.example' };

test('a text becomes title, lead and parts, with the operator in them', () => {
  const text = `Title\n\nThe lead of\ntwo lines.\n\n## Head\n\nBy {operator}.\n{contact}\n\n- one\n- two\n  lines\n`;
  expect(readDocument(text, operator)).toEqual({
    title: 'Title',
    lead: 'The lead of two lines.',
    parts: [
      { kind: 'heading', text: 'Head' },
      { kind: 'paragraph', text: 'By Minji. $& minji@yard.example' },
      { kind: 'item', text: 'one' },
      { kind: 'item', text: 'two lines' },
    ],
  });
});

test('whatever is written, no part is empty of meaning or more than one line', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('## a', '- b', 'c', '', '\n', ' ')), (lines) => {
      const { title, lead, parts } = readDocument(lines.join('\n'), operator);
      for (const text of [title, lead, ...parts.map((part) => part.text)]) {
        expect(text).not.toContain('\n');
      }
    }),
  );
});
