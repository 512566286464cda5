import type { Mode } from './shapes.ts';

/** The judgement mode that an address names; easy when it names none. */
export function modeOf(value: string | null): Mode {
  return value === 'hard' ? 'hard' : 'easy';
}
