import { describe, expect, test } from 'vitest';
import { chordTimeline, parseChord, voiceLead } from './music-harmony.ts';
import { midiOf, parseGrid, parseNotes } from './music-notation.ts';
import { parseBeat } from './music-parts.ts';
import { beatToMs, expandMusic, musicLengthMs } from './music.ts';
import type { CompactMusic } from './music.ts';

const SONG: CompactMusic = {
  bpm: 120,
  beatsPerBar: 4,
  key: 'C major',
  tracks: {
    tune: { instrument: 'lead', gain: 0.5 },
    comp: { instrument: 'keys', gain: 0.5, centre: 60 },
    bass: { instrument: 'bass', gain: 0.5, centre: 40 },
  },
  kit: { kick: { gain: 1 }, snare: { gain: 0.5 } },
  patterns: {
    tune: { perBeat: 2, notes: 'C5:2! D5:1 E5 F5:4 | G5:8 |' },
    comp: { chords: 'x---------------|' },
    bass: { bass: 'r-------5-----l-|' },
    beat: { beat: { kick: 'X...x...X...x...|', snare: '....X.......X.=.|' } },
  },
  sections: [
    {
      name: 'verse',
      bars: 2,
      energy: 0.5,
      chords: 'C | F G',
      parts: { tune: 'tune', comp: 'comp', bass: 'bass', drums: 'beat' },
    },
    {
      name: 'last',
      bars: 1,
      energy: 1,
      transpose: 2,
      level: [1, 0.5],
      chords: 'C',
      parts: { tune: '_', comp: 'comp', drums: 'beat' },
    },
  ],
};

const eventsOf = (name: string) =>
  expandMusic(SONG).tracks.find((track) => track.name === name)?.events;

describe('notation', () => {
  test.each([
    ['C4', 60],
    ['F#3', 54],
    ['Bb2', 46],
    ['A4', 69],
  ])('%s is MIDI %d', (pitch, midi) => {
    expect(midiOf(pitch)).toBe(midi);
  });

  test('lengths stay until the next one, ties hold, marks change how a note is struck', () => {
    const { events, lengthBeats } = parseNotes('p', 'A4:2! B4 ~ -:1 C5+E5:1? D5:2.', 2, 4);
    expect(events).toEqual([
      [0, 69, 1, 1],
      [1, 71, 2, 0.78],
      [3.5, 72, 0.5, 0.5],
      [3.5, 76, 0.5, 0.5],
      [4, 74, 0.5, 0.78],
    ]);
    expect(lengthBeats).toBe(5);
  });

  test('a bar line in the wrong place is refused by the name of its pattern', () => {
    expect(() => parseNotes('verse/tune', 'A4:4 | B4:4', 4, 4)).toThrow('verse/tune: a bar line');
    expect(() => parseGrid('beat', 'x... |', 4, 4)).toThrow('beat: a bar line');
    expect(() => parseNotes('p', 'H4:4', 4, 4)).toThrow('"H4:4" is no note');
  });

  test('a grid holds, rests and strikes twice', () => {
    const { events } = parseBeat('p', 'hat', 'x-.=', 4, 4);
    expect(events).toEqual([
      [0, 60, 0.5, 0.8],
      [0.75, 60, 0.25, 0.62],
      [0.875, 60, 0.125, 0.62],
    ]);
  });

  test('a stroke that a drum does not know is refused', () => {
    expect(() => parseBeat('p', 'kick', 'k...', 4, 4)).toThrow('"k" is no stroke of kick');
  });
});

describe('harmony', () => {
  test('reads qualities and slash basses', () => {
    expect(parseChord('F#m7b5')).toMatchObject({ root: 6, bass: 6, tones: [0, 3, 6, 10] });
    expect(parseChord('C/E')).toMatchObject({ root: 0, bass: 4 });
    expect(() => parseChord('Xm')).toThrow('"Xm" is no chord');
  });

  test('bars share their chords evenly, or by the lengths given', () => {
    const spans = chordTimeline('C | F:3 G:1', 4, 3);
    expect(spans.map(({ fromBeat, chord }) => [fromBeat, chord.symbol])).toEqual([
      [0, 'C'],
      [4, 'F'],
      [7, 'G'],
      [8, 'C'],
    ]);
    expect(() => chordTimeline('C:3', 4, 1)).toThrow('do not fill a bar');
  });

  test('voices move as little as they can', () => {
    const voiced = voiceLead(chordTimeline('C | Am | F | G', 4, 4), 60);
    for (const [index, voices] of voiced.entries()) {
      const before = voiced[index - 1];
      if (!before) continue;
      const moved = voices.reduce((sum, midi, at) => sum + Math.abs(midi - (before[at] ?? 0)), 0);
      expect(moved).toBeLessThanOrEqual(6);
    }
  });
});

describe('a song', () => {
  test('is as long as its sections', () => {
    const music = expandMusic(SONG);
    expect(music.beats).toBe(12);
    expect(musicLengthMs(music)).toBe(6_000);
    expect(beatToMs(music, 3)).toBe(1_500);
    expect(music.sections).toEqual([
      { name: 'verse', fromBeat: 0, toBeat: 8, energy: 0.5 },
      { name: 'last', fromBeat: 8, toBeat: 12, energy: 1 },
    ]);
  });

  test('a melody lies where it was written', () => {
    expect(eventsOf('tune')?.map(([beat, midi]) => [beat, midi])).toEqual([
      [0, 72],
      [1, 74],
      [1.5, 76],
      [2, 77],
      [4, 79],
    ]);
  });

  test('a held chord sounds again where the harmony changes', () => {
    const starts = new Set(eventsOf('comp')?.map(([beat]) => beat));
    expect([...starts]).toEqual([0, 4, 6, 8]);
  });

  test('the bass plays roots, fifths and leads on to the next root', () => {
    const first = eventsOf('bass')?.slice(0, 3);
    expect(first?.map(([, midi]) => midi)).toEqual([36, 43, 40]);
  });

  test('a section may be transposed and fade; drums keep their pitch', () => {
    const chord = eventsOf('comp')?.filter(([beat]) => beat === 8);
    expect(chord?.map(([, midi]) => midi % 12).toSorted((a, b) => a - b)).toEqual([2, 6, 9]);
    const kicks = eventsOf('kick')?.filter(([beat]) => beat >= 8);
    expect(kicks?.map(([beat, midi, , velocity]) => [beat, midi, velocity])).toEqual([
      [8, 60, 1],
      [9, 60, 0.7],
      [10, 60, 0.76],
      [11, 60, 0.5],
    ]);
  });

  test('swing moves every second step and nothing else', () => {
    const swung = expandMusic({ ...SONG, swing: { perBeat: 2, amount: 0.1 } });
    const tune = swung.tracks.find((track) => track.name === 'tune');
    expect(tune?.events.map(([beat]) => beat)).toEqual([0, 1, 1.6, 2, 4]);
  });

  test.each([
    [{ tune: 'nothing' }, 'verse/tune/nothing: there is no such pattern'],
    [{ nobody: 'tune' }, 'verse/nobody/tune: there is no such track'],
    [{ drums: 'tune' }, 'verse/drums/tune is no beat'],
    [{ tune: 'beat' }, 'verse/tune/beat is a beat'],
  ])('a part that cannot be played is refused: %o', (parts, message) => {
    const [verse] = SONG.sections;
    expect(verse).toBeDefined();
    if (verse)
      expect(() => expandMusic({ ...SONG, sections: [{ ...verse, parts }] })).toThrow(message);
  });
});
