import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf } from './test-message.ts';
import type { Message, Stretch } from '../shapes.ts';
import {
  placeOf,
  UNKNOWN,
  WINDOW_MAX,
  withChanged,
  withNewer,
  withOlder,
  withSaid,
} from './timeline.ts';

const TOTAL = 100_000;
const PAGE = 60;

/** A room of 100 000 messages; every third place is a change of something, not a message. */
const seqOf = (index: number) => index + Math.floor(index / 2) + 1;
function page(from: number, to: number): Stretch {
  const [first, end] = [Math.max(0, from), Math.min(TOTAL, to)];
  const items: Message[] = [];
  for (let index = first; index < end; index++) items.push(messageOf(seqOf(index)));
  return { items, older: first > 0, newer: end < TOTAL };
}
const indexOf = (seq: number) => Math.floor(((seq - 1) * 2 + 1) / 3);

const seqs = ({ items }: Stretch) => items.map(({ seq }) => seq);

describe('a room of 100 000 messages', () => {
  test('is walked up and down with a window that has no hole and does not grow', () => {
    let known = withOlder(UNKNOWN, page(TOTAL - PAGE, TOTAL));
    for (let step = 0; step < 40; step++) {
      const first = indexOf(known.items[0]?.seq ?? 0);
      known = withOlder(known, page(first - PAGE, first));
      expect(known.items.length).toBeLessThanOrEqual(WINDOW_MAX);
    }
    expect(known).toMatchObject({ older: true, newer: true });
    const top = known.items[0]?.seq ?? 0;
    expect(seqs(known)).toEqual(
      Array.from({ length: WINDOW_MAX }, (_, at) => seqOf(indexOf(top) + at)),
    );
    while (known.newer) {
      const end = indexOf(known.items.at(-1)?.seq ?? 0) + 1;
      known = withNewer(known, page(end, end + PAGE));
    }
    expect(seqs(known).at(-1)).toBe(seqOf(TOTAL - 1));
    expect(known.items.length).toBe(WINDOW_MAX);
  });

  test('whatever comes in which order, the messages stand by place and each once', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('older' as const) }),
      fc.record({ kind: fc.constant('newer' as const) }),
      fc.record({ kind: fc.constant('said' as const), index: fc.nat(400) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(300), (steps, start) => {
        let known = withOlder(UNKNOWN, page(start, start + 20));
        for (const { kind, ...rest } of steps) {
          const [first, last] = [known.items[0]?.seq ?? 1, known.items.at(-1)?.seq ?? 1];
          if (kind === 'older')
            known = withOlder(known, page(indexOf(first) - 9, indexOf(first) + 2));
          if (kind === 'newer') known = withNewer(known, page(indexOf(last), indexOf(last) + 9));
          if ('index' in rest) known = withSaid(known, messageOf(seqOf(rest.index)));
        }
        const from = indexOf(known.items[0]?.seq ?? 1);
        expect(seqs(known)).toEqual(known.items.map((_, at) => seqOf(from + at)));
      }),
    );
  });
});

describe('what is said', () => {
  const known: Stretch = { items: [messageOf(3), messageOf(5)], older: true, newer: false };

  test('comes to the end of a window that reaches the end', () => {
    expect(seqs(withSaid(known, messageOf(8)))).toEqual([3, 5, 8]);
  });
  test('waits outside of one that does not', () => {
    expect(withSaid({ ...known, newer: true }, messageOf(8)).items).toBe(known.items);
    expect(withSaid(known, messageOf(1))).toBe(known);
  });
  test('changes what stands there, and never back', () => {
    const edited = withSaid(known, messageOf(5, { changedSeq: 9, text: 'mended' }));
    expect(edited.items[1]).toMatchObject({ text: 'mended' });
    expect(withSaid(edited, messageOf(5, { changedSeq: 7, text: 'older' }))).toBe(edited);
  });
  test('twice is said once', () => {
    expect(seqs(withSaid(withSaid(known, messageOf(8)), messageOf(8)))).toEqual([3, 5, 8]);
  });
});

test('a change by hand finds its message or changes nothing', () => {
  const known: Stretch = { items: [messageOf(3)], older: false, newer: false };
  const changed = withChanged(known, messageOf(3).id, (one) => ({ ...one, text: 'x' }));
  expect(changed.items[0]?.text).toBe('x');
  expect(withChanged(known, 'nobody', (one) => one)).toBe(known);
  expect([placeOf(known.items, 1), placeOf(known.items, 3), placeOf(known.items, 4)]).toEqual([
    0, 0, 1,
  ]);
});
