import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hueOf } from './hue.ts';
import { publicPerson } from './person.ts';
import { isZone } from './zone.ts';

test('every id has a hue from 0 to 359, always the same', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const hue = hueOf(id);
      expect(Number.isInteger(hue) && hue >= 0 && hue < 360).toBe(true);
      expect(hueOf(id)).toBe(hue);
    }),
  );
});

test('others see id, name and hue, whatever else is known', () => {
  const row = {
    id: crypto.randomUUID(),
    name: '민지',
    email: 'minji@example.com',
    role: 'member',
    leaving_at: null,
  };
  expect(publicPerson(row)).toEqual({ id: row.id, name: '민지', hue: hueOf(row.id) });
});

test('of somebody who is leaving others see that nobody is there', () => {
  const row = { id: crypto.randomUUID(), name: '민지', leaving_at: new Date(0) };
  expect(publicPerson(row)).toEqual({ id: row.id, name: '', hue: 0 });
});

test('all zones of this runtime are zones; made-up ones, offsets and nothing are not', () => {
  for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC'])
    expect(isZone(zone)).toBe(true);
  for (const zone of [
    '',
    ' ',
    'Seoul',
    '+09:00',
    '-0330',
    'Asia/Seoul\u0000',
    '../Asia/Seoul',
    'KST',
  ]) {
    expect(isZone(zone)).toBe(false);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof isZone(text)).toBe('boolean');
    }),
  );
});
