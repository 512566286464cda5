import { KEY_COUNT_MAX } from '@madang/server/rhythm/chart';
import { padButtonOf } from '../gamepad/buttons.ts';

/**
 * The sources (key codes, `Pad<button>`) of each key of a chart, by the key's number. A source is in
 * one lane only; a lane may have several.
 */
export type Lanes = readonly (readonly string[])[];

/** Keys that count by themselves, by place on the keyboard and not by letter, best fingers first. */
export const USUAL_CODES = [
  'KeyD',
  'KeyF',
  'KeyJ',
  'KeyK',
  'KeyS',
  'KeyL',
  'Space',
  'KeyA',
  'Semicolon',
  'KeyE',
  'KeyI',
  'KeyV',
  'KeyN',
  'KeyG',
  'KeyH',
  'KeyW',
] as const;

/** The same keys as they lie from left to right. */
const LEFT_TO_RIGHT: readonly string[] = [
  'KeyA',
  'KeyW',
  'KeyS',
  'KeyE',
  'KeyD',
  'KeyF',
  'KeyV',
  'KeyG',
  'Space',
  'KeyH',
  'KeyN',
  'KeyJ',
  'KeyI',
  'KeyK',
  'KeyL',
  'Semicolon',
];

/** Keys that mean something else while one plays, or with which the browser makes shortcuts. */
const TAKEN = /^(Escape|KeyR|Tab|ContextMenu|Meta.*|Control.*|Alt.*|F\d+)?$/;
/** The pad's own "select" and "start": from the start, and pause. */
export const TAKEN_BUTTONS: ReadonlySet<number> = new Set([8, 9]);

/** A lane with more than this is a mistake. */
const SOURCES_MAX = 6;

/** The keys that a chart with `keyCount` keys has when nobody chose others. */
export function usualLanes(keyCount: number): string[][] {
  return USUAL_CODES.slice(0, keyCount).map((code) => [code]);
}

/** The numbers of a chart's keys in the order in which they are shown, from left to right. */
export function laneOrder(keyCount: number): number[] {
  const place = (key: number) => LEFT_TO_RIGHT.indexOf(USUAL_CODES[key] ?? '');
  return Array.from({ length: keyCount }, (_, key) => key).toSorted((a, b) => place(a) - place(b));
}

/** Why a source can't play a lane, or that it did so elsewhere. */
export type Conflict =
  | { kind: 'reserved' }
  | { kind: 'full' }
  | { kind: 'moved'; fromKey: number }
  | null;

/** Gives a source to a key. One that another key had is taken from there, and told. */
export function bindSource(
  lanes: Lanes,
  key: number,
  source: string,
): { lanes: Lanes; conflict: Conflict } {
  const button = padButtonOf(source);
  if (TAKEN.test(source) || (button !== null && TAKEN_BUTTONS.has(button))) {
    return { lanes, conflict: { kind: 'reserved' } };
  }
  const fromKey = lanes.findIndex((sources) => sources.includes(source));
  if (fromKey === key) return { lanes, conflict: null };
  if ((lanes[key]?.length ?? 0) >= SOURCES_MAX) return { lanes, conflict: { kind: 'full' } };
  const next = lanes.map((sources, at) =>
    at === key ? [...sources, source] : sources.filter((one) => one !== source),
  );
  return { lanes: next, conflict: fromKey < 0 ? null : { kind: 'moved', fromKey } };
}

/** Takes a source away from a key. */
export function unbindSource(lanes: Lanes, key: number, source: string): Lanes {
  return lanes.map((sources, at) =>
    at === key ? sources.filter((one) => one !== source) : sources,
  );
}

/** How many keys of the chart nothing on the keyboard plays. */
export function lanesWithout(lanes: Lanes): number {
  return lanes.filter((sources) => sources.every((one) => padButtonOf(one) !== null)).length;
}

/** The key count that a kept name stands for; null for any other text. */
export function laneCount(name: string): number | null {
  const count = Number(name);
  return Number.isInteger(count) && count >= 1 && count <= KEY_COUNT_MAX ? count : null;
}

/** Reads lanes that a device kept; null when they don't fit a chart with `keyCount` keys. */
export function readLanes(kept: unknown, keyCount: number): Lanes | null {
  if (!Array.isArray(kept) || kept.length !== keyCount) return null;
  let lanes: Lanes = kept.map(() => []);
  for (const [key, sources] of kept.entries()) {
    if (!Array.isArray(sources)) return null;
    for (const source of sources) {
      if (typeof source !== 'string' || source.length > 24) return null;
      lanes = bindSource(lanes, key, source).lanes;
    }
  }
  return lanes;
}
