import { describe, expect, test } from 'vitest';
import type { ChartPattern, Note } from '../../songs/rules/chart.ts';
import { Judge, type Judged, judge, type JudgeEvent, type LogEntry } from './judge.ts';

/** A chart of notes that are taps of one key at angle 0 unless they say otherwise. */
function chart(notes: (Partial<Note> & { atMs: number })[], keyCount = 4): ChartPattern {
  return {
    keyCount,
    lengthMs: 60_000,
    line: [{ atMs: 0, angleDeg: 0 }],
    notes: notes.map((note) => ({ angleDeg: 0, count: 1, holdMs: 0, ...note })),
  };
}

/** A log of keys going down and, unless it says when, up 20 ms later. */
function play(...presses: [key: number, downMs: number, upMs?: number][]): LogEntry[] {
  return presses
    .flatMap(([key, downMs, upMs = downMs + 20]): LogEntry[] => [
      [downMs, key, 1],
      [upMs, key, 0],
    ])
    .sort((one, other) => one[0] - other[0] || one[2] - other[2]);
}

/** Everything a play made happen, as the screen would see it: the last event of each part. */
function verdicts(pattern: ChartPattern, log: LogEntry[]): string[] {
  const judging = new Judge(pattern, 'hard');
  const events = log.flatMap((entry) => judging.feed(entry));
  events.push(...judging.advance(120_000));
  const last = new Map<string, JudgeEvent>();
  for (const event of events) last.set(`${event.noteIndex} ${event.part}`, event);
  return [...last]
    .map(([part, { judgement }]) => `${part} ${judgement}`)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

const countsOf = ({ counts }: Judged) => [counts.arts, counts.fine, counts.near, counts.miss];

describe('a tap', () => {
  test.each([
    ['easy', 60, 'arts'],
    ['easy', 61, 'fine'],
    ['easy', 110, 'fine'],
    ['easy', 111, 'near'],
    ['easy', 160, 'near'],
    ['easy', 161, 'miss'],
    ['hard', 33, 'arts'],
    ['hard', 34, 'fine'],
    ['hard', 66, 'fine'],
    ['hard', 67, 'near'],
    ['hard', 100, 'near'],
    ['hard', 101, 'miss'],
  ] as const)('in %s mode, %i ms away either side, is %s', (mode, errorMs, judgement) => {
    for (const signed of [errorMs, -errorMs]) {
      const judged = judge(chart([{ atMs: 1000 }]), mode, play([0, 1000 + signed]));
      expect(judged.counts[judgement]).toBe(1);
      expect(judged.errorsMs).toEqual(judgement === 'miss' ? [] : [signed]);
    }
  });

  test('takes any key of the set', () => {
    for (const key of [0, 1, 2, 3]) {
      expect(judge(chart([{ atMs: 1000 }]), 'hard', play([key, 1000])).allArts).toBe(true);
    }
  });

  test('that nobody plays is missed, and a stray press far from it costs nothing', () => {
    const pattern = chart([{ atMs: 1000 }, { atMs: 5000 }]);
    expect(countsOf(judge(pattern, 'hard', []))).toEqual([0, 0, 0, 2]);
    expect(judge(pattern, 'hard', play([0, 500], [0, 1000], [0, 3000], [0, 5000])).score).toBe(
      10_000_000,
    );
  });

  test('is given to the earliest note that is still open, not to the nearest', () => {
    const pattern = chart([{ atMs: 1000 }, { atMs: 1080 }]);
    expect(judge(pattern, 'easy', play([0, 1055], [1, 1090])).errorsMs).toEqual([55, 10]);
    expect(judge(pattern, 'hard', play([0, 1030], [1, 1090])).errorsMs).toEqual([30, 10]);
  });

  test('is given to the next note when it is late for the open one and in time for that', () => {
    const pattern = chart([{ atMs: 1000 }, { atMs: 1080 }]);
    expect(judge(pattern, 'hard', play([0, 1080])).errorsMs).toEqual([0]);
    expect(judge(pattern, 'hard', play([0, 1080])).counts).toMatchObject({ arts: 1, miss: 1 });
  });

  test('of a run in which one note was forgotten is not dragged along by it', () => {
    const pattern = chart(Array.from({ length: 20 }, (_, i) => ({ atMs: 1000 + 110 * i })));
    const kept = pattern.notes.filter((_, i) => i !== 5);
    const judged = judge(
      pattern,
      'easy',
      play(...kept.map(({ atMs }, i): [number, number] => [i % 4, atMs])),
    );
    expect(judged.counts).toEqual({ arts: 19, fine: 0, near: 0, miss: 1 });
  });

  test('of the same moment as another is judged in the order of the chart', () => {
    const pattern = chart([{ atMs: 1000 }, { atMs: 1000, holdMs: 500 }]);
    expect(verdicts(pattern, play([0, 1000], [1, 1000, 1500]))).toEqual([
      '0 head arts',
      '1 head arts',
      '1 tail arts',
    ]);
    // The hold takes the second press; the first key may hold nothing, the second has to.
    expect(verdicts(pattern, play([0, 1000, 1500], [1, 1000]))).toEqual([
      '0 head arts',
      '1 head arts',
      '1 tail miss',
    ]);
  });

  test('counts as early or late outside the arts window only', () => {
    const pattern = chart([1000, 2000, 3000, 4000].map((atMs) => ({ atMs })));
    const judged = judge(pattern, 'hard', play([0, 967], [0, 1966], [0, 3033], [0, 4034]));
    expect(judged).toMatchObject({ early: 1, late: 1, errorsMs: [-33, -34, 33, 34] });
  });
});

describe('a chord', () => {
  const pair = chart([{ atMs: 1000, count: 2 }]);

  test('has the error of the press that completes it', () => {
    expect(judge(pair, 'hard', play([0, 950], [3, 1010])).errorsMs).toEqual([10]);
  });

  test('needs distinct keys', () => {
    expect(countsOf(judge(pair, 'hard', play([0, 990, 995], [0, 1000])))).toEqual([0, 0, 0, 1]);
    const bounced = play([0, 990, 995], [0, 1000], [1, 1010]);
    expect(judge(pair, 'hard', bounced).errorsMs).toEqual([10]);
  });

  test('is completed 60 ms after its first press, not 61', () => {
    expect(countsOf(judge(pair, 'hard', play([0, 970], [1, 1030])))).toEqual([1, 0, 0, 0]);
    expect(countsOf(judge(pair, 'hard', play([0, 970], [1, 1031])))).toEqual([0, 0, 0, 1]);
  });

  test('may be tried again while its window is open', () => {
    const retried = play([0, 920], [1, 1020], [2, 1050]);
    expect(judge(pair, 'hard', retried).errorsMs).toEqual([50]);
    const tooLate = play([0, 950], [1, 1090], [2, 1101]);
    expect(judge(pair, 'hard', tooLate).counts.miss).toBe(1);
  });

  test('spends the presses of a failed try, also the one that came too late for it', () => {
    // 61 ms after the first, key 1 begins the second try; key 2 completes that one.
    expect(judge(pair, 'hard', play([0, 940], [1, 1001], [2, 1030])).errorsMs).toEqual([30]);
  });

  test('keeps its presses from the note behind it', () => {
    const pattern = chart([{ atMs: 1000, count: 2 }, { atMs: 1080 }]);
    expect(verdicts(pattern, play([0, 1030], [1, 1110]))).toEqual(['0 head miss', '1 head arts']);
  });
});

describe('an overpress', () => {
  const pattern = chart([{ atMs: 1000 }, { atMs: 3000 }]);

  test('within 60 ms of completion lets the note fall to near', () => {
    const near = judge(pattern, 'hard', play([0, 1000], [1, 1060], [0, 3000]));
    expect(countsOf(near)).toEqual([1, 0, 1, 0]);
    expect(near).toMatchObject({ maxCombo: 2, errorsMs: [0, 0], late: 0 });
    expect(judge(pattern, 'hard', play([0, 1000], [1, 1061], [0, 3000])).allArts).toBe(true);
  });

  test('a second time within 60 ms of the first makes the note a miss', () => {
    const mashed = judge(pattern, 'hard', play([0, 1000], [1, 1060], [2, 1120], [0, 3000]));
    expect(countsOf(mashed)).toEqual([1, 0, 0, 1]);
    expect(mashed).toMatchObject({ maxCombo: 1, errorsMs: [0] });
    const apart = judge(pattern, 'hard', play([0, 1000], [1, 1060], [2, 1121], [0, 3000]));
    expect(countsOf(apart)).toEqual([1, 0, 1, 0]);
  });

  test('is shown as a second event for the same head', () => {
    const judging = new Judge(pattern, 'hard');
    const head = { noteIndex: 0, part: 'head' };
    expect(judging.feed([1005, 0, 1])).toMatchObject([
      { ...head, judgement: 'arts', errorMs: 5, combo: 1 },
    ]);
    expect(judging.feed([1010, 1, 1])).toMatchObject([
      { ...head, judgement: 'near', errorMs: 5, combo: 1 },
    ]);
    expect(judging.feed([1010, 2, 1])).toMatchObject([
      { ...head, judgement: 'miss', errorMs: null, combo: 0 },
    ]);
    expect(judging.feed([1010, 3, 1])).toEqual([]);
  });

  test('is none when a later note can take the press', () => {
    const stream = chart([{ atMs: 1000 }, { atMs: 1090 }]);
    expect(judge(stream, 'hard', play([0, 1000], [1, 1040])).errorsMs).toEqual([0, -50]);
  });

  test('spoils the combo from the note it falls on, not from where it is noticed', () => {
    const three = chart([{ atMs: 1000 }, { atMs: 2000 }, { atMs: 2500 }]);
    const log = play([0, 1000], [0, 2000], [1, 2010], [2, 2020], [0, 2500]);
    const judged = judge(three, 'hard', log);
    expect(countsOf(judged)).toEqual([2, 0, 0, 1]);
    expect(judged.maxCombo).toBe(1);
  });

  test('of a hold misses its tail as well', () => {
    const hold = chart([{ atMs: 1000, holdMs: 1000 }]);
    const log = play([0, 1000, 2000], [1, 1010], [2, 1020]);
    expect(verdicts(hold, log)).toEqual(['0 head miss', '0 tail miss']);
  });

  test('of a hold gives it a spare key', () => {
    const hold = chart([{ atMs: 1000, holdMs: 1000 }]);
    const log = play([0, 1000, 1100], [1, 1010, 2000]);
    expect(verdicts(hold, log)).toEqual(['0 head near', '0 tail arts']);
  });
});

describe('a hold', () => {
  const hold = chart([{ atMs: 1000, holdMs: 1000 }]);
  const tailOf = (...presses: Parameters<typeof play>) => verdicts(hold, play(...presses))[1];

  test('is kept to its end, minus the near window', () => {
    expect(tailOf([0, 1000, 2500])).toBe('0 tail arts');
    expect(tailOf([0, 1000, 1900])).toBe('0 tail arts');
    expect(tailOf([0, 1000, 1899])).toBe('0 tail fine');
    expect(judge(hold, 'easy', play([0, 1000, 1840])).allArts).toBe(true);
    expect(judge(hold, 'easy', play([0, 1000, 1839])).allArts).toBe(false);
  });

  test('let go early is judged by how much was held', () => {
    expect(tailOf([0, 1000, 1750])).toBe('0 tail fine');
    expect(tailOf([0, 1000, 1749])).toBe('0 tail near');
    expect(tailOf([0, 1000, 1400])).toBe('0 tail near');
    expect(tailOf([0, 1000, 1399])).toBe('0 tail miss');
  });

  test('counts from the moment of the note, so that a late head pays once', () => {
    expect(tailOf([0, 1060, 1750])).toBe('0 tail fine');
  });

  test('forgives a slip of 120 ms, with any key', () => {
    expect(tailOf([0, 1000, 1300], [0, 1420, 2000])).toBe('0 tail arts');
    expect(tailOf([0, 1000, 1300], [2, 1420, 2000])).toBe('0 tail arts');
    expect(tailOf([0, 1000, 1300], [0, 1421, 2000])).toBe('0 tail miss');
    expect(tailOf([0, 1000, 1300], [1, 1400, 1600], [2, 1700, 2000])).toBe('0 tail arts');
  });

  test('is kept when the slip near its end is mended after it was long enough', () => {
    expect(tailOf([0, 1000, 1850], [0, 1950, 1960])).toBe('0 tail arts');
  });

  test('mended within 60 ms of its head is kept, and its head overpressed', () => {
    expect(verdicts(hold, play([0, 1000, 1010], [1, 1060, 2000]))).toEqual([
      '0 head near',
      '0 tail arts',
    ]);
    expect(verdicts(hold, play([0, 1000, 1010], [1, 1061, 2000]))).toEqual([
      '0 head arts',
      '0 tail arts',
    ]);
  });

  test('lets a note that waits take the press first', () => {
    const pattern = chart([{ atMs: 1000, holdMs: 1000 }, { atMs: 1400 }]);
    const log = play([0, 1000, 1350], [1, 1400, 2000]);
    expect(verdicts(pattern, log)).toEqual(['0 head arts', '0 tail miss', '1 head arts']);
    const both = play([0, 1000, 1350], [1, 1400], [2, 1461, 2000]);
    expect(verdicts(pattern, both)).toEqual(['0 head arts', '0 tail arts', '1 head arts']);
  });

  test('is not held by a key that was down before', () => {
    expect(tailOf([3, 100, 5000], [0, 1000])).toBe('0 tail miss');
  });

  test('of two keys needs two, whichever they are', () => {
    const pattern = chart([{ atMs: 1000, count: 2, holdMs: 1000 }]);
    const swapped = play([0, 1000, 1300], [1, 1000, 1600], [2, 1350, 2000], [3, 1650, 2000]);
    expect(verdicts(pattern, swapped)).toEqual(['0 head arts', '0 tail arts']);
    const halved = play([0, 1000, 1300], [1, 1000, 2000]);
    expect(verdicts(pattern, halved)).toEqual(['0 head arts', '0 tail miss']);
    const released = play([0, 980, 990], [1, 1000, 2000]);
    expect(verdicts(pattern, released)).toEqual(['0 head arts', '0 tail miss']);
  });

  test('beside another one keeps its own keys', () => {
    const pattern = chart([
      { atMs: 1000, holdMs: 2000 },
      { atMs: 1500, holdMs: 1000 },
    ]);
    const log = play([0, 1000, 1800], [1, 1500, 2500]);
    expect(verdicts(pattern, log)).toEqual([
      '0 head arts',
      '0 tail near',
      '1 head arts',
      '1 tail arts',
    ]);
  });

  test('whose head is missed misses its tail at once, though keys are down', () => {
    const judging = new Judge(hold, 'hard');
    expect(judging.advance(1100)).toEqual([]);
    const missed = { atMs: 1101, noteIndex: 0, judgement: 'miss', errorMs: null, combo: 0 };
    expect(judging.feed([1250, 0, 1])).toMatchObject([
      { ...missed, part: 'head' },
      { ...missed, part: 'tail' },
    ]);
    expect(judging.finish().counts.miss).toBe(2);
  });

  test('shorter than its head came late is kept at once', () => {
    const short = chart([{ atMs: 1000, holdMs: 120 }]);
    expect(verdicts(short, play([0, 1050, 1051]))).toEqual(['0 head fine', '0 tail arts']);
  });

  test('still down when the log ends is kept', () => {
    expect(verdicts(hold, [[1000, 0, 1]])).toEqual(['0 head arts', '0 tail arts']);
  });
});

describe('the result', () => {
  const four = chart([1000, 2000, 3000, 4000].map((atMs) => ({ atMs })));

  test('weighs arts 1, fine 0.7, near 0.3, miss 0, and the longest combo', () => {
    const judged = judge(four, 'hard', play([0, 1000], [0, 2040], [0, 3080]));
    expect(countsOf(judged)).toEqual([1, 1, 1, 1]);
    expect(judged).toMatchObject({ maxCombo: 3, score: 4_500_000 + 750_000, units: 4 });
    expect(judged).toMatchObject({ cleared: false, fullCombo: false, allArts: false });
  });

  test('of a chart played without a miss but badly is neither cleared nor a full combo', () => {
    const judged = judge(four, 'hard', play([0, 1080], [0, 2080], [0, 3080], [0, 4080]));
    expect(judged).toMatchObject({ score: 3_700_000, cleared: false, fullCombo: false });
    expect(judged.allArts).toBe(false);
  });

  test('is cleared by 7,000,000, though something was missed', () => {
    const judged = judge(four, 'hard', play([0, 1000], [0, 2000], [0, 3000]));
    expect(judged).toMatchObject({ score: 7_500_000, cleared: true, fullCombo: false });
  });

  test('breaks the combo on a miss only', () => {
    const judged = judge(four, 'hard', play([0, 1000], [0, 2090], [0, 4000]));
    expect(judged.maxCombo).toBe(2);
  });

  test('of a chart without notes earns nothing', () => {
    expect(judge(chart([]), 'hard', [])).toMatchObject({ score: 0, cleared: false, units: 0 });
  });

  test('is the same when it is asked for again', () => {
    const judging = new Judge(four, 'hard');
    judging.feed([1000, 0, 1]);
    expect(judging.finish()).toEqual(judging.finish());
  });
});

describe('the live judge', () => {
  const pattern = chart([{ atMs: 1000 }]);

  test('ignores a key that repeats itself', () => {
    const judging = new Judge(pattern, 'hard');
    expect(judging.feed([1000, 0, 1])).toHaveLength(1);
    expect(judging.feed([1030, 0, 1])).toEqual([]);
    expect(judging.feed([1040, 1, 0])).toEqual([]);
    expect(judging.finish().allArts).toBe(true);
  });

  test('tells its clock, and refuses an entry from before', () => {
    const judging = new Judge(pattern, 'hard');
    judging.advance(990.9);
    expect(judging.clockMs).toBe(990);
    judging.advance(10);
    expect(judging.clockMs).toBe(990);
    expect(() => judging.feed([989, 0, 1])).toThrow(RangeError);
    expect(judging.feed([990, 0, 1])).toHaveLength(1);
  });

  test.each([
    [1000.5, 0] as const,
    [Number.NaN, 0] as const,
    [1000, 4] as const,
    [1000, -1] as const,
  ])('refuses an entry at %d ms of key %d', (atMs, key) => {
    expect(() => new Judge(pattern, 'hard').feed([atMs, key, 1])).toThrow(RangeError);
  });
});
