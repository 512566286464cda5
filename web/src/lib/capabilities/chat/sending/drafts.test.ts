import { expect, test } from 'vitest';
import { Drafts } from './drafts.ts';

function diskOf(items = new Map<string, string>(), isFull = false) {
  return {
    get length() {
      return items.size;
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('full');
      items.set(key, value);
    },
    removeItem: (key: string) => void items.delete(key),
  };
}
const draft = (text: string) => ({ text, replyTo: null, mentions: [] });

test('a draft is there after a reload, for its person and its room alone', () => {
  const items = new Map<string, string>();
  new Drafts(diskOf(items)).write('ann', 'yard', draft('half a thou'));
  const again = new Drafts(diskOf(items));
  expect(again.read('ann', 'yard').text).toBe('half a thou');
  expect([again.read('bea', 'yard').text, again.read('ann', 'well').text]).toEqual(['', '']);
});

test('an empty draft is none, but a reply that was begun is one', () => {
  const items = new Map<string, string>();
  const drafts = new Drafts(diskOf(items));
  drafts.write('ann', 'yard', {
    ...draft(''),
    replyTo: { id: 'x', seq: 1, sender: null, text: 'hm' },
  });
  expect(items.size).toBe(1);
  drafts.write('ann', 'yard', draft('  '));
  expect(items.size).toBe(0);
});

test('a full disk and what others wrote there lose nothing', () => {
  const drafts = new Drafts(diskOf(new Map([['madang.talk.draft.ann.well', 'not json']]), true));
  drafts.write('ann', 'yard', draft('kept'));
  expect([drafts.read('ann', 'yard').text, drafts.read('ann', 'well').text]).toEqual(['kept', '']);
});

test('who leaves the device takes their drafts along, and nobody else’s', () => {
  const items = new Map<string, string>();
  const drafts = new Drafts(diskOf(items));
  drafts.write('ann', 'yard', draft('1'));
  drafts.write('ann', 'well', draft('2'));
  drafts.write('bea', 'yard', draft('3'));
  drafts.forgetAll('ann');
  expect([...items.keys()]).toEqual(['madang.talk.draft.bea.yard']);
});
