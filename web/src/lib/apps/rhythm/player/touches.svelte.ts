import type { Spot } from './input.ts';

/** What is pressed, to be shown: keys of the chart by number, and where the fingers are. */
export class Touches {
  /** By key number. */
  readonly down: boolean[] = $state([]);
  /** Where the finger is that holds a key; null for none. */
  readonly spots: (Spot | null)[] = $state([]);
  /** How often a finger has come down: who has found out how to play needs to be told no more. */
  fingers = $state(0);

  constructor(keyCount: number) {
    for (let key = 0; key < keyCount; key += 1) {
      this.down.push(false);
      this.spots.push(null);
    }
  }

  /** A key went down or up; `spot` is the finger's place when it was a finger. */
  key(key: number, down: 0 | 1, spot: Spot | null): void {
    this.down[key] = down === 1;
    this.spots[key] = down === 1 ? spot : null;
    if (down === 1 && spot !== null) this.fingers += 1;
  }
}
