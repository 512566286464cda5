import { describe, expect, test } from 'vitest';
import { deviceMark } from './device-mark.ts';

describe('deviceMark', () => {
  const mac = { client: 'browser', device: 'Chrome · macOS', country: 'KR' } as const;

  test('is the same for the same device', () => {
    expect(deviceMark(mac).equals(deviceMark({ ...mac }))).toBe(true);
  });

  test.each([
    { client: 'program' as const },
    { device: 'Chrome · Windows' },
    { country: 'US' },
    { country: null },
  ])('is another one with %o', (other) => {
    expect(deviceMark(mac).equals(deviceMark({ ...mac, ...other }))).toBe(false);
  });
});
