import { expect, test } from 'vitest';
import { Disk } from '../../../kernel/storage/test-disk.ts';
import { Drafts } from './drafts.ts';

const draft = (text: string) => ({ text, replyTo: null, mentions: [] });

test('a draft is there after a reload, for its person and its room alone', () => {
  const disk = new Disk();
  new Drafts(disk).write('ann', 'yard', draft('half a thou'));
  const again = new Drafts(disk);
  expect(again.read('ann', 'yard').text).toBe('half a thou');
  expect([again.read('bea', 'yard').text, again.read('ann', 'well').text]).toEqual(['', '']);
});

test('an empty draft is none, but a reply that was begun is one', () => {
  const disk = new Disk();
  const drafts = new Drafts(disk);
  drafts.write('ann', 'yard', {
    ...draft(''),
    replyTo: { id: 'x', seq: 1, sender: null, text: 'hm' },
  });
  expect(disk.items.size).toBe(1);
  drafts.write('ann', 'yard', draft('  '));
  expect(disk.items.size).toBe(0);
});

test('a full disk and what others wrote there lose nothing', () => {
  const disk = new Disk();
  disk.setItem('madang.talk.draft.ann.well', 'not json');
  disk.room = 1;
  const drafts = new Drafts(disk);
  drafts.write('ann', 'yard', draft('kept'));
  expect([drafts.read('ann', 'yard').text, drafts.read('ann', 'well').text]).toEqual(['kept', '']);
});

test('who leaves the device takes their drafts along, and nobody else’s', () => {
  const disk = new Disk();
  const drafts = new Drafts(disk);
  drafts.write('ann', 'yard', draft('1'));
  drafts.write('ann', 'well', draft('2'));
  drafts.write('bea', 'yard', draft('3'));
  drafts.forgetAll('ann');
  expect([...disk.items.keys()]).toEqual(['madang.talk.draft.bea.yard']);
});
