import { describe, expect, test } from 'vitest';
import { capOf, capsOf, keyLetters } from '../key-caps.ts';
import {
  bindSource,
  laneOrder,
  lanesWithout,
  readLanes,
  unbindSource,
  usualLanes,
} from './lanes.ts';

describe('the usual keys', () => {
  test('of every key count are all different, and shown from left to right', () => {
    for (let keyCount = 1; keyCount <= 16; keyCount += 1) {
      const codes = usualLanes(keyCount).flat();
      expect(new Set(codes).size).toBe(keyCount);
      expect(laneOrder(keyCount).toSorted((a, b) => a - b)).toEqual(codes.map((_, key) => key));
    }
    expect(
      capsOf(6, undefined, new Map())
        .map(({ text }) => text)
        .join(''),
    ).toBe('SDFJKL');
  });
});

describe('choosing keys', () => {
  test('several may play one lane; one that played another is moved, and told', () => {
    const first = bindSource(usualLanes(4), 0, 'KeyZ');
    expect(first).toEqual({
      lanes: [['KeyD', 'KeyZ'], ['KeyF'], ['KeyJ'], ['KeyK']],
      conflict: null,
    });
    const second = bindSource(first.lanes, 3, 'KeyZ');
    expect(second.conflict).toEqual({ kind: 'moved', fromKey: 0 });
    expect(second.lanes).toEqual([['KeyD'], ['KeyF'], ['KeyJ'], ['KeyK', 'KeyZ']]);
    expect(bindSource(second.lanes, 3, 'KeyZ')).toEqual({ lanes: second.lanes, conflict: null });
  });

  test.each(['KeyR', 'Escape', 'Tab', 'MetaLeft', 'ControlRight', 'F5', 'Pad9', 'Pad8', ''])(
    '%s is needed for something else',
    (source) => {
      const lanes = usualLanes(4);
      expect(bindSource(lanes, 1, source)).toEqual({ lanes, conflict: { kind: 'reserved' } });
    },
  );

  test('a lane is full at some point, and may be left without a key', () => {
    let lanes = bindSource(usualLanes(2), 0, 'KeyA').lanes;
    for (const code of ['KeyB', 'KeyC', 'KeyE', 'KeyG']) lanes = bindSource(lanes, 0, code).lanes;
    expect(bindSource(lanes, 0, 'KeyH').conflict).toEqual({ kind: 'full' });
    expect(lanesWithout(lanes)).toBe(0);
    const padOnly = bindSource(unbindSource(lanes, 1, 'KeyF'), 1, 'Pad2').lanes;
    expect(lanesWithout(padOnly)).toBe(1);
  });

  test('what a device kept is read again, and anything else is not', () => {
    const { lanes } = bindSource(usualLanes(3), 2, 'Pad4');
    expect(readLanes(JSON.parse(JSON.stringify(lanes)), 3)).toEqual(lanes);
    for (const wrong of [null, [], [['KeyD']], [['KeyD'], [7], []], 'KeyD']) {
      expect(readLanes(wrong, 3)).toBeNull();
    }
    expect(readLanes([['KeyR', 'KeyD'], ['KeyD'], []], 3)).toEqual([[], ['KeyD'], []]);
  });
});

describe('the caps', () => {
  test('show what the person’s keyboard types there', async () => {
    const dvorak = new Map([
      ['KeyD', 'e'],
      ['KeyF', 'u'],
    ]);
    const letters = await keyLetters({ keyboard: { getLayoutMap: () => Promise.resolve(dvorak) } });
    expect(capsOf(4, undefined, letters).map(({ text }) => text)).toEqual(['E', 'U', 'J', 'K']);
    expect(await keyLetters({})).toEqual(new Map());
    const refused = { getLayoutMap: () => Promise.reject(new Error('in a frame')) };
    expect(await keyLetters({ keyboard: refused })).toEqual(new Map());
  });

  test('show the keyboard before the pad, and nothing for a lane that nothing plays', () => {
    const none = new Map<string, string>();
    expect(capsOf(3, [['Pad0', 'Space'], [], ['Pad7']], none)).toEqual([
      { key: 0, text: '␣' },
      { key: 2, text: 'RT' },
    ]);
    expect(['Digit7', 'Numpad3', 'ArrowUp', 'IntlRo'].map((code) => capOf(code, none))).toEqual([
      '7',
      '#3',
      '↑',
      'IntlRo',
    ]);
  });
});
