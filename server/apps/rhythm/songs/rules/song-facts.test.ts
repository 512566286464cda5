import { expect, test } from 'vitest';
import { inspectBeside, inspectMusic } from './inspect-music.ts';
import type { Music } from './music.ts';
import { inspectSong, type SongFacts } from './song-facts.ts';

const FACTS: SongFacts = {
  title: { ko: '노래', en: 'A song' },
  artist: 'Somebody',
  source: '',
  licence: 'CC0',
  bpm: 120,
  timing: [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
  lengthMs: 60_000,
  previewMs: [1_000, 9_000],
  locked: false,
  recording: null,
};

test('facts that fit have no fault', () => {
  expect(inspectSong(FACTS)).toEqual([]);
});

test.each<[change: Partial<SongFacts>, found: string[]]>([
  [{ licence: ' ' }, ['/licence text_missing']],
  [{ title: { ko: '', en: '' } }, ['/title/ko text_missing', '/title/en text_missing']],
  [{ lengthMs: 0 }, ['/lengthMs length_out_of_range', '/previewMs/1 preview_after_end']],
  [{ lengthMs: 1_200_001 }, ['/lengthMs length_out_of_range']],
  [{ lengthMs: 60_000.5 }, ['/lengthMs length_out_of_range']],
  [{ previewMs: [-1, 9_000] }, ['/previewMs preview_empty']],
  [{ previewMs: [9_000, 9_000] }, ['/previewMs preview_empty']],
  [{ previewMs: [0, 60_001] }, ['/previewMs/1 preview_after_end']],
  [{ bpm: NaN }, ['/bpm bpm_out_of_range']],
  [{ bpm: 1_001 }, ['/bpm bpm_out_of_range']],
  [{ timing: [] }, ['/timing timing_missing']],
  [
    {
      timing: Array.from({ length: 5_001 }, (_, i) => ({ atMs: i, bpm: 100, beatsPerBar: 4 })),
    },
    ['/timing timing_too_long'],
  ],
])('%j', (change, found) => {
  const faults = inspectSong({ ...FACTS, ...change });
  expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(found);
});

const MUSIC: Music = {
  bpm: 120,
  beatsPerBar: 4,
  beats: 120,
  key: 'C major',
  sections: [{ name: 'all', fromBeat: 0, toBeat: 120, energy: 0.5 }],
  tracks: [
    {
      name: 'tune',
      instrument: 'lead',
      gain: 0.5,
      pan: 0,
      reverb: 0,
      echo: 0,
      duck: 0,
      events: [[0, 60, 1, 0.8]],
    },
  ],
};
const [TUNE] = MUSIC.tracks;

test.each<[change: Partial<Music>, found: string[]]>([
  [{}, []],
  [{ bpm: 0 }, ['/music/bpm']],
  [{ beats: 0 }, ['/music/beats']],
  [{ beats: 1e9 }, ['/music/beats']],
  [{ beatsPerBar: 4.5 }, ['/music/beatsPerBar']],
  [{ tracks: [{ ...TUNE, instrument: 'kazoo' } as never] }, ['/music/tracks/0/instrument']],
  [{ tracks: [{ ...TUNE, events: [[0, 300, 1, 1]] } as never] }, ['/music/tracks/0/events/0']],
  [{ tracks: [{ ...TUNE, events: [[-1, 60, 1, 1]] } as never] }, ['/music/tracks/0/events/0']],
  [{ tracks: Array.from({ length: 65 }, () => TUNE as never) }, ['/music/tracks']],
])('music: %j', (change, found) => {
  expect(inspectMusic({ ...MUSIC, ...change }).map(({ pointer }) => pointer)).toEqual(found);
});

test('what is said beside music is what the music says', () => {
  expect(inspectBeside({ bpm: 120, lengthMs: 60_000 }, MUSIC)).toEqual([]);
  const faults = inspectBeside({ bpm: 90, lengthMs: 61_000 }, MUSIC);
  expect(faults.map(({ pointer }) => pointer)).toEqual(['/bpm', '/lengthMs']);
});
