import { expect, test } from 'vitest';
import { draftName, dropDraft, keepDraft, readDraft } from './draft.ts';

function shelfOf(room: number) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
  };
}

const draft = {
  base: 3,
  keptAt: '2026-03-02T10:00:00.000Z',
  sketch: {
    level: 7,
    keyCount: 6,
    lengthMs: 60_000,
    line: [{ atMs: 0.5, angleDeg: -720.25 }],
    notes: [{ atMs: 1_000, angleDeg: 359.99, count: 2, holdMs: 500 }],
  },
};
const name = draftName('somebody', 'arirang_0');

test('a draft comes back as it was kept, until it is dropped', () => {
  const shelf = shelfOf(10_000);
  expect(readDraft(shelf, name)).toBeNull();
  expect(keepDraft(shelf, name, draft)).toBe(true);
  expect(readDraft(shelf, name)).toEqual(draft);
  expect(readDraft(shelf, draftName('somebody else', 'arirang_0'))).toBeNull();
  dropDraft(shelf, name);
  expect(readDraft(shelf, name)).toBeNull();
});

test('where there is no room one is told', () => {
  expect(keepDraft(shelfOf(10), name, draft)).toBe(false);
  const notes = Array.from({ length: 200_000 }, (_, at) => ({
    ...draft.sketch.notes[0],
    atMs: at,
  }));
  const huge = { ...draft, sketch: { ...draft.sketch, notes: notes as typeof draft.sketch.notes } };
  expect(keepDraft(shelfOf(Infinity), name, huge)).toBe(false);
});

test.each([
  '',
  '{',
  '{"format":2}',
  '{"format":1,"base":1}',
  '[]',
  'null',
  '{"format":1,"base":1,"keptAt":"","level":1,"keyCount":4,"lengthMs":1,"line":[[1]],"notes":[]}',
])('what is no draft (%s) is none', (text) => {
  const shelf = shelfOf(1_000);
  shelf.kept.set(name, text);
  expect(readDraft(shelf, name)).toBeNull();
});
