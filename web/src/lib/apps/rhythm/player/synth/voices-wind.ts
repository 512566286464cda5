import { Filter } from './filter.ts';
import { noise, sine } from './oscillators.ts';
import { envelope, frequencyOf, mono } from './tone.ts';
import type { EnvelopeShape, Voice } from './tone.ts';

interface WindPatch {
  envelope: EnvelopeShape;
  /** Loudness of the 2nd, 3rd and 4th overtone. */
  overtones: readonly [number, number, number];
  breath: number;
  vibratoCents: number;
  vibratoHz: number;
  vibratoDelay: number;
  /** How far below its pitch a tone begins, in cents, and how soon it is there. */
  scoopCents: number;
  scoopSeconds: number;
  /** The buzz of a reed membrane on loud tones, 0..1. */
  buzz: number;
}

function blown(patch: WindPatch): Voice {
  return (tone) => {
    const { sampleRate, velocity } = tone;
    const out = envelope(patch.envelope, tone.seconds, sampleRate);
    const frequency = frequencyOf(tone.midi);
    const filter = new Filter(sampleRate, frequency * 2, 0.55);
    const air = noise(9);
    const [second, third, fourth] = patch.overtones;
    let phase = 0;
    let bend = 1;
    let depth = 0;
    for (let at = 0; at < out.length; at += 1) {
      if (at % 8 === 0) {
        const seconds = at / sampleRate;
        const late = Math.max(0, seconds - patch.vibratoDelay);
        depth = Math.min(1, late / 0.35) * patch.vibratoCents;
        const scoop = patch.scoopCents * Math.exp(-seconds / patch.scoopSeconds);
        bend = 2 ** ((depth * sine(seconds * patch.vibratoHz) - scoop) / 1_200);
      }
      phase += (frequency * bend) / sampleRate;
      phase -= Math.floor(phase);
      const colour = 0.55 + 0.45 * velocity;
      const pipe =
        sine(phase) +
        colour * (second * sine(phase * 2) + third * sine(phase * 3) + fourth * sine(phase * 4));
      filter.feed(air() * patch.breath * (at < 2_400 ? 2 - at / 2_400 : 1));
      const raw = pipe + filter.band;
      const buzzed = raw + patch.buzz * velocity * (Math.tanh(raw * 4) - raw);
      out[at] = buzzed * (out[at] ?? 0) * 0.55;
    }
    return mono(out);
  };
}

/** A soft flute. */
export const flute = blown({
  envelope: { attack: 0.04, decay: 0.4, sustain: 0.85, release: 0.14 },
  overtones: [0.28, 0.1, 0.04],
  breath: 0.1,
  vibratoCents: 16,
  vibratoHz: 5.2,
  vibratoDelay: 0.2,
  scoopCents: 12,
  scoopSeconds: 0.03,
  buzz: 0,
});

/** A daegeum: it slides into its tones, shakes them deeply, and its membrane buzzes when blown. */
export const daegeum = blown({
  envelope: { attack: 0.055, decay: 0.5, sustain: 0.9, release: 0.18 },
  overtones: [0.55, 0.32, 0.16],
  breath: 0.16,
  vibratoCents: 38,
  vibratoHz: 4.6,
  vibratoDelay: 0.3,
  scoopCents: 55,
  scoopSeconds: 0.045,
  buzz: 0.28,
});
