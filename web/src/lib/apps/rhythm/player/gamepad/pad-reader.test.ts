import { describe, expect, test } from 'vitest';
import { PadReader, type PadState } from './pad-reader.ts';

/** A pad that is moved by hand. */
function pad(index = 0) {
  const state = {
    index,
    timestamp: 0,
    buttons: Array.from({ length: 16 }, () => ({ pressed: false })),
    axes: [0, 0],
  };
  const set = (button: number, pressed: boolean, timestamp = 0) => {
    state.buttons[button] = { pressed };
    state.timestamp = timestamp;
  };
  return { state, set };
}

describe('a pad', () => {
  test('tells what went down and up from one look to the next', () => {
    const { state, set } = pad();
    const reader = new PadReader(() => [null, state]);
    expect(reader.look(1000)).toEqual([]);
    set(3, true);
    set(7, true);
    expect(reader.look(1010).map(({ button, down }) => [button, down])).toEqual([
      [3, 1],
      [7, 1],
    ]);
    set(3, false);
    expect(reader.look(1020).map(({ button, down }) => [button, down])).toEqual([[3, 0]]);
    expect(reader.look(1030)).toEqual([]);
  });

  test('times a press by its own clock, where that can be, else by the middle between the looks', () => {
    const { state, set } = pad();
    const reader = new PadReader(() => [state]);
    reader.look(1000);
    set(0, true, 1003.5);
    expect(reader.look(1016)[0]?.timeStampMs).toBe(1003.5);
    set(1, true, 900);
    expect(reader.look(1032)[0]?.timeStampMs).toBe(1024);
    set(2, true, 5000);
    expect(reader.look(1048)[0]?.timeStampMs).toBe(1040);
  });

  test('that was held when the page came to know it has pressed nothing', () => {
    const { state, set } = pad();
    set(0, true);
    const reader = new PadReader(() => [state]);
    expect(reader.look(1000)).toEqual([]);
    set(0, false);
    expect(reader.look(1010)).toMatchObject([{ button: 0, down: 0 }]);
  });

  test('that is pulled out lets everything go, and may come back', () => {
    const one = pad(0);
    const two = pad(1);
    let there: PadState[] = [one.state, two.state];
    const reader = new PadReader(() => there);
    reader.look(1000);
    two.set(5, true);
    reader.look(1010);
    expect(reader.count).toBe(2);
    there = [one.state];
    expect(reader.look(1020)).toEqual([
      { pad: 1, button: 5, down: 0, timeStampMs: 1020, stick: false },
    ]);
    expect(reader.count).toBe(1);
    there = [one.state, two.state];
    expect(reader.look(1030)).toEqual([]);
  });

  test('whose stick is pushed moves like the cross, once a push', () => {
    const { state } = pad();
    const reader = new PadReader(() => [state]);
    reader.look(1000);
    state.axes = [0.1, 0.7];
    expect(reader.look(1010)).toMatchObject([{ button: 13, down: 1, stick: true }]);
    state.axes = [0.1, 0.5];
    expect(reader.look(1020)).toEqual([]);
    state.axes = [-0.9, 0.3];
    expect(reader.look(1030)).toMatchObject([
      { button: 13, down: 0 },
      { button: 14, down: 1 },
    ]);
    state.axes = [0, 0];
    expect(reader.look(1040)).toMatchObject([{ button: 14, down: 0 }]);
  });
});
