import type { Hint, Said } from './fan-out/port.ts';
import { EARLY_MAX, KEPT_SAID, LATE_MS, LINGER_MS } from './limits.ts';

/** Hears what is said on a topic. */
export interface Watcher {
  said(said: Said): void;
  hinted(hint: Hint): void;
  /** Something may have been missed: read anew. */
  gap(): void;
}

/** Where the truth of a topic is read that tables count. */
export interface KeptSource {
  position(): Promise<number>;
  since(after: number, limit: number): Promise<Said[]>;
}

/** One topic of a hub: its place, who watches it, and the last that was said. */
export class HubTopic {
  readonly watchers = new Set<Watcher>();
  /** Resolves when its place is known. */
  followed: Promise<void> = Promise.resolve();
  readonly #source: KeptSource | null;
  #seq = 0;
  #isPlaced = false;
  #said: Said[] = [];
  /** Said by another node before what comes before it was heard. */
  readonly #early = new Map<number, Said>();
  #late: NodeJS.Timeout | null = null;
  #lingers: NodeJS.Timeout | null = null;

  constructor(source: KeptSource | null) {
    this.#source = source;
  }

  get seq(): number {
    return this.#seq;
  }

  /** It is followed, with this as its place; where tables count it, the place is theirs. */
  async place(seq: number): Promise<void> {
    const at = this.#source === null ? seq : await this.#source.position();
    this.#seq = Math.max(this.#seq, at);
    this.#isPlaced = true;
    this.#takeEarly();
  }

  hear(said: Said): void {
    if (this.#source === null) {
      this.#seq = Math.max(this.#seq, said.seq);
      this.#tell(said);
    } else if (said.seq > this.#seq) {
      this.#early.set(said.seq, said);
      this.#takeEarly();
    }
  }

  /** The line to other nodes was broken: what was said meanwhile is read where it is kept, else it is a gap. */
  async catchUp(): Promise<void> {
    if (this.#source !== null) return this.#readMissed();
    this.#said = [];
    await this.followed;
    this.#gap();
  }

  /** What was said after `after`, oldest first; null when some of it is not there any more. */
  async since(after: number): Promise<Said[] | null> {
    if (after === this.#seq) return [];
    const first = this.#said[0];
    const reaches = first !== undefined && after >= (first.after ?? first.seq - 1);
    if (reaches && after < this.#seq) return this.#said.filter(({ seq }) => seq > after);
    if (this.#source === null) return null;
    // Another node may have been quicker than this one.
    if (after > this.#seq) return after <= (await this.#source.position()) ? [] : null;
    const read = await this.#source.since(after, KEPT_SAID + 1);
    return read.length > KEPT_SAID ? null : chained(read, after);
  }

  /** Keeps what was said for a while: whoever comes back soon hears what they missed. */
  linger(forget: () => void): void {
    if (this.#said.length === 0) forget();
    else this.#lingers = setTimeout(forget, LINGER_MS).unref();
  }

  stay(): void {
    if (this.#lingers) clearTimeout(this.#lingers);
    this.#lingers = null;
  }

  /** Nothing of it is needed any more. */
  end(): void {
    this.stay();
    if (this.#late) clearTimeout(this.#late);
  }

  #takeEarly(): void {
    if (!this.#isPlaced) return;
    for (let next = this.#early.get(this.#seq + 1); next; next = this.#early.get(this.#seq + 1)) {
      this.#seq = next.seq;
      this.#tell(next);
      this.#early.delete(next.seq);
    }
    for (const seq of this.#early.keys()) if (seq <= this.#seq) this.#early.delete(seq);
    if (this.#early.size === 0 || this.#late !== null) return;
    this.#late = setTimeout(
      () => {
        this.#late = null;
        // A place that can't be read now is asked for again with the next that is said.
        this.#readMissed().catch(() => this.#gap());
      },
      this.#early.size > EARLY_MAX ? 0 : LATE_MS,
    ).unref();
  }

  /** Tells what was not heard, from where it is kept. */
  async #readMissed(): Promise<void> {
    if (this.#source === null) return;
    const from = this.#seq;
    const read = await this.#source.since(from, KEPT_SAID + 1);
    if (read.length > KEPT_SAID) {
      this.#seq = Math.max(this.#seq, await this.#source.position());
      this.#said = [];
      this.#gap();
    } else {
      for (const said of chained(read, from)) {
        if (said.seq <= this.#seq) continue;
        this.#seq = said.seq;
        this.#tell(said);
      }
    }
    // What was heard early and is not among what was read has been said anew since.
    const last = read.at(-1)?.seq ?? from;
    for (const seq of this.#early.keys()) if (seq <= last) this.#early.delete(seq);
    this.#takeEarly();
  }

  #tell(said: Said): void {
    this.#said.push(said);
    if (this.#said.length > KEPT_SAID) this.#said.shift();
    for (const watcher of this.watchers) watcher.said(said);
  }

  #gap(): void {
    for (const watcher of this.watchers) watcher.gap();
  }
}

/** Each names the one before it: between the two nothing was said that still stands. */
function chained(read: Said[], from: number): Said[] {
  return read.map((said, i) => ({ ...said, after: read[i - 1]?.seq ?? from }));
}
