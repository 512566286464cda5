/** Milliseconds with their sign, as they stand in a sentence: +48, −182, 0. */
export function signed(ms: number): string {
  const whole = Math.round(ms);
  return whole > 0 ? `+${whole}` : String(whole).replace('-', '−');
}
