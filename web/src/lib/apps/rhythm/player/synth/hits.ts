import { burst, layered, skin } from './drums-kit.ts';
import { sine } from './oscillators.ts';
import { decaying } from './tone.ts';

/** What a key press may sound like, and the tick of metronomes and count-ins. */
export type HitKind = 'wood' | 'click' | 'drum' | 'chime' | 'tick';

type Maker = (sampleRate: number) => Float32Array;

const chime = (sampleRate: number, hz: number, seconds: number): Float32Array =>
  decaying(seconds, sampleRate).map(
    (level, at) =>
      level * (sine((at * hz) / sampleRate) + 0.3 * sine((at * hz * 2.76) / sampleRate)),
  );

/** What makes each of them; all begin at their first frame. */
export const HIT_MAKERS: Record<HitKind, Maker> = {
  // A dry wooden knock: it must be heard beside any music and must not sound like its drums.
  wood: (rate) =>
    layered(
      [skin(rate, { fromHz: 1_500, toHz: 1_120, fallSeconds: 0.006, seconds: 0.05 }), 0.55],
      [burst(rate, 0.012, 'high', 3_500, 31), 0.3],
    ),
  // The shortest there is, for who wants to hear nothing but when.
  click: (rate) =>
    layered(
      [burst(rate, 0.007, 'band', 2_400, 33), 0.8],
      [burst(rate, 0.004, 'high', 5_000, 34), 0.35],
    ),
  // The stick on the thin skin of a janggu, cut short.
  drum: (rate) =>
    layered(
      [skin(rate, { fromHz: 560, toHz: 440, fallSeconds: 0.01, seconds: 0.11 }), 0.45],
      [skin(rate, { fromHz: 190, toHz: 120, fallSeconds: 0.02, seconds: 0.08 }), 0.27],
      [burst(rate, 0.022, 'high', 2_600, 35), 0.27],
    ),
  chime: (rate) =>
    layered([chime(rate, 1_568, 0.2), 0.4], [burst(rate, 0.004, 'high', 4_500), 0.12]),
  tick: (rate) =>
    layered([chime(rate, 1_318.5, 0.08), 0.5], [burst(rate, 0.006, 'high', 4_000), 0.3]),
};
