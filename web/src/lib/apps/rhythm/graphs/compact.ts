import { language } from '$lib/kernel/language/language.svelte.ts';

/** A big number in few letters: 9.4M, 940만. */
export function compact(value: number): string {
  const options = { notation: 'compact', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(language.current, options).format(value);
}
