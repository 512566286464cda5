import { describe, expect, test } from 'vitest';
import { ANY_OUTPUT, offsetFor, shifted, withOffset, withoutOffset } from './offsets.ts';
import { outputOf } from './outputs.ts';
import { keepSettings, readSettings } from './settings.ts';

function disk(kept: Record<string, unknown> | string | null = null) {
  let text = kept === null || typeof kept === 'string' ? kept : JSON.stringify(kept);
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value;
    },
  };
}

describe('the settings of a device', () => {
  test('are kept and read again', () => {
    const storage = disk();
    const settings = {
      ...readSettings(storage),
      hitSet: 'chime' as const,
      approachMs: 900,
      palette: 'tritan' as const,
      lanes: { 4: [['KeyQ'], ['KeyW'], ['KeyO'], ['KeyP']] },
      offsets: withOffset(readSettings(storage).offsets, 'group:a', { audioMs: 120, visualMs: 30 }),
    };
    keepSettings(storage, settings);
    expect(readSettings(storage)).toEqual(settings);
  });

  test('that are missing, broken or out of range are the usual ones', () => {
    const usual = readSettings(disk());
    for (const kept of ['{', '[]', '7', 'null']) expect(readSettings(disk(kept))).toEqual(usual);
    const wrong = disk({
      music: 3,
      hits: 'loud',
      hitSet: 'trumpet',
      approachMs: 10,
      palette: 'sepia',
      motion: 1,
      effects: null,
      lanes: { 4: 'x', 99: [], five: [[]] },
      offsets: { audioMs: { a: 9999 }, visualMs: Number.NaN },
    });
    expect(readSettings(wrong)).toEqual(usual);
  });

  test('from before outputs were told apart still hold', () => {
    const { offsets } = readSettings(disk({ offsetMs: 85 }));
    expect(offsetFor(offsets, 'group:new')).toEqual({ audioMs: 85, visualMs: 0 });
  });

  test('that can’t be written are no reason to complain', () => {
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepSettings(full, readSettings(disk()))).not.toThrow();
  });
});

describe('offsets', () => {
  const none = { audioMs: {}, visualMs: 0 };

  test('are each output’s own; one that was never measured has the device’s', () => {
    const device = withOffset(none, ANY_OUTPUT, { audioMs: 20, visualMs: 8 });
    const both = withOffset(device, 'group:buds', { audioMs: 210, visualMs: 8 });
    expect(offsetFor(both, 'group:buds').audioMs).toBe(210);
    expect(offsetFor(both, 'group:speakers').audioMs).toBe(20);
    const reset = withoutOffset(both, 'group:buds');
    expect(offsetFor(reset, 'group:buds').audioMs).toBe(20);
    expect(reset.visualMs).toBe(0);
  });

  test('stay within what can be set, and of many outputs the oldest are forgotten', () => {
    let offsets = withOffset(none, 'first', { audioMs: 5000, visualMs: -5000.4 });
    expect(offsetFor(offsets, 'first')).toEqual({ audioMs: 400, visualMs: -400 });
    for (let i = 0; i < 20; i += 1) {
      offsets = withOffset(offsets, `output ${i}`, { audioMs: i, visualMs: 0 });
    }
    const names = Object.keys(offsets.audioMs);
    expect([names.length, names[0], names.at(-1)]).toEqual([12, 'output 8', 'output 19']);
  });

  test('set to hits that were late move the judging, and leave picture and sound together', () => {
    const before = { audioMs: 30, visualMs: 12 };
    expect(shifted(before, 48)).toEqual({ audioMs: 78, visualMs: 60 });
    expect(shifted(before, 1000)).toEqual({ audioMs: 400, visualMs: 382 });
  });
});

describe('the output that is heard', () => {
  const device = (deviceId: string, groupId: string, label = '', kind = 'audiooutput') =>
    ({ deviceId, groupId, label, kind }) as MediaDeviceInfo;
  const from = (...devices: MediaDeviceInfo[]) => ({
    enumerateDevices: () => Promise.resolve(devices),
  });

  test('is the one that the system chose, by its group and its own name', async () => {
    const devices = from(
      device('default', 'g2', 'Default - Buds'),
      device('b', 'g2', 'Buds'),
      device('a', 'g1', 'Speakers'),
      device('default', 'g9', 'Microphone', 'audioinput'),
    );
    expect(await outputOf(devices, '')).toEqual({ key: 'group:g2', name: 'Buds' });
    expect(await outputOf(devices, 'a')).toEqual({ key: 'group:g1', name: 'Speakers' });
  });

  test.each([
    ['a browser that tells nothing', undefined],
    ['a page without the permission', from(device('', ''))],
    ['no output at all', from(device('m', 'g', 'Microphone', 'audioinput'))],
    ['a refusal', { enumerateDevices: () => Promise.reject(new Error('no')) }],
  ])('is just the device for %s', async (_, devices) => {
    expect(await outputOf(devices, '')).toEqual({ key: ANY_OUTPUT, name: null });
  });
});
