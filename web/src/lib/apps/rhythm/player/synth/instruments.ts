import type { InstrumentName } from '@madang/server/rhythm/music';
import * as kit from './drums-kit.ts';
import * as korean from './drums-korean.ts';
import type { Voice } from './tone.ts';
import * as analogue from './voices-analogue.ts';
import * as low from './voices-bass.ts';
import * as struck from './voices-struck.ts';
import * as wind from './voices-wind.ts';

/** An instrument, and what of a note changes its sound: notes that agree share one sample. */
export interface Instrument {
  voice: Voice;
  /** Whether it stops when the key is let go; if not, a note's length changes nothing. */
  sustained: boolean;
  /** Loudness that makes equal track gains sound about equally loud. */
  level: number;
}

const played = (voice: Voice, level: number): Instrument => ({ voice, sustained: true, level });
const struckOnce = (voice: Voice, level: number): Instrument => ({
  voice,
  sustained: false,
  level,
});

/** Every instrument a song may name. */
export const INSTRUMENTS: Record<InstrumentName, Instrument> = {
  lead: played(analogue.lead, 1.05),
  softLead: played(analogue.softLead, 1.05),
  supersaw: played(analogue.supersaw, 1.05),
  pad: played(analogue.pad, 0.9),
  strings: played(analogue.strings, 0.95),
  brass: played(analogue.brass, 0.95),
  pluck: played(analogue.pluck, 1.1),
  reese: played(analogue.reese, 0.9),
  bass: played(low.bass, 0.9),
  slap: played(low.slap, 0.8),
  sub: played(low.sub, 0.8),
  triangle: played(low.chipTriangle, 0.7),
  pulse: played(low.chipPulse, 0.9),
  keys: played(struck.keys, 1),
  piano: played(struck.piano, 1),
  bell: struckOnce(struck.bell, 0.9),
  gayageum: played(struck.gayageum, 1.1),
  flute: played(wind.flute, 0.75),
  daegeum: played(wind.daegeum, 0.5),
  kick: struckOnce(kit.kick, 0.68),
  snare: struckOnce(kit.snare, 0.8),
  clap: struckOnce(kit.clap, 0.8),
  rim: struckOnce(kit.rim, 1.2),
  hat: struckOnce(kit.hat, 1.5),
  openHat: struckOnce(kit.openHat, 1.3),
  ride: struckOnce(kit.ride, 1.7),
  crash: struckOnce(kit.crash, 1.2),
  tom: struckOnce(kit.tom, 0.7),
  shaker: struckOnce(kit.shaker, 1.5),
  sweep: played(kit.sweep, 0.8),
  janggu: struckOnce(korean.janggu, 0.9),
  buk: struckOnce(korean.buk, 1),
  kkwaenggwari: struckOnce(korean.kkwaenggwari, 0.7),
};
