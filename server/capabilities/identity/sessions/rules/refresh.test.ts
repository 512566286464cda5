import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOST_ANSWER_S } from '../limits.ts';
import { judgeRefresh, type RefreshFacts } from './refresh.ts';

const NOW = new Date('2026-03-01T00:00:00.000Z');
const past = fc.integer({ min: 0, max: 10 * 86_400_000 }).map((ms) => new Date(NOW.getTime() - ms));
const future = fc.integer({ min: 1, max: 86_400_000 }).map((ms) => new Date(NOW.getTime() + ms));
const facts = fc.record<RefreshFacts>({
  usedAt: fc.option(past),
  droppedAt: fc.option(past),
  successorUsed: fc.boolean(),
  sessionEndedAt: fc.option(past),
  sessionExpiresAt: fc.oneof(past, future),
});
const living = facts.map((of) => ({
  ...of,
  sessionEndedAt: null,
  sessionExpiresAt: new Date(NOW.getTime() + 1),
}));
const secondsAgo = (s: number) => new Date(NOW.getTime() - s * 1000);

describe('judgeRefresh', () => {
  test('of a session that is over nothing is said but that, whoever asks', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const isOver = of.sessionEndedAt !== null || of.sessionExpiresAt <= NOW;
        expect(judgeRefresh(of, NOW) === 'over').toBe(isOver);
      }),
    );
  });

  test('a token opens once: only one that was never used nor dropped rotates', () => {
    fc.assert(
      fc.property(living, (of) => {
        const isFresh = of.usedAt === null && of.droppedAt === null;
        expect(judgeRefresh(of, NOW) === 'rotate').toBe(isFresh);
      }),
    );
  });

  test('a second use is forgiven only in time, while nobody used what the first gave, and never a dropped one', () => {
    fc.assert(
      fc.property(living, (of) => {
        if (judgeRefresh(of, NOW) !== 'again') return;
        expect(of.droppedAt).toBeNull();
        expect(of.successorUsed).toBe(false);
        expect(of.usedAt?.getTime()).toBeGreaterThanOrEqual(secondsAgo(LOST_ANSWER_S).getTime());
      }),
    );
  });

  test('what was stolen once stays stolen however long one waits', () => {
    fc.assert(
      fc.property(living, fc.nat(86_400_000), (of, laterMs) => {
        if (judgeRefresh(of, NOW) !== 'stolen') return;
        const later = new Date(NOW.getTime() + laterMs);
        const sessionExpiresAt = new Date(later.getTime() + 1);
        expect(judgeRefresh({ ...of, sessionExpiresAt }, later)).toBe('stolen');
      }),
    );
  });

  test('the half minute is exact', () => {
    const used = { droppedAt: null, successorUsed: false, sessionEndedAt: null };
    const sessionExpiresAt = new Date(NOW.getTime() + 1);
    const verdict = (usedAt: Date) => judgeRefresh({ ...used, usedAt, sessionExpiresAt }, NOW);
    expect(verdict(secondsAgo(LOST_ANSWER_S))).toBe('again');
    expect(verdict(secondsAgo(LOST_ANSWER_S + 0.001))).toBe('stolen');
  });
});
