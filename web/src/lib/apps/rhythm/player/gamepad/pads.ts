import { type PadChange, PadReader } from './pad-reader.ts';

/** Hears of a change; answers whether it was meant for it, or the one before it is asked. */
export type PadListener = (change: PadChange) => boolean;

/** While a song is playing pads are looked at this often, in ms, and not only with each frame. */
const LOOK_MS = 4;

/** The pads of the page: looked at while there are any, told to who asked last first. */
class Pads {
  readonly #reader = new PadReader(() => navigator.getGamepads?.() ?? []);
  readonly #listeners: PadListener[] = [];
  #frame = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    addEventListener('gamepadconnected', this.#wake);
    this.#wake();
  }

  /** Hears of changes until the returned function is called, before all others or behind them. */
  listen(listener: PadListener, place: 'first' | 'last' = 'first'): () => void {
    if (place === 'first') this.#listeners.unshift(listener);
    else this.#listeners.push(listener);
    return () => {
      const at = this.#listeners.indexOf(listener);
      if (at >= 0) this.#listeners.splice(at, 1);
    };
  }

  /** Looks more often, or with each frame only. */
  set watchful(watchful: boolean) {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = watchful && this.#reader.count > 0 ? setInterval(this.#look, LOOK_MS) : null;
  }

  /** How many pads there are. */
  get count(): number {
    return this.#reader.count;
  }

  #wake = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#onFrame();
  };

  #onFrame = (): void => {
    this.#look();
    // Without a pad there is nothing to look at until one says that it is there.
    this.#frame = this.#reader.count > 0 ? requestAnimationFrame(this.#onFrame) : 0;
  };

  #look = (): void => {
    for (const change of this.#reader.look(performance.now())) {
      this.#listeners.some((listener) => listener(change));
    }
  };
}

let pads: Pads | null = null;

/** The page's pads; they are looked at from the first call on. */
export function gamepads(): Pads {
  pads ??= new Pads();
  return pads;
}
