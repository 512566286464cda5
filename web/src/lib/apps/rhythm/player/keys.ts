/** Keys that count, by place on the keyboard and not by letter, best fingers first. */
const CODES = [
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
] as const;

/** The same keys from left to right, as they are shown. */
const LEFT_TO_RIGHT = [
  'KeyA',
  'KeyS',
  'KeyD',
  'KeyF',
  'Space',
  'KeyJ',
  'KeyK',
  'KeyL',
  'Semicolon',
];

/** Whether a physical key (`KeyboardEvent.code`) is one that is played with. */
export function isPlayKey(code: string): boolean {
  return (CODES as readonly string[]).includes(code);
}

/** The codes shown to a player of a chart with `keyCount` keys, from left to right. */
export function shownCodes(keyCount: number): string[] {
  const first: readonly string[] = CODES.slice(0, keyCount);
  return LEFT_TO_RIGHT.filter((code) => first.includes(code));
}

/** The number a key of the first row has when it is free; -1 for the others. */
export function ownNumberOf(code: string): number {
  return (CODES as readonly string[]).indexOf(code);
}

/** What stands on the cap of a key: `KeyD` is `D`; the space bar has its sign. */
export function capOf(code: string): string {
  if (code.startsWith('Key')) return code.slice(3);
  return code === 'Semicolon' ? ';' : '␣';
}

/**
 * Hands out the chart's key numbers (0 .. keyCount - 1) to whatever is pressed: a key, a finger,
 * a mouse button. Only the number of keys is judged, so any free one will do; a key of the first
 * row keeps its own number when it can, so that a replay looks like the hand that played it.
 */
export class KeyRing {
  readonly #keyCount: number;
  readonly #bySource = new Map<string, number>();

  constructor(keyCount: number) {
    this.#keyCount = keyCount;
  }

  /** A key number for a newly pressed source; null when it is held already or none is free. */
  take(source: string): number | null {
    if (this.#bySource.has(source)) return null;
    const own = ownNumberOf(source);
    const key = own >= 0 && own < this.#keyCount && this.#isFree(own) ? own : this.#firstFree();
    if (key === null) return null;
    this.#bySource.set(source, key);
    return key;
  }

  /** The number a released source gives back; null when it held none. */
  giveBack(source: string): number | null {
    const key = this.#bySource.get(source);
    if (key === undefined) return null;
    this.#bySource.delete(source);
    return key;
  }

  /** Gives everything back at once; answers the numbers that were held. */
  giveBackAll(): number[] {
    const held = [...this.#bySource.values()];
    this.#bySource.clear();
    return held;
  }

  /** How many keys are down. */
  get heldCount(): number {
    return this.#bySource.size;
  }

  /** The numbers that are down, in the order they were pressed. */
  held(): number[] {
    return [...this.#bySource.values()];
  }

  /** Whether this source (a key code or `pointer:<id>`) is down. */
  holds(source: string): boolean {
    return this.#bySource.has(source);
  }

  #isFree(key: number): boolean {
    for (const taken of this.#bySource.values()) if (taken === key) return false;
    return true;
  }

  #firstFree(): number | null {
    for (let key = 0; key < this.#keyCount; key += 1) if (this.#isFree(key)) return key;
    return null;
  }
}
