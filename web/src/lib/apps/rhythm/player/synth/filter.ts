/**
 * A state-variable filter in the trapezoidal form, which stays stable while its cutoff moves
 * (A. Simper, "Linear Trapezoidal Integrated State Variable Filter", Cytomic, 2013).
 */
export class Filter {
  #sampleRate: number;
  #first = 0;
  #second = 0;
  #g = 0;
  #k = 1;
  #a1 = 0;
  #a2 = 0;
  #a3 = 0;
  low = 0;
  band = 0;
  high = 0;

  /** @param resonance 0 (flat) .. 0.95 (rings). */
  constructor(sampleRate: number, cutoffHz: number, resonance = 0) {
    this.#sampleRate = sampleRate;
    this.#k = 2 - 2 * resonance;
    this.tune(cutoffHz);
  }

  /** Moves the cutoff; cheap enough for every few samples. */
  tune(cutoffHz: number): void {
    const hz = Math.min(Math.max(cutoffHz, 10), this.#sampleRate * 0.45);
    this.#g = Math.tan((Math.PI * hz) / this.#sampleRate);
    this.#a1 = 1 / (1 + this.#g * (this.#g + this.#k));
    this.#a2 = this.#g * this.#a1;
    this.#a3 = this.#g * this.#a2;
  }

  /** Takes one sample and sets `low`, `band` and `high`. */
  feed(input: number): void {
    const v3 = input - this.#second;
    const v1 = this.#a1 * this.#first + this.#a2 * v3;
    const v2 = this.#second + this.#a2 * this.#first + this.#a3 * v3;
    this.#first = 2 * v1 - this.#first;
    this.#second = 2 * v2 - this.#second;
    this.low = v2;
    this.band = v1 * this.#k;
    this.high = input - this.#k * v1 - v2;
  }
}

/** Filters in place. `type` is the part that is kept. */
export function filterAll(
  samples: Float32Array,
  sampleRate: number,
  type: 'low' | 'band' | 'high',
  cutoffHz: number,
  resonance = 0,
): Float32Array {
  const filter = new Filter(sampleRate, cutoffHz, resonance);
  for (let at = 0; at < samples.length; at += 1) {
    filter.feed(samples[at] ?? 0);
    samples[at] = filter[type];
  }
  return samples;
}
