import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PASSWORD_CHARS_MIN } from '../limits.ts';
import { weaknessOf } from './strength.ts';

const noneLeaked = () => false;

describe('weaknessOf', () => {
  test('a password is as strong decomposed as composed', () => {
    const leaked = (word: string) => word === '비밀번호비밀번호입니다';
    const words = fc.array(
      fc.constantFrom('민지', '두루미', 'Crane', '\u00e9', '비밀번호', '입니다', '7'),
    );
    fc.assert(
      fc.property(words, fc.constantFrom('민지', 'Crane'), (parts, own) => {
        const password = parts.join('');
        const verdict = weaknessOf(password.normalize('NFC'), [own], leaked);
        expect(weaknessOf(password.normalize('NFD'), [own], leaked)).toBe(verdict);
        expect(weaknessOf(password, [own.normalize('NFD')], leaked)).toBe(verdict);
      }),
    );
  });

  test('fewer characters than ten are short, whatever they are', () => {
    const short = fc.string({ unit: 'grapheme', maxLength: PASSWORD_CHARS_MIN - 1 });
    fc.assert(
      fc.property(short, (password) => {
        fc.pre([...password.normalize('NFC')].length < PASSWORD_CHARS_MIN);
        expect(weaknessOf(password, [], noneLeaked)).toBe('short');
      }),
    );
  });

  test('runs are found in every writing', () => {
    const start = fc.constantFrom('a', '가', '😀', '1');
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 10, max: 20 }),
        fc.constantFrom(-1, 0, 1),
        (char, length, step) => {
          const from = (char.codePointAt(0) ?? 0) + (step < 0 ? 30 : 0);
          const points = Array.from({ length }, (_, i) => from + step * i);
          // Lower-casing would break a run of capitals and small letters; none of these crosses them.
          fc.pre(
            points.every(
              (point) => String.fromCodePoint(point).toLowerCase() === String.fromCodePoint(point),
            ),
          );
          expect(weaknessOf(String.fromCodePoint(...points), [], noneLeaked)).toBe('repeats');
        },
      ),
    );
  });

  test('a leaked word with a tail or in capitals is still leaked', () => {
    const leaked = (word: string) => word === 'sunshineday';
    const tail = fc.string({ unit: fc.constantFrom(...'0123456789!?_-.'), maxLength: 5 });
    fc.assert(
      fc.property(tail, (hung) => {
        expect(weaknessOf(`SunshineDay${hung}`, [], leaked)).toBe('common');
      }),
    );
    expect(weaknessOf('sunshineday 2026 with a crane', [], leaked)).toBeNull();
  });

  test('own words, in any number and order, make no password', () => {
    const words = ['minji', 'kim', 'example', '하늘'];
    const made = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(made, (parts) => {
        const password = parts.join('');
        fc.pre(password.length >= PASSWORD_CHARS_MIN && new Set(parts).size > 1);
        expect(weaknessOf(password, ['Minji Kim', 'minji@example.com', '하늘'], noneLeaked)).toBe(
          'personal',
        );
      }),
    );
  });

  test.each([
    'three blue cranes',
    '세 마리 파란 두루미가',
    'minji likes three cranes',
    'q7!Rm2#xLp0',
  ])('takes %j', (password) => {
    expect(weaknessOf(password, ['민지', 'Minji Kim', 'minji@example.com'], noneLeaked)).toBeNull();
  });
});
