import { expect, it } from 'vitest';
import { qrPath } from './qr.ts';

it('draws the three corners that cameras look for, with white around them', () => {
  const { path, side } = qrPath('otpauth://totp/Madang:a?secret=ABC');
  expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
  for (const [x, y] of [
    [4, 4],
    [side - 5, 4],
    [4, side - 5],
  ]) {
    expect(path).toContain(`M${x} ${y}h1v1h-1z`);
  }
});

it('is another one for another text', () => {
  expect(qrPath('a').path).not.toBe(qrPath('b').path);
});
