import { expect, it } from 'vitest';
import { sameKey } from './same-key.ts';

it('a key is the same or another, however it is written', () => {
  const bytes = new Uint8Array([4, 251, 255, 190, 0]);
  expect(sameKey(bytes.buffer, 'BPv_vgA')).toBe(true);
  expect(sameKey(bytes.buffer, 'BPv_vgB')).toBe(false);
  expect(sameKey(null, 'BPv_vgA')).toBe(false);
});
