import type { Volumes } from './song-audio.ts';

/** What a player sets once and every song obeys. */
export interface PlaySettings extends Volumes {
  /** Positive when presses come late (a headset that hides its latency), in ms. */
  offsetMs: number;
}

/** The offset can't be more than this either way, in ms. */
export const OFFSET_MS_MAX = 300;

const DEFAULT_SETTINGS: PlaySettings = { music: 0.8, hits: 0.45, offsetMs: 0 };

const KEY = 'madang.rhythm.settings';

/** Reads the settings of this device; what is missing or out of range is the default. */
export function readSettings(storage: Pick<Storage, 'getItem'>): PlaySettings {
  const kept = parse(storage.getItem(KEY));
  const between = (value: unknown, min: number, max: number, otherwise: number) =>
    typeof value === 'number' && value >= min && value <= max ? value : otherwise;
  return {
    music: between(kept['music'], 0, 1, DEFAULT_SETTINGS.music),
    hits: between(kept['hits'], 0, 1, DEFAULT_SETTINGS.hits),
    offsetMs: between(kept['offsetMs'], -OFFSET_MS_MAX, OFFSET_MS_MAX, DEFAULT_SETTINGS.offsetMs),
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
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
