import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCESS_MINUTES, KEY_DAYS, KEY_KEPT_MINUTES } from '../limits.ts';
import { isAged, signingKey, spentKeys, type KeyTimes } from './signing.ts';

const NOW = new Date('2026-11-21T09:00:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Keys as rotations leave them: the newest first, each signing from some minutes after the one before. */
const rows = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 })
  .map((gaps): KeyTimes[] => {
    let minutes = 30;
    return gaps.map((gap, i) => {
      minutes -= gap;
      const times = i === gaps.length - 1 ? null : at(minutes);
      return { kid: `${i}`, madeAt: times, signsFrom: times };
    });
  });

describe('signingKey', () => {
  test('there always is one, and its time has come unless no other’s has', () => {
    fc.assert(
      fc.property(rows, (keys) => {
        const key = signingKey(keys, NOW);
        expect(key).toBeDefined();
        expect(key?.signsFrom === null || (key?.signsFrom ?? NOW) <= NOW).toBe(true);
      }),
    );
  });

  test('a rotated key waits for its moment, to the millisecond', () => {
    const keys = [
      { kid: 'new', madeAt: NOW, signsFrom: at(10) },
      { kid: 'old', madeAt: null, signsFrom: null },
    ];
    expect(signingKey(keys, at(9.999))?.kid).toBe('old');
    expect(signingKey(keys, at(10))?.kid).toBe('new');
  });

  test('of keys whose time has yet to come the oldest signs: somebody must', () => {
    const keys = [20, 10].map((minutes) => ({
      kid: `${minutes}`,
      madeAt: NOW,
      signsFrom: at(minutes),
    }));
    expect(signingKey(keys, NOW)?.kid).toBe('10');
  });
});

describe('spentKeys', () => {
  test('the key that signs, and those that will, are not spent', () => {
    fc.assert(
      fc.property(rows, (keys) => {
        const spent = spentKeys(keys, NOW);
        const key = signingKey(keys, NOW);
        const upTo = keys.slice(0, keys.findIndex(({ kid }) => kid === key?.kid) + 1);
        for (const kept of upTo) expect(spent).not.toContain(kept);
      }),
    );
  });

  test('whatever a key signed is expired before it is spent', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 120 }), (keys, laterMinutes) => {
        const later = at(laterMinutes);
        const signed = signingKey(keys, NOW);
        const spent = spentKeys(keys, later).map(({ kid }) => kid);
        if (laterMinutes < ACCESS_MINUTES) expect(spent).not.toContain(signed?.kid);
      }),
    );
  });

  test('an old key is kept until the last of its tokens has expired, and a while longer', () => {
    const keys = [
      { kid: 'new', madeAt: NOW, signsFrom: NOW },
      { kid: 'old', madeAt: null, signsFrom: null },
    ];
    const minutes = ACCESS_MINUTES + KEY_KEPT_MINUTES;
    expect(spentKeys(keys, at(minutes - 0.001))).toEqual([]);
    expect(spentKeys(keys, at(minutes))).toEqual([keys[1]]);
  });
});

test('a key is aged after its days, and when nobody knows its age', () => {
  const key = (madeAt: Date | null) => [{ kid: 'a', madeAt, signsFrom: null }];
  const day = 24 * 60;
  expect(isAged(key(at(-KEY_DAYS * day)), NOW)).toBe(true);
  expect(isAged(key(at(-KEY_DAYS * day + 1)), NOW)).toBe(false);
  expect(isAged(key(null), NOW)).toBe(true);
});
