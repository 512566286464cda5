import { beforeEach, describe, expect, it } from 'vitest';
import { KeyMap, type Stroke } from './keymap.ts';

let ran: string[] = [];
let typing = false;
let map = new KeyMap(() => typing);
const shortcut = (keys: string) => ({ keys, says: () => keys, run: () => void ran.push(keys) });

beforeEach(() => {
  ran = [];
  typing = false;
  map = new KeyMap(() => typing);
  map.add(shortcut('?'), shortcut('g h'), shortcut('g r'));
});

function press(key: string, more: Partial<Stroke> = {}): boolean {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '';
  return map.press({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    timeStamp: 0,
    target: null,
    ...more,
  });
}

describe('keys', () => {
  it('run what they mean, alone or in pairs', () => {
    expect([press('?'), press('g'), press('r'), press('g'), press('h')]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(ran).toEqual(['?', 'g r', 'g h']);
  });

  it('mean nothing while one types', () => {
    typing = true;
    press('?');
    press('g');
    typing = false;
    press('r');
    expect(ran).toEqual([]);
  });

  it('belong to the browser with Control, Alt or Command, and to the input method while it composes', () => {
    press('?', { ctrlKey: true });
    press('?', { metaKey: true });
    press('?', { altKey: true });
    press('?', { isComposing: true });
    expect(ran).toEqual([]);
  });

  it('work with a Korean layout on, where G types ㅎ', () => {
    press('ㅎ', { code: 'KeyG' });
    press('ㄱ', { code: 'KeyR' });
    expect(ran).toEqual(['g r']);
  });

  it('of a pair must follow each other soon', () => {
    press('g', { timeStamp: 0 });
    press('r', { timeStamp: 5000 });
    expect(ran).toEqual([]);
  });

  it('that do not fit forget the first of the pair', () => {
    press('g');
    press('x');
    press('r');
    expect(ran).toEqual([]);
  });
});

describe('a page', () => {
  it('adds its keys while it is shown, over those of the house', () => {
    const remove = map.add(
      { keys: 'g h', says: () => 'mine', run: () => void ran.push('mine') },
      shortcut('/'),
    );
    press('g');
    press('h');
    press('/');
    expect(map.shortcuts.map(({ says }) => says())).toEqual(['?', 'g r', 'mine', '/']);
    remove();
    press('g');
    press('h');
    press('/');
    expect(ran).toEqual(['mine', '/', 'g h']);
  });
});
