import { type Lanes, TAKEN_BUTTONS, USUAL_CODES, usualLanes } from './settings/lanes.ts';
import { padButtonOf } from './gamepad/buttons.ts';

/**
 * Hands out the chart's key numbers (0 .. keyCount - 1) to whatever is pressed: a key, a finger, the
 * mouse, a pad's button. Only the number of keys is judged, so any free one will do; what belongs to
 * a lane gets that lane's number when it can, so that a replay looks like the hand that played it.
 */
export class KeyRing {
  readonly #keyCount: number;
  readonly #ownKey = new Map<string, number>();
  #playable: ReadonlySet<string> = new Set();
  readonly #bySource = new Map<string, number>();

  /** `lanes`: the person's own; without them every usual key plays, whatever the key count. */
  constructor(keyCount: number, lanes?: Lanes) {
    this.#keyCount = keyCount;
    this.lanes = lanes;
  }

  /** Other lanes from now on. What is held stays held. */
  set lanes(lanes: Lanes | undefined) {
    this.#ownKey.clear();
    for (const [key, sources] of (lanes ?? usualLanes(this.#keyCount)).entries()) {
      for (const source of sources) this.#ownKey.set(source, key);
    }
    this.#playable = new Set(lanes === undefined ? USUAL_CODES : lanes.flat());
  }

  /** Whether a key (`KeyboardEvent.code`) or a pad's button is one that is played with. */
  plays(source: string): boolean {
    const button = padButtonOf(source);
    return button === null ? this.#playable.has(source) : !TAKEN_BUTTONS.has(button);
  }

  /**
   * A key number for a newly pressed source; null when it is held already or none is free.
   * @param name by which it is bound, where that is not `source` itself (a button of the second pad)
   */
  take(source: string, name = source): number | null {
    if (this.#bySource.has(source)) return null;
    const own = this.#ownKey.get(name);
    const key = own !== undefined && this.#isFree(own) ? own : this.#firstFree();
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

  /** Whether this source (a key code, `pointer:<id>`, `pad:<index>:<button>`) is down. */
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
