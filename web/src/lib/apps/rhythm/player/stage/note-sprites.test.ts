import { expect, test } from 'vitest';
import { traceNote } from './note-sprites.ts';

test('notes for one to four keys have outlines of their own, whatever their colour', () => {
  const outlines = [1, 2, 3, 4].map((count) => {
    const steps: string[] = [];
    const step =
      (name: string) =>
      (...values: unknown[]) =>
        void steps.push(`${name} ${values.join(' ')}`);
    traceNote(
      {
        beginPath: step('begin'),
        arc: step('arc'),
        arcTo: step('arcTo'),
        moveTo: step('moveTo'),
        roundRect: step('roundRect'),
        closePath: step('close'),
      },
      count,
      20,
    );
    return steps.join('; ');
  });
  expect(new Set(outlines).size).toBe(4);
});
