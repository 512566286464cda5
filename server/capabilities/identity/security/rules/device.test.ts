import { describe, expect, test } from 'vitest';
import { deviceInLetter } from './device.ts';

describe('deviceInLetter', () => {
  test.each(['Chrome · macOS', 'Samsung Internet · Android', 'Safari · iOS'])(
    'names %s',
    (name) => {
      expect(deviceInLetter(name)).toBe(name);
    },
  );

  test.each(['evil.example', 'curl', '', 'Call-us · 02-123', '<b>', 'Chrome · macOS evil.example'])(
    "does not repeat a stranger's %s",
    (name) => {
      expect(deviceInLetter(name)).toBeNull();
    },
  );
});
