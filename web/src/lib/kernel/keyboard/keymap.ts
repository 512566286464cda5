/** A key, or keys one after the other, and what they do. */
export interface Shortcut {
  /** Keys with spaces between: `?`, `/`, `g h`. Letters are Latin, whatever layout is on. */
  keys: string;
  /** What it does, in the person's language, for the list of keys. */
  says: () => string;
  run: () => void;
}

/** Of a KeyboardEvent, what the map looks at. */
export interface Stroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  timeStamp: number;
  target: EventTarget | null;
}

/** Milliseconds in which the second key of a pair must follow. */
const PAIR_MS_MAX = 1200;

/** The keys that do something now. Pages add theirs while they are shown. */
export class KeyMap {
  #shortcuts: Shortcut[] = [];
  #first: { key: string; at: number } | null = null;
  readonly #isTyping: (target: EventTarget | null) => boolean;

  /** @param isTyping whether keys that go to this element are text */
  constructor(isTyping: (target: EventTarget | null) => boolean) {
    this.#isTyping = isTyping;
  }

  /** All of them, each key once: what was added later wins. */
  get shortcuts(): Shortcut[] {
    return this.#shortcuts.filter(
      ({ keys }, at) => this.#shortcuts.findLastIndex((other) => other.keys === keys) === at,
    );
  }

  /** Adds shortcuts; @returns a function that takes them away again */
  add(...shortcuts: Shortcut[]): () => void {
    this.#shortcuts.push(...shortcuts);
    return () => {
      this.#shortcuts = this.#shortcuts.filter((shortcut) => !shortcuts.includes(shortcut));
    };
  }

  /** A key went down; runs what it means. @returns whether it meant something */
  press(stroke: Stroke): boolean {
    const key = keyOf(stroke);
    if (key === null || this.#isTyping(stroke.target)) {
      this.#first = null;
      return false;
    }
    const first = this.#first;
    this.#first = null;
    const pair =
      first !== null && stroke.timeStamp - first.at <= PAIR_MS_MAX ? `${first.key} ${key}` : null;
    const shortcut = this.#find(pair) ?? this.#find(key);
    if (shortcut !== undefined) {
      shortcut.run();
      return true;
    }
    if (this.#shortcuts.some(({ keys }) => keys.startsWith(`${key} `))) {
      this.#first = { key, at: stroke.timeStamp };
    }
    return false;
  }

  #find(keys: string | null): Shortcut | undefined {
    return keys === null
      ? undefined
      : this.#shortcuts.findLast((shortcut) => shortcut.keys === keys);
  }
}

/**
 * The key as the map writes it; null for keys that are somebody else's. With a Korean layout on, the
 * G key types ㅎ: letters are taken from their place on the keyboard then.
 */
function keyOf({ key, code, ctrlKey, metaKey, altKey, isComposing }: Stroke): string | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place !== undefined) return place.toLowerCase();
  return key.length === 1 || key === 'Escape' ? key : null;
}
