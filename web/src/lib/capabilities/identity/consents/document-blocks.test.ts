import { expect, it } from 'vitest';
import { blocksOf } from './document-blocks.ts';

it('items that follow each other are one list, and a heading begins a new one', () => {
  expect(
    blocksOf([
      { kind: 'item', text: 'a' },
      { kind: 'item', text: 'b' },
      { kind: 'heading', text: 'c' },
      { kind: 'item', text: 'd' },
      { kind: 'paragraph', text: 'e' },
    ]),
  ).toEqual([
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'heading', text: 'c' },
    { kind: 'list', items: ['d'] },
    { kind: 'paragraph', text: 'e' },
  ]);
  expect(blocksOf([])).toEqual([]);
});
