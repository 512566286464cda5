import { expect, it } from 'vitest';
import { chooseLanguage } from './choose.ts';

it.each([
  [['ko-KR', 'en-US'], 'ko'],
  [['en-GB', 'ko'], 'en'],
  [['fr-FR', 'ko-KR'], 'ko'],
  [['ja'], 'en'],
  [[], 'en'],
] as const)('a browser that speaks %j is answered in %s', (languages, chosen) => {
  expect(chooseLanguage(languages)).toBe(chosen);
});
