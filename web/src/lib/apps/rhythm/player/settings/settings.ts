import { laneCount, type Lanes, readLanes } from './lanes.ts';
import { type Offsets, readOffsets } from './offsets.ts';

/** Sounds that a press can make; `off` is silence. */
export const HIT_SETS = ['wood', 'click', 'drum', 'chime', 'off'] as const;
export type HitSet = (typeof HIT_SETS)[number];

/** Colours of the stage; all but the first are for eyes that tell some colours apart less well. */
export const PALETTES = ['usual', 'deutan', 'protan', 'tritan', 'contrast'] as const;
export type PaletteName = (typeof PALETTES)[number];

/** Whether things that only please may move; `system` asks the device. */
export const MOTIONS = ['system', 'full', 'reduced'] as const;
export type Motion = (typeof MOTIONS)[number];

/** How much light there is to draw; `auto` takes some away when pictures come late. */
export const EFFECTS = ['auto', 'full', 'low'] as const;
export type Effects = (typeof EFFECTS)[number];

/** How long before its time a note may appear, in ms. */
export const APPROACH_MS = { min: 600, max: 2200, step: 50, usual: 1250 } as const;

/** What a player sets once and every song obeys. */
export interface PlaySettings {
  /** How loud things are, 0 to 1 each. */
  music: number;
  hits: number;
  hitSet: HitSet;
  offsets: Offsets;
  approachMs: number;
  palette: PaletteName;
  motion: Motion;
  effects: Effects;
  /** The keys of each key count that was changed; the others have the usual ones. */
  lanes: Record<number, Lanes>;
}

const KEY = 'madang.rhythm.settings';

/** Reads the settings of this device; what is missing or out of range is the default. */
export function readSettings(storage: Pick<Storage, 'getItem'>): PlaySettings {
  const kept = parse(storage.getItem(KEY));
  return {
    music: between(kept['music'], 0, 1, 0.8),
    hits: between(kept['hits'], 0, 1, 0.45),
    hitSet: oneOf(kept['hitSet'], HIT_SETS, 'wood'),
    offsets: readOffsets(kept),
    approachMs: between(kept['approachMs'], APPROACH_MS.min, APPROACH_MS.max, APPROACH_MS.usual),
    palette: oneOf(kept['palette'], PALETTES, 'usual'),
    motion: oneOf(kept['motion'], MOTIONS, 'system'),
    effects: oneOf(kept['effects'], EFFECTS, 'auto'),
    lanes: lanesOf(kept['lanes']),
  };
}

/** Keeps the settings on this device. A closed disk (a private window) is no reason to complain. */
export function keepSettings(storage: Pick<Storage, 'setItem'>, settings: PlaySettings): void {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    return;
  }
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function between(value: unknown, min: number, max: number, otherwise: number): number {
  return typeof value === 'number' && value >= min && value <= max ? value : otherwise;
}

function oneOf<T extends string>(value: unknown, of: readonly T[], otherwise: T): T {
  return of.find((one) => one === value) ?? otherwise;
}

function lanesOf(value: unknown): Record<number, Lanes> {
  const all: Record<number, Lanes> = {};
  for (const [name, kept] of Object.entries(record(value))) {
    const keyCount = laneCount(name);
    const lanes = keyCount === null ? null : readLanes(kept, keyCount);
    if (keyCount !== null && lanes !== null) all[keyCount] = lanes;
  }
  return all;
}
