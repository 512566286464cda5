import { expect, test } from 'vitest';
import type { CuratedSong } from '../shapes.ts';
import { changedFacts, factsOf, fieldAt, fieldsOf } from './facts.ts';

const song = {
  id: 'lantern-walk',
  version: 3,
  title: { ko: '등불 산책', en: 'Lantern Walk' },
  artist: 'Madang Sky Engine',
  source: 'original',
  licence: 'CC BY 4.0',
  bpm: 132,
  timing: [{ atMs: 820, bpm: 132, beatsPerBar: 4 }],
  lengthMs: 28_000,
  previewMs: [15_367, 24_367],
  locked: false,
  recording: { hash: 'a'.repeat(64), offsetMs: -20 },
  isSynthesised: false,
  curatedAt: null,
  retiredAt: null,
  charts: [],
} as CuratedSong;

test('what was not typed over is sent as it was', () => {
  const { facts, wrong } = factsOf(fieldsOf(song), song);
  expect(wrong).toEqual([]);
  expect(changedFacts(facts, song)).toEqual([]);
});

test('what was typed is sent, and what is no number is named', () => {
  const fields = {
    ...fieldsOf(song),
    titleEn: ' Lantern ',
    bpm: '1o',
    previewTo: '',
    locked: true,
  };
  const { facts, wrong } = factsOf(fields, song);
  expect(wrong).toEqual(['bpm', 'previewTo']);
  expect(facts.title.en).toBe('Lantern');
  expect(changedFacts(facts, song)).toEqual(['title', 'bpm', 'previewMs', 'locked']);
});

test.each([
  ['/title/en', 'titleEn'],
  ['/previewMs', 'previewFrom'],
  ['/previewMs/1', 'previewTo'],
  ['/timing/3/bpm', 'timing'],
  ['/recording/hash', null],
  ['/base', null],
])('a refusal of %s is about %s', (pointer, name) => {
  expect(fieldAt({ pointer })).toBe(name);
});
