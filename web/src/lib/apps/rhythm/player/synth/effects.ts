import type { Stereo } from './tone.ts';

/** The reverb works at half the sample rate: a room's upper octave is damped away anyhow. */
const THINNING = 2;
/** Lengths of the reverb's eight delay lines in samples at 22.05 kHz: primes, 27..71 ms. */
const LINES = [601, 743, 877, 997, 1_153, 1_301, 1_427, 1_567];
const DIFFUSERS = [113, 337];
const DIFFUSION = 0.6;
const ROOM_SECONDS = 1.9;
const DAMPING = 0.32;
const PREDELAY_SECONDS = 0.018;
/** Frames between two breaths of the page; even, for the reverb takes two at a time. */
const BLOCK = 1 << 16;

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
 */
class Room {
  #lines: Delay[];
  #losses: Float64Array;
  #diffusers: Delay[];
  #predelay: Delay;
  #damped = new Float64Array(8);
  #mixed = new Float64Array(8);
  /** What the frame pair before heard, left and right. */
  #before = new Float64Array(2);

  constructor(sampleRate: number) {
    const rate = sampleRate / THINNING;
    const scale = rate / 22_050;
    const loss = (length: number): number => 10 ** ((-3 * length * scale) / (rate * ROOM_SECONDS));
    this.#lines = LINES.map((length) => new Delay(length * scale));
    this.#losses = Float64Array.from(LINES, loss);
    this.#diffusers = DIFFUSERS.map((length) => new Delay(length * scale));
    this.#predelay = new Delay(PREDELAY_SECONDS * rate);
  }

  /** Adds the room's answer to a stretch of frames; `from` is even. */
  addTo([left, right]: Stereo, send: Float32Array, from: number, to: number): void {
    const heard = this.#damped;
    let [wasLeft = 0, wasRight = 0] = this.#before;
    for (let at = from; at + 1 < to; at += THINNING) {
      this.#turn(((send[at] ?? 0) + (send[at + 1] ?? 0)) * 0.5);
      const first = heard[0] ?? 0;
      const second = heard[1] ?? 0;
      const nowLeft = first - (heard[2] ?? 0) + (heard[4] ?? 0) - (heard[6] ?? 0) + 0.3 * second;
      const nowRight = second - (heard[3] ?? 0) + (heard[5] ?? 0) - (heard[7] ?? 0) + 0.3 * first;
      left[at] = (left[at] ?? 0) + (wasLeft + nowLeft) * 0.5;
      left[at + 1] = (left[at + 1] ?? 0) + nowLeft;
      right[at] = (right[at] ?? 0) + (wasRight + nowRight) * 0.5;
      right[at + 1] = (right[at + 1] ?? 0) + nowRight;
      wasLeft = nowLeft;
      wasRight = nowRight;
    }
    this.#before[0] = wasLeft;
    this.#before[1] = wasRight;
  }

  /** One step of the network: `#damped` is what its lines give now. */
  #turn(sent: number): void {
    const damped = this.#damped;
    let input = this.#predelay.read();
    this.#predelay.write(sent);
    for (const diffuser of this.#diffusers) {
      const held = diffuser.read();
      const passed = input - DIFFUSION * held;
      diffuser.write(passed);
      input = held + DIFFUSION * passed;
    }
    for (let line = 0; line < 8; line += 1) {
      const given = (this.#lines[line]?.read() ?? 0) * (this.#losses[line] ?? 0);
      damped[line] = given + DAMPING * ((damped[line] ?? 0) - given);
    }
    hadamard(damped, this.#mixed);
    for (let line = 0; line < 8; line += 1) {
      const fed = line % 2 === 0 ? input : -input;
      this.#lines[line]?.write((this.#mixed[line] ?? 0) + fed * 0.35);
    }
  }
}

/** The 8 x 8 Hadamard matrix by three rounds of sums and differences; keeps the energy. */
function hadamard(input: Float64Array, output: Float64Array): void {
  for (let at = 0; at < 8; at += 1) output[at] = (input[at] ?? 0) * 0.353_553;
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
}

/** Adds the room to `into`; yields the share done. */
export function* addReverb(
  send: Float32Array,
  into: Stereo,
  sampleRate: number,
): Generator<number, void> {
  const room = new Room(sampleRate);
  for (let from = 0; from < send.length; from += BLOCK) {
    room.addTo(into, send, from, Math.min(send.length, from + BLOCK));
    yield from / send.length;
  }
}

/** An echo that crosses from left to right and back, darker each time. */
class CrossingEcho {
  #first: Delay;
  #second: Delay;
  #dark = 0;

  constructor(frames: number) {
    this.#first = new Delay(frames);
    this.#second = new Delay(frames);
  }

  addTo(into: Stereo, send: Float32Array, reverb: Float32Array, from: number, to: number): void {
    const [left, right] = into;
    let dark = this.#dark;
    for (let at = from; at < to; at += 1) {
      const toLeft = this.#first.read();
      const toRight = this.#second.read();
      dark += 0.35 * (toRight * 0.42 - dark);
      this.#first.write((send[at] ?? 0) + dark);
      this.#second.write(toLeft * 0.75);
      left[at] = (left[at] ?? 0) + toLeft;
      right[at] = (right[at] ?? 0) + toRight;
      reverb[at] = (reverb[at] ?? 0) + (toLeft + toRight) * 0.12;
    }
    this.#dark = dark;
  }
}

/**
 * Adds an echo to `into`, and some of it to the reverb's send; yields now and then.
 * @param delaySeconds time between two echoes.
 */
export function* addEcho(
  send: Float32Array,
  into: Stereo,
  reverb: Float32Array,
  delaySeconds: number,
  sampleRate: number,
): Generator<undefined, void> {
  if (send.every((value) => value === 0)) return;
  const echo = new CrossingEcho(delaySeconds * sampleRate);
  for (let from = 0; from < send.length; from += BLOCK) {
    echo.addTo(into, send, reverb, from, Math.min(send.length, from + BLOCK));
    yield;
  }
}
