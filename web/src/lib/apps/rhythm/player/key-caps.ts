import { buttonName, padButtonOf } from './gamepad/buttons.ts';
import { laneOrder, type Lanes, usualLanes } from './settings/lanes.ts';

/** The letters of a keyboard by place: `KeyD` is `d` on most, something else on a Dvorak one. */
export type KeyLetters = ReadonlyMap<string, string>;

/** What is asked of `navigator.keyboard`: only some browsers tell the layout. */
interface LayoutTeller {
  getLayoutMap?: () => Promise<KeyLetters>;
}

/** The person's keyboard layout, from `navigator`; empty where the browser doesn't tell. */
export async function keyLetters(navigator: object): Promise<KeyLetters> {
  const { keyboard } = navigator as { keyboard?: LayoutTeller };
  const told = keyboard?.getLayoutMap?.();
  // A frame of another page may not ask: then the usual letters have to do.
  return (await told?.catch(() => undefined)) ?? new Map();
}

const SIGNS: Record<string, string> = {
  Space: '␣',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  Enter: '↵',
  Backspace: '⌫',
  Delete: '⌦',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ShiftLeft: '⇧',
  ShiftRight: '⇧',
  CapsLock: '⇪',
};

/** What stands on the cap of a source: `KeyD` is `D` where the layout says nothing else. */
export function capOf(source: string, letters: KeyLetters): string {
  const button = padButtonOf(source);
  if (button !== null) return buttonName(button);
  const letter = letters.get(source);
  if (letter !== undefined && letter.trim() !== '') return letter.toUpperCase();
  if (source.startsWith('Key')) return source.slice(3);
  if (source.startsWith('Digit')) return source.slice(5);
  if (source.startsWith('Numpad')) return `#${source.slice(6)}`;
  return SIGNS[source] ?? source;
}

/** One cap of the row under the disc. */
export interface Cap {
  key: number;
  /** What stands on it: the first source that is on the keyboard, else a pad's. */
  text: string;
}

/** The caps of a chart's keys from left to right; keys that nothing plays have none. */
export function capsOf(keyCount: number, lanes: Lanes | undefined, letters: KeyLetters): Cap[] {
  const all = lanes ?? usualLanes(keyCount);
  return laneOrder(keyCount).flatMap((key) => {
    const sources = all[key] ?? [];
    const shown = sources.find((one) => padButtonOf(one) === null) ?? sources[0];
    return shown === undefined ? [] : [{ key, text: capOf(shown, letters) }];
  });
}
