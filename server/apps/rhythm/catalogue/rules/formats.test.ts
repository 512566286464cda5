import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perfectLog } from '../../plays/index.ts';
import { judge } from '../../plays/rules/judge.ts';
import { inspectChart } from '../../songs/rules/chart.ts';
import { FINDINGS, sayFinding } from './findings.ts';
import { formatOf } from './formats.ts';
import { songTimeOf } from './import-facts.ts';
import { layChart } from './lay-chart.ts';
import { slugOf } from './slug.ts';
import { readText } from './text.ts';
import { writeSong } from './madang/write-madang.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Reads bytes as a file of a name and lays every chart; answers what is played and what was found. */
function take(name: string, bytes: Uint8Array) {
  const found: string[] = [];
  const format = formatOf(name);
  const { text } = readText(bytes);
  const songs = format?.read(text, name, (_severity, code, _line, parameters = {}) => {
    found.push(sayFinding({ code, parameters }));
  });
  const patterns = (songs ?? []).flatMap(({ charts }) => {
    const notes = charts.flatMap((chart) => (chart.kind === 'columns' ? chart.notes : []));
    return charts.flatMap((chart) => {
      if (chart.kind === 'ready') return [];
      const laid = layChart(chart, songTimeOf(notes), (_severity, code, _line, parameters = {}) => {
        found.push(sayFinding({ code, parameters }));
      });
      return laid ? [laid.pattern] : [];
    });
  });
  return { songs: songs ?? [], patterns, found };
}

const OWN = writeSong({
  id: 'a-song',
  title: { ko: '노래', en: 'A song' },
  artist: 'Somebody',
  source: 'original',
  licence: 'CC0',
  bpm: 120,
  timing: [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
  lengthMs: 20_000,
  previewMs: [1_000, 9_000],
  locked: false,
  recording: { file: 'a-song.ogg', offsetMs: -12 },
  music: null,
  charts: [
    {
      difficulty: 0,
      level: 3,
      locked: false,
      pattern: {
        keyCount: 4,
        lengthMs: 20_000,
        line: [{ atMs: 0, angleDeg: 0 }],
        notes: [{ atMs: 2_000, angleDeg: 0, count: 2, holdMs: 300 }],
      },
    },
  ],
});

async function samples(): Promise<[name: string, bytes: Buffer][]> {
  const names = (await readdir(FIXTURES)).filter((name) => formatOf(name) !== null);
  const files = names.map(async (name) => {
    return [name, await readFile(join(FIXTURES, name))] as [string, Buffer];
  });
  return [...(await Promise.all(files)), ['own.json', Buffer.from(OWN)]];
}

test('charts as editors write them are played perfectly', async () => {
  const played = await Promise.all(
    (await samples()).map(async ([name, bytes]) => {
      const { patterns } = take(name, bytes);
      for (const pattern of patterns) {
        expect(inspectChart(pattern), name).toEqual([]);
        expect(judge(pattern, 'hard', perfectLog(pattern)).score, name).toBe(10_000_000);
        expect(pattern.notes.length, name).toBeGreaterThan(25);
      }
      return patterns.length;
    }),
  );
  expect(played.reduce((sum, count) => sum + count, 0)).toBe(5);
});

/** Texts that mean something to one format or another. */
const TELLING = [
  '',
  '\n',
  '\0',
  ';',
  ':',
  ',',
  '#',
  '//',
  '[HitObjects]\n',
  '#NOTES:',
  '\\',
  '=',
  '-',
  'NaN',
  '1e308',
  '-1e308',
  '9'.repeat(30),
  '{',
  '}',
  '"',
  '\uFEFF',
  'ﾊﾟ',
  '한',
  '1000\n',
  'null',
];

describe('whatever is done to a file', () => {
  /** One change of some bytes: cut, doubled, moved, overwritten with something that means something. */
  const spoiling = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 }),
    how: fc.constantFrom('cut', 'double', 'move', 'write'),
    words: fc.constantFrom(...TELLING),
  });

  test('reading it throws nothing, and what comes out can be played', async () => {
    const files = await samples();
    fc.assert(
      fc.property(
        fc.nat({ max: files.length - 1 }),
        fc.array(spoiling, { minLength: 1, maxLength: 12 }),
        (which, spoilings) => {
          const [name, whole] = files[which] as [string, Buffer];
          let bytes: Buffer = whole;
          for (const { at, length, how, words } of spoilings) {
            const from = Math.floor(at * bytes.length);
            const part = bytes.subarray(from, from + length);
            const [before, after] = [bytes.subarray(0, from), bytes.subarray(from + length)];
            const written = {
              cut: [before, after],
              double: [before, part, part, after],
              move: [part, before, after],
              write: [before, Buffer.from(words), after],
            };
            bytes = Buffer.concat(written[how]);
          }
          for (const pattern of take(name, bytes).patterns) {
            expect(inspectChart(pattern)).toEqual([]);
            expect(judge(pattern, 'hard', perfectLog(pattern)).score).toBe(10_000_000);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('bytes of any kind are read by any format, as nothing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('osu', 'sm', 'json'),
        (bytes, ending) => {
          expect(take(`a.${ending}`, bytes).patterns).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('our own files', () => {
  test('what is written is read again', () => {
    const { songs, found } = take('own.json', Buffer.from(OWN));
    expect(found).toEqual([]);
    expect(songs).toMatchObject([
      {
        id: 'a-song',
        licence: 'CC0',
        sound: 'a-song.ogg',
        offsetMs: -12,
        preview: [1_000, 9_000],
        charts: [
          {
            difficulty: 0,
            level: 3,
            pattern: { keyCount: 4, notes: [{ atMs: 2_000, angleDeg: 0, count: 2, holdMs: 300 }] },
          },
        ],
      },
    ]);
  });

  test.each<[what: string, change: (file: Record<string, unknown>) => void, found: string]>([
    ['a word too many', (file) => (file['extra'] = 1), '/ must not have additional properties'],
    ['a version to come', (file) => (file['version'] = 2), '/version must be equal to constant'],
    ['an id that is none', (file) => (file['id'] = '../a'), '/id must match pattern'],
    ['no charts', (file) => delete file['charts'], '/ must have required properties charts'],
    ['a text for a number', (file) => (file['bpm'] = '120'), '/bpm must be number'],
  ])('%s is told with its place', (_what, change, found) => {
    const file = JSON.parse(OWN) as Record<string, unknown>;
    change(file);
    const answer = take('own.json', Buffer.from(JSON.stringify(file)));
    expect(answer.songs).toEqual([]);
    expect(answer.found.join()).toContain(found);
  });

  test.each(['', '[', 'null', '[]', '{"format":"other"}', '1'])('%j is none of ours', (text) => {
    expect(take('own.json', Buffer.from(text))).toMatchObject({ songs: [], patterns: [] });
    expect(take('own.json', Buffer.from(text)).found).toHaveLength(1);
  });
});

describe('text', () => {
  const encoded = {
    'utf-8': Buffer.from('#TITLE:봄;'),
    'utf-16le': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('#TITLE:봄;', 'utf16le')]),
    'euc-kr': Buffer.concat([Buffer.from('#TITLE:'), Buffer.from([0xba, 0xbd]), Buffer.from(';')]),
  };
  test.each(Object.entries(encoded))('%s is read', (encoding, bytes) => {
    expect(readText(bytes)).toEqual({ text: '#TITLE:봄;', encoding });
  });

  test('Shift JIS shows itself by its kana, and what is nothing else is Windows-1252', () => {
    // "テスト" and "Café"
    const kana = Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]);
    expect(readText(kana)).toEqual({ text: 'テスト', encoding: 'shift_jis' });
    const latin = Buffer.from([0x43, 0x61, 0x66, 0xe9]);
    expect(readText(latin)).toEqual({ text: 'Café', encoding: 'windows-1252' });
  });

  test('a mark and old line ends go', () => {
    expect(readText(Buffer.from('\uFEFFa\r\nb\rc\0')).text).toBe('a\nb\nc');
  });
});

test.each<[names: string[], slug: RegExp]>([
  [['Lantern Walk'], /^lantern-walk$/],
  [['Café del Mar!', '(VIP)'], /^cafe-del-mar-vip$/],
  [['등불'], /^song-[0-9a-f]{8}$/],
  [['123'], /^song-[0-9a-f]{8}$/],
  [['x'.repeat(300)], /^x{48}$/],
])('%j has the id %s', (names, slug) => {
  expect(slugOf(names)).toMatch(slug);
});

test('every finding has words without gaps', () => {
  for (const words of Object.values(FINDINGS)) expect(words.length).toBeGreaterThan(10);
  expect(sayFinding({ code: 'keys_folded', parameters: { columns: 14, keys: 10 } })).toBe(
    '14 columns are played with 10 keys',
  );
});
