import type { Stereo } from './tone.ts';

/** The reverb works at half the sample rate: a room's upper octave is damped away anyhow. */
const THINNING = 2;
/** Lengths of the reverb's eight delay lines in samples at 22.05 kHz: primes, 27..71 ms. */
const LINES = [601, 743, 877, 997, 1_153, 1_301, 1_427, 1_567];
const DIFFUSERS = [113, 337];
const ROOM_SECONDS = 1.9;
const DAMPING = 0.32;
const PREDELAY_SECONDS = 0.018;
/** Frames between two breaths. */
const BLOCK = 1 << 15;

class Delay {
  #line: Float32Array;
  #at = 0;
  constructor(frames: number) {
    this.#line = new Float32Array(Math.max(1, Math.round(frames)));
  }
  read(): number {
    return this.#line[this.#at] ?? 0;
  }
  write(value: number): void {
    this.#line[this.#at] = value;
    this.#at = this.#at + 1 === this.#line.length ? 0 : this.#at + 1;
  }
}

/**
 * A room: a feedback delay network of eight lines mixed by a Hadamard matrix, each losing what
 * makes the whole die by 60 dB in `ROOM_SECONDS` (Jot and Chaigne, AES 90, 1991).
 * Adds itself to `into` and yields the share done.
 */
export function* addReverb(
  send: Float32Array,
  into: Stereo,
  sampleRate: number,
): Generator<number, void> {
  const rate = sampleRate / THINNING;
  const scale = rate / 22_050;
  const lines = LINES.map((length) => new Delay(length * scale));
  const losses = LINES.map((length) => 10 ** ((-3 * length * scale) / (rate * ROOM_SECONDS)));
  const diffusers = DIFFUSERS.map((length) => new Delay(length * scale));
  const pre = new Delay(PREDELAY_SECONDS * rate);
  const damped = new Float64Array(8);
  const mixed = new Float64Array(8);
  const [left, right] = into;
  let wasLeft = 0;
  let wasRight = 0;
  for (let at = 0; at + 1 < send.length; at += THINNING) {
    let input = pre.read();
    pre.write(((send[at] ?? 0) + (send[at + 1] ?? 0)) * 0.5);
    for (const diffuser of diffusers) {
      const held = diffuser.read();
      const passed = input - 0.6 * held;
      diffuser.write(passed);
      input = held + 0.6 * passed;
    }
    for (let line = 0; line < 8; line += 1) {
      const heard = (lines[line]?.read() ?? 0) * (losses[line] ?? 0);
      damped[line] = heard + DAMPING * ((damped[line] ?? 0) - heard);
    }
    hadamard(damped, mixed);
    for (let line = 0; line < 8; line += 1) {
      lines[line]?.write((mixed[line] ?? 0) + (line % 2 === 0 ? input : -input) * 0.35);
    }
    const d = (line: number): number => damped[line] ?? 0;
    const outLeft = d(0) - d(2) + d(4) - d(6) + 0.3 * d(1);
    const outRight = d(1) - d(3) + d(5) - d(7) + 0.3 * d(0);
    left[at] = (left[at] ?? 0) + (wasLeft + outLeft) * 0.5;
    left[at + 1] = (left[at + 1] ?? 0) + outLeft;
    right[at] = (right[at] ?? 0) + (wasRight + outRight) * 0.5;
    right[at + 1] = (right[at + 1] ?? 0) + outRight;
    wasLeft = outLeft;
    wasRight = outRight;
    if (at % BLOCK === 0) yield at / send.length;
  }
}

/** The 8 x 8 Hadamard matrix by three rounds of sums and differences; keeps the energy. */
function hadamard(input: Float64Array, output: Float64Array): void {
  output.set(input);
  for (let width = 1; width < 8; width *= 2) {
    for (let at = 0; at < 8; at += width * 2) {
      for (let each = at; each < at + width; each += 1) {
        const a = output[each] ?? 0;
        const b = output[each + width] ?? 0;
        output[each] = a + b;
        output[each + width] = a - b;
      }
    }
  }
  for (let at = 0; at < 8; at += 1) output[at] = (output[at] ?? 0) * 0.353_553;
}

/**
 * An echo that crosses from left to right and back, darker each time.
 * Adds itself to `into`, and some of itself to the reverb's send.
 * @param delaySeconds time between two echoes.
 */
export function addEcho(
  send: Float32Array,
  into: Stereo,
  reverb: Float32Array,
  delaySeconds: number,
  sampleRate: number,
): void {
  if (!send.some((value) => value !== 0)) return;
  const first = new Delay(delaySeconds * sampleRate);
  const second = new Delay(delaySeconds * sampleRate);
  const [left, right] = into;
  let dark = 0;
  for (let at = 0; at < send.length; at += 1) {
    const toLeft = first.read();
    const toRight = second.read();
    dark += 0.35 * (toRight * 0.42 - dark);
    first.write((send[at] ?? 0) + dark);
    second.write(toLeft * 0.75);
    left[at] = (left[at] ?? 0) + toLeft;
    right[at] = (right[at] ?? 0) + toRight;
    reverb[at] = (reverb[at] ?? 0) + (toLeft + toRight) * 0.12;
  }
}
