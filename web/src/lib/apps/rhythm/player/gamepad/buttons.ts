/** The button of a source that is a pad's (`Pad3`); null for a key of the keyboard. */
export function padButtonOf(source: string): number | null {
  const match = /^Pad(\d{1,2})$/.exec(source);
  return match === null ? null : Number(match[1]);
}

/** The source that a pad's button is. */
export function padSource(button: number): string {
  return `Pad${button}`;
}

/** Buttons of the standard mapping (https://w3c.github.io/gamepad/#remapping) by what menus do with them. */
export const BUTTON = {
  confirm: 0,
  back: 1,
  select: 8,
  start: 9,
  up: 12,
  down: 13,
  left: 14,
  right: 15,
} as const;

/** Short names of the standard buttons, as they stand on caps. */
const NAMES = [
  'A',
  'B',
  'X',
  'Y',
  'LB',
  'RB',
  'LT',
  'RT',
  'SE',
  'ST',
  'L3',
  'R3',
  '↑',
  '↓',
  '←',
  '→',
] as const;

/** What stands on the cap of a pad's button. */
export function buttonName(button: number): string {
  return NAMES[button] ?? `${button + 1}`;
}
