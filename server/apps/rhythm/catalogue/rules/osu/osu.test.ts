import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayFinding, type Code } from '../findings.ts';
import type { ColumnChart, ParsedSong } from '../parsed.ts';
import { readText } from '../text.ts';
import { osuMania } from './read-osu.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Reads a text and notes what was found, as `line: words`. */
function read(text: string): { song: ParsedSong | undefined; chart: ColumnChart; found: string[] } {
  const found: string[] = [];
  const [song] = osuMania.read(text, 'pack/some chart.osu', (_severity, code, line, parameters) =>
    found.push(`${line}: ${sayFinding({ code, parameters: parameters ?? {} })}`),
  );
  const chart = (song?.charts[0] ?? { notes: [], timing: [], driving: [] }) as unknown;
  return { song, chart: chart as ColumnChart, found };
}

const chartOf = (parts: Partial<Record<'general' | 'difficulty' | 'timing' | 'objects', string>>) =>
  `osu file format v14

[General]
${parts.general ?? 'AudioFilename: a.ogg\nMode: 3'}

[Difficulty]
${parts.difficulty ?? 'CircleSize:4'}

[TimingPoints]
${parts.timing ?? '0,500,4,1,0,100,1,0'}

[HitObjects]
${parts.objects ?? '64,192,1000,1,0,0:0:0:0:'}
`;

test('a chart of the editor is read whole', async () => {
  const text = await readFile(join(FIXTURES, 'lantern-walk-4k.osu'), 'utf8');
  const { song, chart, found } = read(text);
  expect(found).toEqual([]);
  expect(song).toMatchObject({
    title: { ko: '등불 산책', en: 'Lantern Walk' },
    artist: '마당 스카이 엔진',
    source: 'osu!mania, by yard',
    bpm: 132,
    timing: [{ atMs: 820, bpm: 132, beatsPerBar: 4 }],
    preview: [15_367, 30_367],
    sound: 'lantern-walk.wav',
    licence: null,
  });
  expect(chart).toMatchObject({ name: '4K Stroll', columns: 4, driving: [[8_093, 15_365]] });
  expect(chart.notes).toHaveLength(text.split('[HitObjects]\n')[1]?.trim().split('\n').length ?? 0);
  expect(chart.notes.some(({ atMs, endMs }) => endMs > atMs)).toBe(true);
});

test.each([
  ['\uFEFF', 'a mark of the byte order'],
  ['\n\n  \n', 'empty lines before the header'],
])('%j in front (%s) changes nothing', (front) => {
  const plain = read(chartOf({}));
  expect(read(front + chartOf({}))).toEqual(plain);
  const crlf = readText(Buffer.from((front + chartOf({})).replaceAll('\n', '\r\n'))).text;
  expect(read(crlf)).toEqual(plain);
});

describe('objects', () => {
  test.each<[objects: string, note: object]>([
    ['64,192,1000,1,0,0:0:0:0:', { column: 0, atMs: 1_000, endMs: 1_000 }],
    ['511.9,192,1000,5,0', { column: 3, atMs: 1_000, endMs: 1_000 }],
    ['-40,192,1000,1,0', { column: 0, atMs: 1_000, endMs: 1_000 }],
    ['900,192,1000,1,0', { column: 3, atMs: 1_000, endMs: 1_000 }],
    ['192,192,1000,128,0,1500:0:0:0:0:', { column: 1, atMs: 1_000, endMs: 1_500 }],
    ['192,192,1000,132,0,1500:0:0:0:70:hit.wav', { column: 1, atMs: 1_000, endMs: 1_500 }],
    ['256,192,1000,12,0,1500,0:0:0:0:', { column: 2, atMs: 1_000, endMs: 1_500 }],
    ['192,192,1000,128,0,900:0:0:0:0:', { column: 1, atMs: 1_000, endMs: 1_000 }],
    ['64,192,1000.25,1,0', { column: 0, atMs: 1_000.25, endMs: 1_000.25 }],
    ['64,192,-250,1,0', { column: 0, atMs: -250, endMs: -250 }],
  ])('%s', (objects, note) => {
    expect(read(chartOf({ objects })).chart.notes).toEqual([note]);
  });

  test.each([
    'nothing',
    '64,192',
    '64,192,NaN,1,0',
    '64,192,1e999,1,0',
    '64,192,0x10,1,0',
    '64,192,1000,0,0',
    '64,192,1000,-1,0',
    '64,192,1000,1.5,0',
    '64,192,1000,128,0,:0:0:0:0:',
    ',,,,',
  ])('%s is left out and told with its line', (objects) => {
    const { chart, found } = read(chartOf({ objects: `${objects}\n64,192,2000,1,0` }));
    expect(chart.notes).toHaveLength(1);
    expect(found).toEqual(['14: The line cannot be read and is left out']);
  });

  test('sliders are taps; what lies beyond any song is left out', () => {
    const objects = '64,192,1000,2,0,L|128:192,1,100\n64,192,99999999,1,0';
    const { chart, found } = read(chartOf({ objects }));
    expect(chart.notes).toHaveLength(1);
    expect(found).toEqual([
      '0: Sliders, taps here: 1',
      '0: Notes before the song or far behind it, left out: 1',
    ]);
  });
});

describe('timing points', () => {
  test.each<[timing: string, tempi: object[], found: string[]]>([
    ['100,400,3,1,0,100,1,0', [{ atMs: 100, bpm: 150, beatsPerBar: 3 }], []],
    // The first versions: two values, and no inherited points.
    ['100,400', [{ atMs: 100, bpm: 150, beatsPerBar: 4 }], []],
    ['100,400,0,1,0,100,1,0', [{ atMs: 100, bpm: 150, beatsPerBar: 4 }], []],
    ['-50,400,4,1,0,100,1,0', [{ atMs: -50, bpm: 150, beatsPerBar: 4 }], []],
    // Two at one moment: the last one holds. Out of order: put in order.
    [
      '900,300,4,1,0,100,1,0\n100,400,4,1,0,100,1,0\n900,200,4,1,0,100,1,0',
      [
        { atMs: 100, bpm: 150, beatsPerBar: 4 },
        { atMs: 900, bpm: 300, beatsPerBar: 4 },
      ],
      [],
    ],
    [
      '0,0.5,4,1,0,100,1,0',
      [{ atMs: 0, bpm: 937.5, beatsPerBar: 4 }],
      ['11: A tempo of 120000 beats a minute is counted as 937.5'],
    ],
    [
      '0,120000,4,1,0,100,1,0',
      [{ atMs: 0, bpm: 1, beatsPerBar: 4 }],
      ['11: A tempo of 0.5 beats a minute is counted as 1'],
    ],
    [
      '0,500,4,1,0,100,1,0\n100,-400,4,1,0,100,1,0',
      [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
      ['12: A tempo of -400 is no tempo, and is left out'],
    ],
    [
      '0,500,4,1,0,100,1,0\n100,0,4,1,0,100,1,0\n200,NaN,4,1,0,100,1,0',
      [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
      [
        '12: A tempo of 0 is no tempo, and is left out',
        '13: A tempo of NaN is no tempo, and is left out',
      ],
    ],
    ['0,500,4,1,0,100,1,0\n100,NaN,4,1,0,100,0,0', [{ atMs: 0, bpm: 120, beatsPerBar: 4 }], []],
    [
      'when,500,4,1,0,100,1,0',
      [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
      [
        '11: The line cannot be read and is left out',
        '0: No tempo is told; 120 beats a minute are taken',
      ],
    ],
  ])('%s', (timing, tempi, found) => {
    const answer = read(chartOf({ timing }));
    expect(answer.chart.timing).toEqual(tempi);
    expect(answer.found).toEqual(found);
  });

  test('an endlessly small beat is no tempo', () => {
    const { chart } = read(chartOf({ timing: '0,1e-320,4,1,0,100,1,0' }));
    expect(chart.timing).toEqual([{ atMs: 0, bpm: 120, beatsPerBar: 4 }]);
  });

  test('kiai is where any point says, whether or not it is a tempo', () => {
    const timing =
      '0,500,4,1,0,100,1,1\n800,-50,4,1,0,100,0,9\n1000,-50,4,1,0,100,0,8\n2000,500,4,1,0,100,1,1';
    expect(read(chartOf({ timing })).chart.driving).toEqual([
      [0, 1_000],
      [2_000, Infinity],
    ]);
  });

  test('the tempo that is shown is the one that holds for longest', () => {
    const timing = '0,500,4,1,0,100,1,0\n1000,250,4,1,0,100,1,0\n9000,500,4,1,0,100,1,0';
    const objects = '64,192,1000,1,0\n64,192,10000,1,0';
    expect(read(chartOf({ timing, objects })).song?.bpm).toBe(240);
  });
});

describe('sections and values', () => {
  test('a section may come twice, in any order, with spaces and comments', () => {
    const text = `osu file format v14
[HitObjects]
64,192,1000,1,0 // the first
[General]
Mode:3
// not 0
[TimingPoints]
0,500,4,1,0,100,1,0
[Nonsense]
a:b
[HitObjects]  
192,192,2000,1,0
[Metadata]
Title:A: B // C
TitleUnicode :
Version:x
[Difficulty]
CircleSize : 4
CircleSize:5
`;
    const { song, chart, found } = read(text);
    expect(found).toEqual([]);
    expect(chart.notes.map(({ atMs }) => atMs)).toEqual([1_000, 2_000]);
    expect(song?.title).toEqual({ ko: 'A: B // C', en: 'A: B // C' });
    expect(chart.columns).toBe(5);
  });

  test('files before version 5 are 24 ms late', () => {
    const text = chartOf({}).replace('v14', 'v3');
    expect(read(text).chart.notes[0]?.atMs).toBe(1_024);
    expect(read(text).chart.timing[0]?.atMs).toBe(24);
  });

  test('version 128 of osu!lazer is read, and a newer one with a warning', () => {
    expect(read(chartOf({}).replace('v14', 'v128')).found).toEqual([]);
    expect(read(chartOf({}).replace('v14', 'v200')).found).toEqual([
      '1: Version 200 is newer than what is known here',
    ]);
  });

  test.each<[text: string, codes: string[]]>([
    ['', ['1: No format that is known here']],
    ['{"a":1}', ['1: No format that is known here']],
    ['osu file format v14\n', ['0: It is for osu!, not for osu!mania']],
    [chartOf({ general: 'Mode: 1' }), ['4: It is for osu!taiko, not for osu!mania']],
    [
      '[General]\nMode:3\n[HitObjects]\n64,192,1000,1,0\n',
      [
        '1: The first line does not say what it is; it was read as version 14',
        '0: timingpoints is missing',
        '0: No tempo is told; 120 beats a minute are taken',
        '0: CircleSize cannot be read: “”',
      ],
    ],
  ])('%j', (text, found) => {
    expect(read(text).found).toEqual(found);
  });

  test.each([
    ['0', 1],
    ['4.4', 4],
    ['7', 7],
    ['10', 10],
    ['18', 18],
    ['99', 18],
    ['-3', 1],
  ])('%s columns are %i', (size, columns) => {
    expect(read(chartOf({ difficulty: `CircleSize:${size}` })).chart.columns).toBe(columns);
  });

  test('a chart without names is called after its file', () => {
    const { song, chart } = read(chartOf({}));
    expect(song?.title).toEqual({ ko: 'some chart', en: 'some chart' });
    expect(chart.name).toBe('some chart');
  });

  test('every code that is reported has words', () => {
    const code: Code = 'mode_other';
    expect(sayFinding({ code, parameters: {} })).toBe('It is for ?, not for osu!mania');
  });
});
