/** How much later than the device says things are heard and seen, in ms. */
export interface Offset {
  /** The sound: presses to the beat are judged that much earlier. */
  audioMs: number;
  /** The picture: it is drawn that much ahead of the judged time. */
  visualMs: number;
}

/** What a device knows of its lateness: the sound differs from one output to the next. */
export interface Offsets {
  /** By the key of an output, see `outputOf`. */
  audioMs: Record<string, number>;
  visualMs: number;
}

/** An offset can't be more than this either way, in ms. */
export const OFFSET_MS_MAX = 400;

/** The output of a device that doesn't tell its outputs apart. */
export const ANY_OUTPUT = 'device';

/** More outputs than anybody has: what was not used the longest is forgotten. */
const OUTPUTS_MAX = 12;

/** Keeps an offset within what can be set, in whole ms. */
export function clampOffset(ms: number): number {
  return Math.max(-OFFSET_MS_MAX, Math.min(OFFSET_MS_MAX, Math.round(ms))) || 0;
}

/** The offsets for one output; one that was never measured has those of the device, or none. */
export function offsetFor(offsets: Offsets, output: string): Offset {
  const audioMs = offsets.audioMs[output] ?? offsets.audioMs[ANY_OUTPUT] ?? 0;
  return { audioMs, visualMs: offsets.visualMs };
}

/** The offsets with those of one output changed. */
export function withOffset(offsets: Offsets, output: string, offset: Offset): Offsets {
  const others = Object.entries(offsets.audioMs).filter(([name]) => name !== output);
  const kept = others.slice(-(OUTPUTS_MAX - 1));
  return {
    audioMs: Object.fromEntries([...kept, [output, clampOffset(offset.audioMs)]]),
    visualMs: clampOffset(offset.visualMs),
  };
}

/** The offsets with nothing known of one output, nor of the picture. */
export function withoutOffset(offsets: Offsets, output: string): Offsets {
  const others = Object.entries(offsets.audioMs).filter(([name]) => name !== output);
  return { audioMs: Object.fromEntries(others), visualMs: 0 };
}

/**
 * The offset that puts hits which came `lateMs` late on their notes, whether the hand follows the ear
 * or the eye: only what is judged moves, picture and sound stay together as they are.
 */
export function shifted(offset: Offset, lateMs: number): Offset {
  const audioMs = clampOffset(offset.audioMs + lateMs);
  return { audioMs, visualMs: clampOffset(offset.visualMs + audioMs - offset.audioMs) };
}

/** Reads offsets out of what a device kept; before outputs were told apart there was one number. */
export function readOffsets(kept: Record<string, unknown>): Offsets {
  const { offsetMs, offsets } = kept;
  const whole = isRecord(offsets) ? offsets : {};
  const audioMs: Record<string, number> = {};
  if (isOffset(offsetMs) && offsetMs !== 0) audioMs[ANY_OUTPUT] = offsetMs;
  if (isRecord(whole['audioMs'])) {
    for (const [name, ms] of Object.entries(whole['audioMs'])) if (isOffset(ms)) audioMs[name] = ms;
  }
  const visualMs = whole['visualMs'];
  return { audioMs, visualMs: isOffset(visualMs) ? visualMs : 0 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= OFFSET_MS_MAX;
}
