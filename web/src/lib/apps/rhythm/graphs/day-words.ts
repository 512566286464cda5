import { language } from '$lib/kernel/language/language.svelte.ts';

const YEAR_MS = 300 * 86_400_000;

/** A day of the calendar in words, the same in every zone. @param day YYYY-MM-DD */
export function calendarDay(day: string): string {
  return inUtc(Date.parse(day), { dateStyle: 'medium' });
}

/** A day as it is written below a graph: short, and with the year where it goes over years. */
export function axisDay(ms: number, spanMs: number): string {
  return spanMs > YEAR_MS
    ? inUtc(ms, { year: 'numeric', month: 'numeric' })
    : inUtc(ms, { month: 'numeric', day: 'numeric' });
}

function inUtc(ms: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language.current, { ...options, timeZone: 'UTC' }).format(ms);
}
