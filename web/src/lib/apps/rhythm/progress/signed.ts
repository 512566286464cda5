import { number } from '$lib/kernel/language/format.ts';

/** Whole milliseconds with their sign, as people read an error: +12, −8, 0. */
export function signed(ms: number): string {
  const whole = Math.round(ms);
  if (whole === 0) return '0';
  return whole > 0 ? `+${number(whole)}` : `−${number(-whole)}`;
}
