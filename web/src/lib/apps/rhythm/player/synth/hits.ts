import { burst, layered, skin } from './drums-kit.ts';
import { sine } from './oscillators.ts';
import { decaying } from './tone.ts';

/** What a key press may sound like, and the metronome of the calibration screen. */
export type HitKind = 'tap' | 'chord' | 'release' | 'miss' | 'tick';

type Maker = (sampleRate: number) => Float32Array;

const chime = (sampleRate: number, hz: number, seconds: number): Float32Array =>
  decaying(seconds, sampleRate).map(
    (level, at) =>
      level * (sine((at * hz) / sampleRate) + 0.3 * sine((at * hz * 2.76) / sampleRate)),
  );

/** What makes each of them; all begin at their first frame. */
export const HIT_MAKERS: Record<HitKind, Maker> = {
  // A dry wooden knock: it must be heard beside any music and must not sound like its drums.
  tap: (rate) =>
    layered(
      [skin(rate, { fromHz: 1_500, toHz: 1_120, fallSeconds: 0.006, seconds: 0.05 }), 0.55],
      [burst(rate, 0.012, 'high', 3_500, 31), 0.3],
    ),
  chord: (rate) =>
    layered(
      [skin(rate, { fromHz: 1_500, toHz: 1_120, fallSeconds: 0.006, seconds: 0.06 }), 0.42],
      [skin(rate, { fromHz: 900, toHz: 640, fallSeconds: 0.008, seconds: 0.09 }), 0.34],
      [burst(rate, 0.02, 'high', 3_000, 32), 0.2],
    ),
  release: (rate) => layered([chime(rate, 1_760, 0.16), 0.3]),
  miss: (rate) =>
    layered([skin(rate, { fromHz: 190, toHz: 110, fallSeconds: 0.03, seconds: 0.14 }), 0.6]),
  tick: (rate) =>
    layered([chime(rate, 1_318.5, 0.08), 0.5], [burst(rate, 0.006, 'high', 4_000), 0.3]),
};
