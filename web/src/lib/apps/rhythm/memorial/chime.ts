import { audioContext, wakeAudio } from '../player/audio-context.ts';
import { readSettings } from '../player/settings/settings.ts';

/** A rising fifth and its octave, on the scale of the zither; in Hz. */
const TONES = [587.33, 880, 1174.66, 1760];
/** The light takes so long to the star, in s: then it sounds. */
const AFTER_S = 0.7;
const BETWEEN_S = 0.085;
const RING_S = 2.4;
const LOUD = 0.11;

/** Lets a star sound when it is found: four glassy tones that ring out, as loud as the music is set. */
export async function chime(): Promise<void> {
  const { music } = readSettings(localStorage);
  if (music === 0 || !(await wakeAudio())) return;
  const context = audioContext();
  const out = context.createGain();
  out.gain.value = LOUD * music;
  out.connect(context.destination);
  const beginS = context.currentTime + AFTER_S;
  for (const [place, hz] of TONES.entries()) {
    strike(context, out, { hz, atS: beginS + place * BETWEEN_S, loud: 1 / (1 + place * 0.5) });
  }
}

/** One tone of a glass bell: a sine, and a thin one above that fades sooner. */
function strike(
  context: AudioContext,
  out: AudioNode,
  { hz, atS, loud }: { hz: number; atS: number; loud: number },
): void {
  for (const [times, part, ringS] of [
    [1, 1, RING_S],
    [2.76, 0.22, RING_S * 0.35],
  ] as const) {
    const tone = context.createOscillator();
    const level = context.createGain();
    tone.frequency.value = hz * times;
    level.gain.setValueAtTime(0, atS);
    level.gain.linearRampToValueAtTime(loud * part, atS + 0.006);
    level.gain.exponentialRampToValueAtTime(0.0001, atS + ringS);
    tone.connect(level).connect(out);
    tone.start(atS);
    tone.stop(atS + ringS);
  }
}
