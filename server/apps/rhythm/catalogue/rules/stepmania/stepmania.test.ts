import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayFinding } from '../findings.ts';
import type { ColumnChart } from '../parsed.ts';
import { layBeats } from './beats.ts';
import { readTags } from './msd.ts';
import { stepMania } from './read-stepmania.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Reads a text and notes what was found, as `line: words`. */
function read(text: string) {
  const found: string[] = [];
  const [song] = stepMania.read(text, 'pack/a song/steps.sm', (_severity, code, line, parameters) =>
    found.push(`${line}: ${sayFinding({ code, parameters: parameters ?? {} })}`),
  );
  return { song, charts: (song?.charts ?? []) as ColumnChart[], found };
}

/** A chart of four columns at 120 beats a minute, with other tags where they are given. */
function notesOf(rows: string, tags = '#BPMS:0=120;') {
  const { charts, found } = read(`#TITLE:a;\n${tags}\n#NOTES:dance-single::Easy:1::\n${rows};`);
  const times = charts[0]?.notes.map(({ atMs, endMs, column }) =>
    endMs > atMs ? [column, Math.round(atMs), Math.round(endMs)] : [column, Math.round(atMs)],
  );
  return { times, found };
}

describe('tags', () => {
  test.each<[text: string, tags: [string, string[]][]]>([
    [
      '#TITLE:a;#ARTIST:b;',
      [
        ['TITLE', ['a']],
        ['ARTIST', ['b']],
      ],
    ],
    // A forgotten semicolon ends where a line begins with the next tag.
    [
      '#TITLE:a\n  #ARTIST:b;',
      [
        ['TITLE', ['a']],
        ['ARTIST', ['b']],
      ],
    ],
    ['#TITLE:a #1;', [['TITLE', ['a #1']]]],
    ['#TITLE:a\\: b\\; c\\\\;', [['TITLE', ['a: b; c\\']]]],
    [
      '#TITLE:a// no title\n;junk#X:1;',
      [
        ['TITLE', ['a']],
        ['X', ['1']],
      ],
    ],
    ['#title:a:b:;', [['TITLE', ['a', 'b', '']]]],
    ['#TITLE;', [['TITLE', []]]],
    ['#TITLE:a', [['TITLE', ['a']]]],
    ['nothing', []],
  ])('%j', (text, tags) => {
    const got = readTags(text).map(({ name, parts }) => [
      name,
      parts.map((part) => part.text.trim()),
    ]);
    expect(got).toEqual(tags);
  });

  test('each value knows the line it begins at', () => {
    const [, second] = readTags('// one\n#A:1;\n\n#B:x\n:\ny;');
    expect(second).toMatchObject({ line: 4, parts: [{ line: 4 }, { line: 5 }] });
  });
});

describe('time', () => {
  const NONE = { bpms: '0=120', stops: '', delays: '', warps: '', offset: '0', line: 1 };
  const times = (tags: Partial<typeof NONE>, beats: number[]) => {
    const laid = layBeats({ ...NONE, ...tags }, () => undefined);
    return beats.map((beat) => {
      const ms = laid.msOf(beat);
      return ms === null ? null : Math.round(ms * 1_000) / 1_000;
    });
  };

  test.each<[what: string, tags: Partial<typeof NONE>, beats: number[], ms: (number | null)[]]>([
    ['a steady tempo', {}, [0, 1, 4.5], [0, 500, 2_250]],
    ['an offset', { offset: '-0.25' }, [0, 1], [250, 750]],
    ['an offset ahead', { offset: '0.25' }, [0, 1], [-250, 250]],
    ['a change of tempo', { bpms: '0=120,2=60' }, [1, 2, 3], [500, 1_000, 2_000]],
    ['changes out of order', { bpms: '2=60,0=120' }, [1, 2, 3], [500, 1_000, 2_000]],
    ['a tempo told late', { bpms: '2=60' }, [0, 2], [0, 2_000]],
    ['a stop holds what comes behind it', { stops: '2=1' }, [2, 3], [1_000, 2_500]],
    ['a delay holds what lies on it, too', { delays: '2=1' }, [2, 3], [2_000, 2_500]],
    ['two stops of one beat add up', { stops: '2=1,2=0.5' }, [2, 3], [1_000, 3_000]],
    ['a warp', { warps: '2=2' }, [1, 2, 3, 4, 5], [500, null, null, 1_000, 1_500]],
    ['a warp behind a stop', { warps: '2=2', stops: '2=1' }, [2, 3, 4], [1_000, null, 2_000]],
    ['a tempo told in a warp', { warps: '2=2', bpms: '0=120,3=60' }, [4, 5], [1_000, 2_000]],
    // Two beats back at -120, then two forward to where it was.
    [
      'a negative tempo',
      { bpms: '0=120,2=-120,4=120' },
      [1, 2, 3, 4, 5, 6, 7],
      [500, null, null, null, null, 1_000, 1_500],
    ],
    ['a negative stop', { stops: '2=-0.5' }, [1, 2, 2.5, 3, 4], [500, null, null, 1_000, 1_500]],
    [
      'a tempo so quick that it jumps',
      { bpms: '0=120,2=99999999,4=120' },
      [3, 4, 5],
      [null, 1_000, 1_500],
    ],
    ['a tempo of zero is none', { bpms: '0=120,2=0' }, [4], [2_000]],
  ])('%s', (_what, tags, beats, ms) => {
    expect(times(tags, beats)).toEqual(ms);
  });

  test('tempi tell where bars begin, bent into what a song may have', () => {
    const found: string[] = [];
    const { tempi } = layBeats({ ...NONE, bpms: '0=120,4=24000', stops: '8=1' }, (...[, code]) =>
      found.push(code),
    );
    expect(tempi).toEqual([
      { atMs: 0, bpm: 120, beatsPerBar: 4 },
      { atMs: 2_000, bpm: 750, beatsPerBar: 4 },
      { atMs: 3_010, bpm: 750, beatsPerBar: 4 },
    ]);
    expect(found).toEqual(['tempo_bent', 'tempo_bent']);
  });

  test.each(['', 'x', '0=', '=120', '0=0', '0=NaN', '0=1e999'])('%j is no tempo', (bpms) => {
    expect(times({ bpms }, [2])).toEqual([1_000]);
  });
});

describe('rows', () => {
  test.each<[what: string, rows: string, times: number[][]]>([
    [
      'quarters',
      '1000\n0100\n0010\n0001',
      [
        [0, 0],
        [1, 500],
        [2, 1_000],
        [3, 1_500],
      ],
    ],
    [
      'a measure of three rows',
      '1000\n0100\n0010',
      [
        [0, 0],
        [1, 667],
        [2, 1_333],
      ],
    ],
    [
      'an empty measure is a measure',
      '1000\n,\n,\n0100',
      [
        [0, 0],
        [1, 4_000],
      ],
    ],
    [
      'rows with spaces and comments',
      ' 1000 // a\n0000\n\n0100\n0000',
      [
        [0, 0],
        [1, 1_000],
      ],
    ],
    [
      'a hold, and a roll',
      '2004\n0000\n3000\n0003',
      [
        [0, 0, 1_000],
        [3, 0, 1_500],
      ],
    ],
    ['a hold over measures', '2000\n,\n0000\n3000', [[0, 0, 3_000]]],
    [
      'lifts are taps, keysounds and attacks nothing',
      '1[12]0L{x:1:2}0\n0000',
      [
        [0, 0],
        [2, 0],
      ],
    ],
  ])('%s', (_what, rows, times) => {
    expect(notesOf(rows)).toEqual({ times, found: [] });
  });

  test.each<[what: string, rows: string, times: number[][], found: string[]]>([
    ['mines and fakes', 'M00F\n1000', [[0, 1_000]], ['3: Mines and fakes, left out: 2']],
    [
      'a hold that never ends',
      '2000\n0100',
      [
        [0, 0],
        [1, 1_000],
      ],
      ['3: Holds that never end, taps now: 1'],
    ],
    ['an end without a hold', '3000\n1000', [[0, 1_000]], []],
    [
      'a hold that begins twice',
      '2000\n2000\n3000\n0000',
      [
        [0, 0],
        [0, 500, 1_000],
      ],
      ['3: Holds that never end, taps now: 1'],
    ],
    [
      'rows of another width',
      '10\n100000\n0001\n0000',
      [
        [0, 0],
        [0, 500],
        [3, 1_000],
      ],
      ['4: A row has 2 places instead of 4'],
    ],
  ])('%s', (_what, rows, times, found) => {
    expect(notesOf(rows)).toEqual({ times, found });
  });

  test('what the song jumps over is left out and told', () => {
    const rows = '1000\n1000\n1000\n1000';
    expect(notesOf(rows, '#BPMS:0=120;#WARPS:1=2;')).toEqual({
      times: [
        [0, 0],
        [0, 500],
      ],
      found: ['3: Notes that the song jumps over, left out: 2'],
    });
  });
});

describe('files', () => {
  test('a .sm of the editor is read whole', async () => {
    const { song, charts, found } = read(await readFile(join(FIXTURES, 'lantern-walk.sm'), 'utf8'));
    expect(found.filter((line) => !line.includes('Mines'))).toEqual([]);
    expect(song).toMatchObject({
      title: { ko: '등불 산책', en: 'Lantern Walk' },
      artist: '마당 스카이 엔진',
      source: 'StepMania, by yard',
      bpm: 132,
      preview: [15_367, 24_367],
      sound: 'Lantern-Walk.WAV',
    });
    expect(charts.map(({ name, columns }) => [name, columns])).toEqual([
      ['dance-single Easy', 4],
      ['dance-single Hard', 4],
      ['dance-double Medium', 8],
    ]);
  });

  test('in a .ssc each chart may have a timing of its own', () => {
    const chart = (tags: string) =>
      `#NOTEDATA:;\n#STEPSTYPE:pump-single;\n#DIFFICULTY:Hard;\n${tags}#NOTES:\n00000\n10000\n;`;
    const { charts, found } = read(
      `#VERSION:0.83;#TITLE:a;#OFFSET:-1;#BPMS:0=120;#STOPS:1=9;\n${chart('')}${chart('#BPMS:0=60;')}${chart('#OFFSET:0;#BPMS:0=60;#STOPS:;')}`,
    );
    expect(found).toEqual([]);
    expect(charts.map(({ notes }) => notes[0]?.atMs)).toEqual([11_000, 3_000, 2_000]);
    expect(charts.map(({ name }) => name)).toEqual([
      'pump-single Hard',
      'pump-single Hard+',
      'pump-single Hard++',
    ]);
  });

  test.each<[type: string, columns: number | null, found: string[]]>([
    ['dance-single', 4, []],
    ['PUMP-DOUBLE', 10, []],
    ['kb7-single', 7, []],
    [
      'lights-cabinet',
      null,
      ['3: lights-cabinet is for several players or for lights, and is left out'],
    ],
    [
      'dance-couple',
      null,
      ['3: dance-couple is for several players or for lights, and is left out'],
    ],
    ['new-pad', 4, ['3: new-pad is not known; it was read by the width of its rows']],
  ])('%s', (type, columns, found) => {
    const row = '1'.padEnd(columns ?? 4, '0');
    const text = `#TITLE:a;\n#BPMS:0=120;\n#NOTES:${type}::Easy:1::\n${row};`;
    const answer = read(text);
    expect(answer.found).toEqual(found);
    expect(answer.charts.map((chart) => chart.columns)).toEqual(columns === null ? [] : [columns]);
  });

  test.each<[text: string, found: string[]]>([
    ['', ['1: No format that is known here']],
    ['<html></html>', ['1: No format that is known here']],
    [
      '#TITLE:a;#BPMS:0=120;\n#NOTES:dance-single:\n1000;',
      ['2: The line cannot be read and is left out'],
    ],
    ['#TITLE:a;', ['0: No tempo is told; 120 beats a minute are taken']],
    ['#TITLE:a;\n#BPMS:0=120,x=y;', ['2: BPM cannot be read: “x=y”']],
  ])('%j', (text, found) => {
    expect(read(text).found).toEqual(found);
  });
});
