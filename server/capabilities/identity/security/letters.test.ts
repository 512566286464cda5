import { expect, test } from 'vitest';
import { noticeLetter } from './letters.ts';
import { TOLD_BY_LETTER } from './rules/kinds.ts';

const at = new Date('2026-03-01T00:00:00.000Z');
const URL = 'https://madang.example/profile/security';
const seen = { device: 'Chrome · macOS', place: { country: 'KR', city: null } };

test.each(TOLD_BY_LETTER)('%s is told in both languages, with when, on what and where', (kind) => {
  const ko = noticeLetter({ language: 'ko', zone: 'Asia/Seoul' }, { kind, at, seen }, URL);
  const en = noticeLetter({ language: 'en', zone: 'Europe/Berlin' }, { kind, at, seen }, URL);
  expect(ko.text).toContain('2026년 3월 1일');
  expect(ko.text).toMatch(/기기: Chrome · macOS\n곳: 대한민국/);
  expect(en.text).toContain('March 1, 2026 at 1:00');
  expect(en.text).toMatch(/Device: Chrome · macOS\nWhere: South Korea/);
  for (const { subject, text, html } of [ko, en]) {
    expect(subject.length).toBeGreaterThan(5);
    expect(text).toContain(URL);
    expect(html).toContain(URL);
  }
});

test('what the house does not know is left out, and a strange name of a device is not repeated', () => {
  const strange = { device: 'evil.example', place: null };
  const reader = { language: 'en', zone: 'Asia/Seoul' } as const;
  const { text } = noticeLetter(reader, { kind: 'passkey_added', at, seen: strange }, URL);
  expect(text).toContain('Device: a device without a known name');
  expect(text).not.toMatch(/evil|Where/);
  const city = { device: null, place: { country: 'KR', city: 'Busan' } };
  const told = noticeLetter(reader, { kind: 'token_reused', at, seen: city }, URL);
  expect(told.text).toContain('Where: South Korea, Busan');
  expect(told.text).not.toContain('Device');
});
