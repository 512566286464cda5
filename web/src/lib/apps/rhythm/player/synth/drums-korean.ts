import { burst, layered, skin } from './drums-kit.ts';
import { sine } from './oscillators.ts';
import { decaying, mono } from './tone.ts';
import type { Voice } from './tone.ts';

/** Below this MIDI pitch the janggu's thick left skin sounds, above it the thin right one. */
const LEFT_SKIN_MIDI = 55;

/** An hourglass drum: the palm on the left skin ("kung"), the bamboo stick on the right ("deok"). */
export const janggu: Voice = ({ sampleRate, midi, velocity }) => {
  if (midi < LEFT_SKIN_MIDI) {
    const low = skin(sampleRate, { fromHz: 165, toHz: 104, fallSeconds: 0.03, seconds: 0.5 });
    const ring = skin(sampleRate, { fromHz: 236, toHz: 222, fallSeconds: 0.03, seconds: 0.2 });
    const palm = burst(sampleRate, 0.03, 'band', 700, 3);
    return mono(layered([low, 0.9], [ring, 0.22], [palm, 0.4]));
  }
  const high = skin(sampleRate, { fromHz: 520, toHz: 428, fallSeconds: 0.012, seconds: 0.16 });
  const second = skin(sampleRate, { fromHz: 760, toHz: 688, fallSeconds: 0.012, seconds: 0.09 });
  const stick = burst(sampleRate, 0.02 + 0.03 * velocity, 'high', 2_600, 4);
  const slap = burst(sampleRate, 0.06, 'band', 1_500, 5);
  return mono(layered([high, 0.55], [second, 0.35], [stick, 0.55], [slap, 0.6]));
};

/** A barrel drum. */
export const buk: Voice = ({ sampleRate, velocity }) => {
  const body = skin(sampleRate, { fromHz: 130, toHz: 72, fallSeconds: 0.035, seconds: 0.75 });
  const shell = skin(sampleRate, { fromHz: 190, toHz: 168, fallSeconds: 0.03, seconds: 0.25 });
  const stick = burst(sampleRate, 0.03, 'band', 1_100, 6);
  return mono(layered([body, 1], [shell, 0.3], [stick, 0.3 + 0.4 * velocity]));
};

const GONG = [
  { hz: 1_065, level: 0.5, seconds: 0.55 },
  { hz: 1_590, level: 0.7, seconds: 0.42 },
  { hz: 2_245, level: 0.6, seconds: 0.3 },
  { hz: 2_950, level: 0.5, seconds: 0.22 },
  { hz: 4_180, level: 0.35, seconds: 0.15 },
  { hz: 5_630, level: 0.25, seconds: 0.1 },
] as const;

/** A small hand gong: its partials share no harmonic and sink a little as they die. */
export const kkwaenggwari: Voice = ({ sampleRate, velocity }) => {
  const partials = GONG.map(({ hz, level, seconds }, index): [Float32Array, number] => {
    const out = decaying(seconds, sampleRate);
    for (let at = 0; at < out.length; at += 1) {
      const time = at / sampleRate;
      out[at] = sine(hz * time * (1 - 0.012 * Math.min(1, time * 3))) * (out[at] ?? 0);
    }
    return [out, level * (index === 0 ? 1 : 0.4 + 0.6 * velocity)];
  });
  return mono(layered(...partials, [burst(sampleRate, 0.02, 'high', 3_000, 7), 0.4]));
};
